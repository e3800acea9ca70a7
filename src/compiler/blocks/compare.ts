import type { Aid } from '../../model/aid.ts';
import type { BlockIdentity, WrittenBlock } from '../draft.ts';
import type { PlacedToken } from '../markdown.ts';
import { readClosing, readStem, type KeptLabels, type LabelRules } from '../section/around-parts.ts';
import type { BlockContext, Section } from '../section/section.ts';
import { findTable } from '../section/table.ts';
import { firstLineOf, plainText, type PlacedTable } from '../tokens.ts';
import { elementId, renderLead, renderTitle, titleId } from './frame.ts';
import type { BlockPage, BlockSource } from './source.ts';

/** A comparison as its author wrote it. */
export interface CompareDraft extends WrittenBlock {
  readonly kind: 'compare';
  readonly columns: readonly Column[];
}

export interface Column {
  readonly head: Cell;
  readonly rows: readonly { readonly name: Cell; readonly text: Cell }[];
}

/** Inline tokens; none in an empty cell. */
type Cell = readonly PlacedToken[];

/**
 * `Compare`: a table whose columns stand side by side. Where the first head is empty, its column names the rows.
 *
 * ```markdown
 * ## Compare: Two kinds of mentoring
 *
 * |            | Formal         | Informal            |
 * | ---------- | -------------- | ------------------- |
 * | Who begins | A programme    | Two people          |
 * | How long   | It has an end  | As long as it helps |
 * ```
 */
export const compare: BlockSource<CompareDraft, Aid> = {
  keywords: { compare: [] },
  hasHeadings: false,
  read,
  toBlock: (_draft, { id }: BlockIdentity) => ({ kind: 'compare', id }),
  render,
};

const noLabels: LabelRules = { allowed: [] };

function read(section: Section, context: BlockContext): CompareDraft {
  const { heading, title, name, settings } = section;
  const labels: KeptLabels = new Map();
  const { before, table, after } = findTable(section, context);
  const stem = readStem(before, noLabels, labels, context);
  readClosing(after, noLabels, labels, context);
  const columns = table ? columnsOf(table) : [];
  if (table) checkColumns(table, columns, context);
  return {
    kind: 'compare',
    name,
    title,
    heading,
    at: heading.pos,
    claimedId: settings.id,
    parts: table ? [table.header, ...table.rows].flat().map(({ tokens }) => plainText(tokens as PlacedToken[])) : [],
    key: '',
    stem,
    labels,
    columns,
  };
}

function columnsOf({ header, rows }: PlacedTable): Column[] {
  const cell = (one: { readonly tokens: readonly unknown[] } | undefined) => (one?.tokens ?? []) as Cell;
  const namesRows = header.length > 1 && isEmpty(cell(header[0]));
  return header.flatMap((head, index) => {
    if (namesRows && index === 0) return [];
    const texts = rows.map((row) => ({ name: namesRows ? cell(row[0]) : [], text: cell(row[index]) }));
    return [{ head: cell(head), rows: texts }];
  });
}

function checkColumns(table: PlacedTable, columns: readonly Column[], { tell }: BlockContext): void {
  if (columns.length < 2) tell('compare-columns', table.pos, firstLineOf(table));
  else if (columns.some(({ head }) => isEmpty(head))) tell('compare-head', table.pos, firstLineOf(table));
  if (table.rows.length === 0) tell('compare-rows', table.pos, firstLineOf(table));
}

function isEmpty(cell: Cell): boolean {
  return plainText(cell) === '' && !cell.some(({ type }) => type === 'image');
}

/** A heading and a list for each column: read one by one they say the same, and on a phone they stand below each other. */
function render(draft: CompareDraft, aid: Aid, page: BlockPage): string {
  const { renderer } = page;
  const level = `h${Math.min(draft.heading.depth + 1, 6)}`;
  const inline = (cell: Cell) => (isEmpty(cell) ? '–' : renderer.inline(cell));
  const columns = draft.columns.map(({ head, rows }) => {
    const hasNames = rows.some(({ name }) => !isEmpty(name));
    const items = rows.map(({ name, text }) =>
      hasNames
        ? `<div><dt>${inline(name)}</dt>\n<dd>${inline(text)}</dd></div>\n`
        : isEmpty(text)
          ? ''
          : `<li>${inline(text)}</li>\n`,
    );
    const list = hasNames ? 'dl' : 'ul';
    return `<div data-part="column">
<${level} data-part="column-title">${inline(head)}</${level}>
<${list}>
${items.join('')}</${list}>
</div>
`;
  });
  return `<div id="${elementId(aid)}" data-part="compare" role="group" aria-labelledby="${titleId(draft, aid, page)}">
${renderTitle(draft, aid, page)}
${renderLead(draft, page)}<div data-part="columns">
${columns.join('')}</div>
</div>
`;
}
