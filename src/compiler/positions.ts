import type { Token, Tokens } from 'marked';
import type { Position } from './diagnostic.ts';

/** What `placeTokens` adds to every token of marked. */
export interface Placed {
  /** Where the token begins in the file. */
  pos: Position;
  /** The text it was read from, and its beginning and end in that text. */
  view: View;
  offset: number;
  end: number;
  /** List items and quotes: the text inside, without markers. */
  inner?: View;
}

/**
 * A text that was taken out of the file line by line, and the way back to line and column.
 * Marked strips the markers of list items and quotes before it reads what is inside, so the raw text of an inner
 * token is no substring of the outer one; a view keeps for each line where it came from.
 */
export class View {
  private constructor(
    readonly text: string,
    private readonly lines: readonly ViewLine[],
  ) {}

  static root(text: string, firstLine = 1): View {
    let start = 0;
    const lines = text.split('\n').map((line, index) => {
      const viewLine = { start, indent: 0, line: firstLine + index, column: 1 };
      start += line.length + 1;
      return viewLine;
    });
    return new View(text, lines);
  }

  /** Line and column of an offset in this text. */
  at(offset: number): Position {
    const line = this.lines[this.lineIndex(offset)]!;
    const within = offset - line.start;
    if (within < line.indent) return { line: line.line, column: Math.max(1, line.column - (line.indent - within)) };
    return { line: line.line, column: line.column + within - line.indent };
  }

  /** Finds the raw text of a token from an offset on; marked may have trimmed it or turned tabs into spaces. */
  find(raw: string, from: number): { index: number; length: number } | null {
    for (const needle of [raw, raw.trim()]) {
      const index = needle ? this.text.indexOf(needle, from) : -1;
      if (index >= 0) return { index, length: needle.length };
    }
    if (!raw.trim()) return null;
    const pattern = raw
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/[ \t]*\n[ \t]*/g, '[ \\t]*\\n[ \\t>]*')
      .replace(/ {4}/g, '(?: {4}|\\t)');
    const search = new RegExp(pattern, 'g');
    search.lastIndex = from;
    const match = search.exec(this.text);
    return match && { index: match.index, length: match[0].length };
  }

  /** The view of what stands inside a list item or a quote: `inside` is `raw` without its markers. */
  child(raw: string, offset: number, inside: string): View {
    const rawLines = raw.split('\n');
    let rawStart = offset;
    let start = 0;
    const lines = inside.split('\n').map((line, index) => {
      const rawLine = rawLines[index] ?? '';
      const bare = line.trimStart();
      const indent = line.length - bare.length;
      const place = this.at(rawStart + markerWidth(rawLine, bare.trimEnd()));
      const viewLine = { start, indent, line: place.line, column: place.column };
      start += line.length + 1;
      rawStart += rawLine.length + 1;
      return viewLine;
    });
    return new View(inside, lines);
  }

  private lineIndex(offset: number): number {
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lines[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Gives every token, down to the inline ones, its place. Checkboxes have none of their own. */
export function placeTokens(tokens: readonly Token[], view: View, from = 0): void {
  let cursor = from;
  for (const token of tokens as (Token & Placed)[]) {
    if (token.type === 'checkbox') continue;
    cursor = place(token, view, cursor);
    if (token.type === 'list') placeItems(token as Tokens.List & Placed, view);
    else if (token.type === 'table') placeCells(token as Tokens.Table & Placed, view);
    else if (isContainer(token)) placeInside(token, view);
    else if ('tokens' in token && token.tokens) placeTokens(token.tokens, view, token.offset);
  }
}

/** The cells of a table in reading order, its head first. */
export function cellsOf(table: Tokens.Table): Tokens.TableCell[] {
  return [table.header, ...table.rows].flat();
}

interface ViewLine {
  readonly start: number;
  /** Blanks that stand before the text in this view, whose count in the file may differ. */
  readonly indent: number;
  readonly line: number;
  /** Of the first character behind the indent. */
  readonly column: number;
}

function place(token: Token & Placed, view: View, cursor: number): number {
  const found = view.find(token.raw, cursor);
  const offset = found?.index ?? cursor;
  const lead = token.type === 'space' ? 0 : /^[ \t\n]*/.exec(token.raw)![0].length;
  const hasLead = found !== null && view.text.startsWith(token.raw, offset);
  token.view = view;
  token.offset = offset;
  token.end = offset + (found?.length ?? 0);
  token.pos = view.at(Math.min(offset + (hasLead ? lead : 0), view.text.length));
  return token.end;
}

function placeItems(list: Tokens.List & Placed, view: View): void {
  let cursor = list.offset;
  for (const item of list.items as (Tokens.ListItem & Placed)[]) {
    cursor = place(item, view, cursor);
    placeInside(item, view);
  }
}

/** Each cell is looked for behind its own bar, so that equal words in two cells have two places. */
function placeCells(table: Tokens.Table & Placed, view: View): void {
  let lineStart = table.offset;
  const lines = view.text.slice(table.offset, table.end).split('\n');
  const starts = lines.map((line) => {
    const start = lineStart;
    lineStart += line.length + 1;
    return cellStarts(line).map((column) => start + column);
  });
  [table.header, ...table.rows].forEach((cells, row) => {
    cells.forEach((cell, column) =>
      placeTokens(cell.tokens, view, starts[row === 0 ? 0 : row + 1]?.[column] ?? table.offset),
    );
  });
}

/** Where the cells of a table's line begin: at its start, unless a bar stands there, and behind each bar. */
function cellStarts(line: string): number[] {
  const bars = [...line.matchAll(/(?<!\\)\|/g)].map(({ index }) => index + 1);
  return /^\s*\|/.test(line) ? bars : [0, ...bars];
}

/** Tokens whose text was taken out of the file line by line. */
function isContainer(token: Token): token is Token & Placed & { text: string; tokens: Token[] } {
  return token.type === 'blockquote' || token.type === 'footnoteDefinition';
}

function placeInside(token: Placed & { raw: string; text: string; tokens: Token[] }, view: View): void {
  token.inner = view.child(token.raw, token.offset, token.text);
  placeTokens(token.tokens, token.inner);
}

/** How many characters of a line are markers and blanks before its text. */
function markerWidth(rawLine: string, text: string): number {
  const width = rawLine.trimEnd().length - text.length;
  if (width >= 0 && rawLine.startsWith(text, width)) return width;
  return Math.max(0, rawLine.indexOf(text));
}
