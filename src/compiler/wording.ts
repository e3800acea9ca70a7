import { fold } from './fold.ts';

/**
 * The words of a text as they count for its identity: emphasis, quotation marks, dashes and the punctuation at the end
 * of a word make no difference, so that tidying a text is no change. Signs inside a word stay: `C#` is not `C`.
 */
export function wording(text: string): string {
  const folded = fold(text);
  const words = folded
    .replace(/[*_`~"'´‘’‚‛“”„‟«»‹›\u00ad]/g, '')
    .replace(/[.,;:!?…،؛؟。、！？：；]+(?=\s|$)/g, '')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/(?:^| )-+(?= |$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  // An option may consist of nothing but such a sign, in a course about punctuation.
  return words || folded;
}

/** What is kept of a text to know it again and to show it: in one line, its first 240 characters. */
export function keptWords(text: string): string {
  return Array.from(text.replace(/\s+/g, ' ').trim()).slice(0, 240).join('');
}

/** A short name for a text: `length` characters of `0`–`9`, `a`–`z`, at most 6; the same on every machine. */
export function shortHash(text: string, length: number): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  // FNV-1a alone leaves the high digits of short texts alike.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  const digits = ((hash ^ (hash >>> 16)) >>> 0) % 36 ** length;
  return digits.toString(36).padStart(length, '0');
}
