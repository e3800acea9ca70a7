import type { Token } from 'marked';
import type { Tell } from '../diagnostic.ts';
import { fold } from '../fold.ts';
import type { AuthorWords } from '../keywords.ts';
import type { PlacedToken } from '../markdown.ts';
import type { Piece } from '../sections.ts';
import { childrenOf, isComment, isHeading, isList, plainText, type PlacedHeading } from '../tokens.ts';

/** `short`: the lesson's part of the summary's “In short”; `list`: a list of its own there. */
export type Recap = 'short' | 'list';

/**
 * The headings whose text the summary repeats: `In short`, in the lesson's language, and any other with
 * `<!-- recap: yes -->` below it; `<!-- recap: no -->` keeps an `In short` to its lesson. The text is the lists and
 * paragraphs down to the next heading, rule or HTML, which the page's own program gathers by the same rule.
 */
export function recapHeadings(pieces: readonly Piece[], words: AuthorWords, tell: Tell): ReadonlyMap<Token, Recap> {
  const found = new Map<Token, Recap>();
  for (const piece of pieces) {
    if (piece.type !== 'prose') continue;
    const tokens = piece.tokens.filter(({ type }) => type !== 'space');
    for (const [index, token] of tokens.entries()) {
      const before = tokens[index - 1];
      if (isMark(token) && !(before && isHeading(before))) tell('recap-place', token.pos, token.raw.trim());
      if (!isHeading(token) || !isTaken(token, tokens[index + 1], words, tell)) continue;
      if (!hasText(tokens.slice(index + 1))) tell('recap-empty', token.pos, plainText(childrenOf(token)));
      found.set(token, isInShort(token, words) ? 'short' : 'list');
    }
  }
  return found;
}

function isInShort(heading: PlacedToken, { inShort }: AuthorWords): boolean {
  return inShort.has(fold(plainText(childrenOf(heading)).replace(/\s*[:：.]\s*$/, '')));
}

const mark = /^\s*<!--\s*recap\s*[:：]\s*([\s\S]*?)\s*-->\s*$/i;

function isMark(token: PlacedToken): boolean {
  return isComment(token) && mark.test(token.raw);
}

function isTaken(heading: PlacedHeading & PlacedToken, next: PlacedToken | undefined, words: AuthorWords, tell: Tell) {
  const value = next && isComment(next) ? mark.exec(next.raw)?.[1] : undefined;
  if (value === undefined) return isInShort(heading, words);
  if (/^(?:yes|true)$/i.test(value)) return true;
  if (!/^(?:no|false)$/i.test(value))
    tell('setting-value', next!.pos, `recap: ${value}`, 'After `recap:` write `yes` or `no`.');
  return false;
}

function hasText(below: readonly PlacedToken[]): boolean {
  const end = below.findIndex(
    (token) => isHeading(token) || token.type === 'hr' || (token.type === 'html' && !isComment(token)),
  );
  return below.slice(0, end < 0 ? undefined : end).some((token) => isList(token) || token.type === 'paragraph');
}
