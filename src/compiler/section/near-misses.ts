import { findOddBox } from './boxes.ts';
import type { Position, Tell } from '../diagnostic.ts';
import { everyToken, type PlacedToken } from '../markdown.ts';
import { isSettingsNearMiss } from './settings.ts';
import type { ToldLines } from './told.ts';

/**
 * Tells what is nearly a tick box or nearly settings, wherever it stands: in Markdown these silently become text.
 * `text` begins on `firstLine` of the file; what stands in code and in HTML is left alone.
 */
export function tellNearMisses(
  tokens: readonly PlacedToken[],
  text: string,
  firstLine: number,
  told: ToldLines,
  tell: Tell,
): void {
  const verbatim = verbatimLines(tokens);
  for (const [index, content] of text.split('\n').entries()) {
    const line = firstLine + index;
    if (verbatim.has(line)) continue;
    const at = { line, column: content.search(/\S/) + 1 };
    if (tellBox(content, at, tell) || tellSettings(content, at, tell)) told.add(line);
  }
}

function tellBox(line: string, at: Position, tell: Tell): boolean {
  const match = /^((?:[ \t]*>)*[ \t\u00a0]*)([-*+–—•·●▪‣]|\d{1,3}[.)])([ \t\u00a0\u3000]*)(\S.*)$/.exec(line);
  if (!match) return false;
  const [, , marker, gap, rest] = match as unknown as [string, string, string, string, string];
  const isItem = /^(?:[-*+]|\d+[.)])$/.test(marker) && /^[ \t]+$/.test(gap);
  const exact = /^\[([ xX])\](?:[ \t]+(?=\S)|[ \t]*$)/.exec(rest);
  const odd = exact ? null : findOddBox(rest);
  if (!exact && !odd) return false;

  const words = rest.slice(exact ? exact[0].length : odd!.length).trim();
  if (isItem && exact) {
    if (words) return false;
    tell('box-empty', at, line);
    return true;
  }
  // “• ✓ Done” is a list of somebody who likes ticks; inside a block they count as boxes.
  if (odd?.isHarmless && (isItem || /^[✓✔✅]/.test(rest))) return false;
  const isTicked = exact ? /x/i.test(exact[1]!) : odd!.isTicked;
  const item = /^\d/.test(marker) ? marker : '-';
  const meant = `${item} [${isTicked ? 'x' : ' '}] ${words || 'text'}`;
  tell('box-near-miss', at, line, `Write \`${meant}\`.`);
  return true;
}

function tellSettings(line: string, at: Position, tell: Tell): boolean {
  if (!isSettingsNearMiss(line)) return false;
  tell('settings-near-miss', at, line);
  return true;
}

/** The lines of code and of HTML, comments included. */
function verbatimLines(tokens: readonly PlacedToken[]): Set<number> {
  const lines = new Set<number>();
  for (const token of everyToken(tokens)) {
    if (token.type !== 'code' && token.type !== 'html') continue;
    const count = token.raw.trimEnd().split('\n').length;
    for (let index = 0; index < count; index++) lines.add(token.pos.line + index);
  }
  return lines;
}
