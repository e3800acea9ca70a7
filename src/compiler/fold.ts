/**
 * A text as it counts when two are compared: case, kinds of space, direction marks, Arabic vowel signs and tatweel
 * make no difference.
 */
export function fold(text: string): string {
  return text
    .replace(directionMarks, '')
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Invisible signs that editors of right-to-left text leave behind. */
const directionMarks = /[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;
