import { plainDigits } from './digits.ts';

/** What makes a difference between two spellings. */
export interface Spelling {
  /** BCP 47: capitals are another thing in Turkish. */
  readonly language: string;
  /** Capitals count. */
  readonly case: boolean;
  /** Accents count, in Arabic vowel marks and the seat of hamza too. */
  readonly accents: boolean;
}

/** Whether two typed texts are the same words; kinds of space, quote, hyphen and digit never make a difference. */
export function areSameWords(one: string, other: string, spelling: Spelling): boolean {
  return foldWords(one, spelling) === foldWords(other, spelling);
}

function foldWords(text: string, { language, case: hasCase, accents }: Spelling): string {
  const plain = plainDigits(text).replace(unseen, '').replace(/\s+/g, ' ').trim();
  const cased = hasCase ? plain : plain.toLocaleLowerCase(language);
  const spelt = accents ? cased.normalize('NFC') : withoutAccents(cased);
  const signs = spelt
    .replace(/[‘’‛′´`ʼ]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-');
  // A full stop behind a word, or quotes around it, is no other word; but a word may consist of them.
  return signs.replace(/^["'\s]+|["'\s.,;:!?…،؛؟。]+$/g, '') || signs;
}

/** Letters that take another sign apart (é, ü, أ) and those that are one sign only where a language has them. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(accentMarks, '')
    .replace(/[ٱىœæßøłđŒÆẞØŁĐ]/g, (letter) => alone[letter]!)
    .normalize('NFC');
}

/** Direction marks, joiners, soft hyphens, and the tatweel, which only makes Arabic words longer. */
const unseen = /[\u00ad\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * Of Latin, Greek, Cyrillic and Arabic. In other scripts such signs are letters: without them は and ば were one.
 * The seat of hamza and the madda (U+0653 to U+0655) are such marks once a letter is taken apart.
 */
const accentMarks = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;

const alone: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  Œ: 'OE',
  Æ: 'AE',
  ẞ: 'SS',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
};
