import type { PlacedToken } from '../markdown.ts';
import { firstLineOf, isInvisible, isTable, type PlacedTable } from '../tokens.ts';
import type { Position } from '../diagnostic.ts';
import { hasBrokenLines, type BlockContext, type Section } from './section.ts';

/** The body of a block around its one table. */
export interface FoundTable {
  readonly before: readonly PlacedToken[];
  readonly table: PlacedTable | null;
  readonly after: readonly PlacedToken[];
}

/** Where a row of a table stands: the first below the line of hyphens is 0. */
export function placeOfRow({ pos }: PlacedTable, row: number): Position {
  return { line: pos.line + 2 + row, column: pos.column };
}

/** Finds the table of a block and tells what is wrong with its shape. */
export function findTable(section: Section, context: BlockContext): FoundTable {
  const { body, heading } = section;
  const index = body.findIndex(isTable);
  const table = body[index];
  if (!table || !isTable(table)) {
    const first = body.find((token) => !isInvisible(token));
    if (!hasBrokenLines(section, context)) context.tell('table-missing', heading.pos, first && firstLineOf(first));
    return { before: body, table: null, after: [] };
  }
  const above = body[index - 1];
  if (above?.type === 'paragraph' && !/\n[ \t]*\n$/.test(textAbove(table)))
    context.tell('table-touches', table.pos, firstLineOf(table));
  tellRows(table, context);
  const after = body.slice(index + 1);
  for (const second of after.filter(isTable)) context.tell('table-second', second.pos, firstLineOf(second));
  return { before: body.slice(0, index), table, after: after.filter((token) => !isTable(token)) };
}

/** Markdown fills short rows and cuts long ones without a word. */
function tellRows(table: PlacedTable, { tell, told }: BlockContext): void {
  const columns = table.header.length;
  for (const [row, line] of table.raw.trim().split('\n').slice(2).entries()) {
    const cells = countCells(line);
    if (cells === columns) continue;
    const at = placeOfRow(table, row);
    tell(
      'table-row',
      at,
      `${cells} ${cells === 1 ? 'cell' : 'cells'}, ${columns} columns`,
      rowMend(line, cells < columns),
    );
    told.add(at.line);
  }
}

function rowMend(line: string, isShort: boolean): string {
  if (!line.includes('|')) return 'Markdown takes this line for a row. Put an empty line above it.';
  if (isShort) return 'Add what is missing; an empty cell is `| |`.';
  return 'Delete what is too much. A | sign inside a text is written `\\|`.';
}

function countCells(line: string): number {
  return line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/).length;
}

function textAbove({ view, offset }: PlacedTable): string {
  return view.text.slice(0, offset);
}
