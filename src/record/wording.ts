import type { Bits } from './bits.ts';

/**
 * A text in about five bits a letter of English, because SCORM 1.2 has room for 4096 characters of notes and all else.
 * Frequent letters are short; other alphabets cost eleven bits a letter, as long as the letters stand near each other.
 */
export function wording(io: Bits, text: string): string {
  const length = io.number(text.length);
  let found = '';
  let near = 0;
  for (let at = 0; at < length; at++) {
    const letter = text.charAt(at);
    const place = frequent.indexOf(letter || '\0');
    const group = tier(io, place < 0 ? tiers.length : tiers.findIndex(({ from, width }) => place < from + 2 ** width));
    const { from, width } = tiers[group] ?? { from: 0, width: 0 };
    if (width > 0) {
      found += frequent.charAt(from + io.bits(place - from, width));
    } else {
      const code = text.charCodeAt(at) || 0;
      const isNear = io.bits(code >> 7 === near ? 1 : 0, 1);
      near = isNear ? near : io.bits(code >> 7, 9);
      found += String.fromCharCode(near * 128 + io.bits(code & 127, 7));
    }
  }
  return found;
}

const tiers = [
  { from: 0, width: 3 },
  { from: 8, width: 4 },
  { from: 24, width: 5 },
] as const;

/** 8, 16 and up to 32 letters, the most frequent first. */
const frequent = ` etaoinshrdlucmfwypgb.v,k'-jxqz0123456789TIAMWSHB?!CED\n`;

/** As many ones as the number says, and a zero where it could be more. */
function tier(io: Bits, number: number): number {
  let tier = 0;
  while (tier < tiers.length && io.bits(tier < number ? 1 : 0, 1)) tier++;
  return tier;
}
