/**
 * A sequence of bits that is read or written by one and the same description: a writer puts down what it is given, a
 * reader pays no heed to that and gives what was put down. So the two cannot disagree.
 */
export interface Bits {
  /** A whole number below 2 ** width. */
  bits(value: number, width: number): number;
  /** A whole number from 0 to 2 ** 53 - 2; a small one takes few bits (Elias' gamma code). */
  number(value: number): number;
}

export class BitWriter implements Bits {
  /** Of `0` and `1`: suspend data is short, and a text is easy to cut and to join. */
  text = '';

  bits(value: number, width: number): number {
    if (width > 0) this.text += value.toString(2).padStart(width, '0');
    return value;
  }

  number(value: number): number {
    const digits = (value + 1).toString(2);
    this.text += '0'.repeat(digits.length - 1) + digits;
    return value;
  }
}

export class BitReader implements Bits {
  private _at = 0;

  constructor(private readonly _text: string) {}

  /** Throws at the end of the text. */
  bits(_value: number, width: number): number {
    const digits = this.take(width);
    return width > 0 ? parseInt(digits, 2) : 0;
  }

  /** Throws at the end of the text, and for a number that is too large to be exact. */
  number(): number {
    const zeros = this._text.indexOf('1', this._at) - this._at;
    if (zeros < 0 || zeros > 52) throw new RangeError('no number');
    this._at += zeros;
    return this.bits(0, zeros + 1) - 1;
  }

  /** The next so many bits as they are. */
  take(width: number): string {
    this._at += width;
    if (this._at > this._text.length) throw new RangeError('no more bits');
    return this._text.slice(this._at - width, this._at);
  }
}
