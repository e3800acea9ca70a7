import type { Tokens } from 'marked';
import type { Position } from './diagnostic.ts';
import type { PlacedToken } from './markdown.ts';
import type { Placed } from './positions.ts';

export type PlacedList = Tokens.List & Placed;
export type PlacedItem = Tokens.ListItem & Placed;
export type PlacedQuote = Tokens.Blockquote & Placed;
export type PlacedHeading = Tokens.Heading & Placed;
export type PlacedTable = Tokens.Table & Placed;

export function isList(token: PlacedToken): token is PlacedToken & PlacedList {
  return token.type === 'list';
}

export function isQuote(token: PlacedToken): token is PlacedToken & PlacedQuote {
  return token.type === 'blockquote';
}

export function isTable(token: PlacedToken): token is PlacedToken & PlacedTable {
  return token.type === 'table';
}

export function isHeading(token: PlacedToken): token is PlacedToken & PlacedHeading {
  return token.type === 'heading';
}

/** An HTML comment and nothing else: an author's note or a block's settings. */
export function isComment(token: PlacedToken): boolean {
  return token.type === 'html' && /^\s*<!--[\s\S]*?-->\s*$/.test(token.raw);
}

/** What a reader of the page does not see: blank lines, notes, definitions. */
export function isInvisible(token: PlacedToken): boolean {
  return ['space', 'def', 'footnoteDefinition'].includes(token.type) || isComment(token);
}

/** The placed tokens inside another token; none for one that holds only text. */
export function childrenOf(token: PlacedToken | PlacedItem): PlacedToken[] {
  return ('tokens' in token ? (token.tokens ?? []) : []) as PlacedToken[];
}

export function itemsOf(list: PlacedList): PlacedItem[] {
  return list.items as PlacedItem[];
}

/** The words of inline or block tokens without their marks, on one line. */
export function plainText(tokens: readonly PlacedToken[]): string {
  return tokens.map(wordsOf).join('').replace(/\s+/g, ' ').trim();
}

/** A text token without its first `count` characters. */
export function cutText(token: PlacedToken, count: number): PlacedToken {
  const raw = token.raw.slice(count);
  const offset = token.offset + count;
  return { ...token, raw, text: raw, offset, pos: token.view.at(offset) };
}

/** Inline tokens without blanks at their beginning. */
export function trimStart(tokens: readonly PlacedToken[]): PlacedToken[] {
  const [first, ...rest] = tokens;
  if (first?.type === 'br') return trimStart(rest);
  if (first?.type !== 'text' || childrenOf(first).length > 0) return [...tokens];
  const blanks = /^[\s\u200b-\u200f\u061c]*/.exec(first.raw)![0].length;
  return blanks === first.raw.length ? trimStart(rest) : [blanks === 0 ? first : cutText(first, blanks), ...rest];
}

/** Where a line of a token's raw text begins in the file; `index` counts characters from the raw text's start. */
export function placeIn(token: Placed, index: number): Position {
  return token.view.at(token.offset + index);
}

/** The line on which a token ends. */
export function lastLineOf(token: Placed): number {
  return token.view.at(Math.max(token.offset, token.end - 1)).line;
}

/** The token's first line, for a report. */
export function firstLineOf(token: { readonly raw: string }): string {
  return token.raw.trim().split('\n')[0]!;
}

function wordsOf(token: PlacedToken): string {
  switch (token.type) {
    case 'html':
    case 'checkbox':
    case 'footnoteReference':
      return '';
    case 'br':
    case 'space':
      return ' ';
    case 'image':
    case 'escape':
    case 'codespan':
      return 'text' in token ? String(token.text) : '';
    case 'list':
      return `${itemsOf(token as PlacedList)
        .map((item) => plainText(childrenOf(item)))
        .join(' ')} `;
    case 'paragraph':
    case 'blockquote':
      return `${plainText(childrenOf(token))} `;
  }
  const children = childrenOf(token);
  if (children.length > 0) return children.map(wordsOf).join('');
  return 'text' in token ? String(token.text) : token.raw;
}
