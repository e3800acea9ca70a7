import type { Tokens } from 'marked';
import type { Position } from '../diagnostic.ts';
import { fold } from '../fold.ts';
import type { PlacedToken } from '../markdown.ts';
import { tellAlike } from '../section/alike.ts';
import type { BlockContext } from '../section/section.ts';
import { placeOfRow } from '../section/table.ts';
import { plainText, type PlacedTable } from '../tokens.ts';

export interface MatchTarget {
  readonly at: Position;
  readonly tokens: readonly PlacedToken[];
  readonly text: string;
  /** For whoever chooses a target that belongs to nothing. */
  readonly feedback: readonly PlacedToken[];
}

export interface MatchItem extends MatchTarget {
  /** Index of its target. */
  readonly target: number;
}

export interface MatchRows {
  readonly items: readonly MatchItem[];
  /** Those of items in their order, each once; then those that belong to nothing. */
  readonly targets: readonly MatchTarget[];
}

/** Reads the rows of a match and tells their faults. */
export function readRows(table: PlacedTable, context: BlockContext): MatchRows {
  const rows = table.rows.map((cells, row) => readRow(cells, placeOfRow(table, row)));
  for (const { at, right } of rows) if (!right.text && !context.told.has(at.line)) context.tell('part-empty', at);
  const whole = rows.filter(({ right }) => right.text);
  const pairs = whole.filter(({ left }) => left.text);

  const targets = pairs.map(({ right }) => ({ ...right, feedback: [] })).filter(isFirst);
  const others = whole.filter(({ left }) => !left.text).map(({ right, feedback }) => ({ ...right, feedback }));
  tellAlike(
    pairs.map(({ left }) => left),
    'items-alike',
    context.tell,
  );
  // Two items may share a target; one that is to belong to nothing must not.
  tellAlike([...targets, ...others], 'items-alike', context.tell);
  const items = pairs.map(({ left, right, feedback }) => ({
    ...left,
    feedback,
    target: targets.findIndex(({ text }) => fold(text) === fold(right.text)),
  }));
  return { items, targets: [...targets, ...others] };
}

/** The words of a table's head above one of the two columns. */
export function headTokens({ header }: PlacedTable, column: number): readonly PlacedToken[] {
  return (header[column]?.tokens ?? []) as PlacedToken[];
}

function readRow(cells: readonly Tokens.TableCell[], at: Position) {
  const [left, right, feedback] = [0, 1, 2].map((column) => {
    const tokens = (cells[column]?.tokens ?? []) as PlacedToken[];
    return { at: tokens[0]?.pos ?? at, tokens, text: plainText(tokens) };
  });
  return { at, left: left!, right: right!, feedback: asParagraph(feedback!.tokens) };
}

/** A cell holds inline tokens; feedback elsewhere is made of blocks. */
function asParagraph(tokens: readonly PlacedToken[]): PlacedToken[] {
  const [first] = tokens;
  if (!first) return [];
  const raw = tokens.map((token) => token.raw).join('');
  return [{ ...first, type: 'paragraph', raw, text: raw, tokens: [...tokens] }];
}

function isFirst({ text }: { text: string }, index: number, all: readonly { text: string }[]): boolean {
  return all.findIndex((other) => fold(other.text) === fold(text)) === index;
}
