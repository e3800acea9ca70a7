import type { Tell } from '../diagnostic.ts';
import { everyToken, type PlacedToken } from '../markdown.ts';
import type { Placed } from '../positions.ts';
import { childrenOf, isList, isQuote, itemsOf, placeIn, type PlacedItem, type PlacedList } from '../tokens.ts';
import type { ToldLines } from './told.ts';

/**
 * Tells lines of quotes without `>`. Markdown glues such a line to the quote above (CommonMark 5.1, laziness),
 * and only its author knows whether it belongs there.
 */
export function tellLazyQuotes(body: readonly PlacedToken[], told: ToldLines, tell: Tell): void {
  for (const token of everyToken(body)) {
    if (!isQuote(token)) continue;
    for (const { line, index } of linesBelow(token.raw)) {
      if (!/^\s*>/.test(line)) tellLine('quote-lazy', token, index, line, told, tell);
    }
  }
}

/** Tells lines at the margin that Markdown glues to an item of a block's list, and quotes that are too far in. */
export function tellLazyItems(list: PlacedList, told: ToldLines, tell: Tell): void {
  for (const item of itemsOf(list)) {
    for (const { line, index, above } of linesBelow(item.raw)) {
      if (/^[^\s>]/.test(line) && above.trim()) tellLine('item-lazy', item, index, line, told, tell);
    }
    tellDeepQuotes(item, told, tell);
    for (const token of childrenOf(item)) if (isList(token)) tellLazyItems(token, told, tell);
  }
}

/** Four blanks too many make of a quote under an option plain text. */
function tellDeepQuotes(item: PlacedItem, told: ToldLines, tell: Tell): void {
  const width = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(item.raw)?.[0].length ?? 2;
  const mend = `Put ${item.pos.column - 1 + width} spaces before \`>\`.`;
  for (const token of childrenOf(item)) {
    if (token.type !== 'text' && token.type !== 'paragraph') continue;
    for (const { line, index } of linesBelow(token.raw)) {
      if (/^\s{4,}>/.test(line))
        tellLine('quote-too-deep', token, index, line, told, (code, at, found) => tell(code, at, found, mend));
    }
  }
}

/** Every line but the first that holds something, with where it begins. */
function linesBelow(raw: string): { line: string; index: number; above: string }[] {
  const lines = raw.split('\n');
  let index = 0;
  return lines.flatMap((line, number) => {
    const begin = index;
    index += line.length + 1;
    return number > 0 && line.trim() ? [{ line, index: begin, above: lines[number - 1]! }] : [];
  });
}

function tellLine(code: string, token: Placed, index: number, line: string, told: ToldLines, tell: Tell): void {
  const at = placeIn(token, index + line.search(/\S/));
  if (told.has(at.line)) return;
  tell(code, at, line);
  told.add(at.line);
}
