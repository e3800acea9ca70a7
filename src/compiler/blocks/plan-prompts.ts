import type { PlacedToken } from '../markdown.ts';
import { childrenOf, plainText, trimStart } from '../tokens.ts';

/** One sentence to finish, cut where the learner writes. */
export interface PromptWords {
  /** What is read before each field, with the `…` that stands for it; at least one. */
  readonly fields: readonly (readonly PlacedToken[])[];
  /** What is read behind the last field. */
  readonly end: readonly PlacedToken[];
}

/** Three dots are one sign that some keyboards do not have. */
export function withEllipses(tokens: readonly PlacedToken[]): PlacedToken[] {
  return tokens.map((token) => {
    if (!isPlain(token)) return token;
    const raw = token.raw.replaceAll('...', '…');
    return { ...token, raw, text: raw };
  });
}

/** Cuts the words of a prompt behind each `…`; without one the learner writes below the words. */
export function cutPrompt(tokens: readonly PlacedToken[]): PromptWords {
  const fields: PlacedToken[][] = [];
  let words: PlacedToken[] = [];
  for (const piece of tokens.flatMap(cutAtGaps)) {
    words.push(piece);
    if (!isCut(piece)) continue;
    fields.push(trimStart(words));
    words = [];
  }
  const end = trimStart(words);
  if (fields.length === 0) return { fields: [end], end: [] };
  // A full stop behind the last field would stand alone on its line.
  return { fields, end: /\p{L}|\p{N}/u.test(plainText(end)) ? end : [] };
}

function cutAtGaps(token: PlacedToken): PlacedToken[] {
  if (!isPlain(token)) return [token];
  let start = 0;
  return token.raw.split(/(?<=…)/).map((raw) => {
    const offset = token.offset + start;
    start += raw.length;
    return { ...token, raw, text: raw, offset, end: offset + raw.length, pos: token.view.at(offset) };
  });
}

function isCut(token: PlacedToken): boolean {
  return isPlain(token) && token.raw.endsWith('…');
}

function isPlain(token: PlacedToken): boolean {
  return token.type === 'text' && childrenOf(token).length === 0;
}
