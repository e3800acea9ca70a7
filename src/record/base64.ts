/** Bits as base64url: letters, digits, `-` and `_` come through every LMS, database and log unchanged. */
export function toBase64(bits: string): string {
  return bits.replace(/[01]{1,6}/g, (six) => alphabet[parseInt(six.padEnd(6, '0'), 2)]!);
}

/** The bits of a base64url text, six a character; the last few may be filling. */
export function fromBase64(text: string): string {
  return text.replace(/./g, (character) => alphabet.indexOf(character).toString(2).padStart(6, '0'));
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
