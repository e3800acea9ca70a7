import { fold } from '../fold.ts';
import type { AuthorWords, Keyword } from '../keywords.ts';
import type { PlacedToken } from '../markdown.ts';
import { nearest } from '../nearest.ts';
import { childrenOf, cutText, plainText, trimStart, type PlacedHeading } from '../tokens.ts';

/** A heading that begins with a keyword and a colon, or nearly so. */
export interface KeywordHeading {
  readonly keyword: Keyword;
  /** As it should be spelt in this lesson's language. */
  readonly written: string;
  /** As its author spelt it. */
  readonly typed: string;
  /** The inline tokens behind the colon: the block's name. */
  readonly title: readonly PlacedToken[];
  /** Emphasis stands around the keyword. */
  readonly isMarked: boolean;
  /** 0 when it is spelt right, 2 for two slips. */
  readonly slips: 0 | 1 | 2;
}

/**
 * Reads `## Question: Which of these is mentoring?`; null for an ordinary heading.
 * `Question\:` is the author's way to say that it is one; case, spaces and direction marks do not matter.
 */
export function readKeyword(heading: PlacedHeading, words: AuthorWords): KeywordHeading | null {
  const typed = /^([^:：\\`]{1,40})[:：]/.exec(heading.text)?.[1]?.trim();
  if (!typed) return null;
  const bare = fold(typed.replace(/[*_~]/g, ''));
  const found = lookUp(bare, words);
  if (!found) return null;
  const isMarked = /[*_~]/.test(typed);
  return { ...found, typed, isMarked, title: behindColon(childrenOf(heading)) };
}

function lookUp(word: string, words: AuthorWords): Pick<KeywordHeading, 'keyword' | 'written' | 'slips'> | null {
  for (const slips of [0, 1, 2] as const) {
    const near = slips === 0 ? word : nearest(word, words.keywords.keys(), slips);
    const found = near === null ? undefined : words.keywords.get(near);
    if (found) return { keyword: found.key, written: found.written, slips };
  }
  // `Rate: …` for `Rate yourself: …`; that it is a word of everyday use, the shape of what follows decides.
  const longer = [...words.keywords].find(([known]) => known.startsWith(`${word} `))?.[1];
  return longer ? { keyword: longer.key, written: longer.written, slips: 2 } : null;
}

/** Cuts inline tokens behind the first colon, also where it stands inside emphasis. */
function behindColon(tokens: readonly PlacedToken[]): PlacedToken[] {
  const index = tokens.findIndex((token) => /[:：]/.test(plainText([token])));
  const token = tokens[index];
  if (!token) return [];
  const behind = tokens.slice(index + 1);
  const children = childrenOf(token);
  if (children.length === 0) return trimStart([cutText(token, token.raw.search(/[:：]/) + 1), ...behind]);
  const inside = behindColon(children);
  return trimStart(inside.length > 0 ? [{ ...token, tokens: inside }, ...behind] : behind);
}
