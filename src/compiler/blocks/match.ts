import type { MatchBlock } from '../../model/blocks/match.ts';
import { shuffled } from '../../model/shuffle.ts';
import type { BlockIdentity, BlockRules, WrittenBlock } from '../draft.ts';
import { escapeText } from '../html.ts';
import type { PlacedToken } from '../markdown.ts';
import { readClosing, readStem, type KeptLabels, type LabelRules } from '../section/around-parts.ts';
import type { BlockContext, Section } from '../section/section.ts';
import { findTable } from '../section/table.ts';
import { plainText, type PlacedTable } from '../tokens.ts';
import {
  elementId,
  renderAnswers,
  renderClosing,
  renderFeedback,
  renderFrame,
  renderGroup,
  renderHow,
  renderLead,
  renderPart,
  renderRows,
} from './frame.ts';
import { headTokens, readRows, type MatchRows } from './match-rows.ts';
import type { BlockSource, PartsPage } from './source.ts';

/** A match as its author wrote it. */
export interface MatchDraft extends WrittenBlock, MatchRows {
  readonly kind: 'match';
  /** What stands above the two columns; both may be empty. */
  readonly heads: readonly (readonly PlacedToken[])[];
  readonly partial: boolean;
}

/**
 * `Match`: a table of two columns, one pair a row. A third column holds feedback. A row with an empty first cell is an
 * answer that belongs to nothing.
 *
 * ```markdown
 * ## Match: What does each example show?
 *
 * | Characteristic | Example | Feedback |
 * | --- | --- | --- |
 * | Two people, one purpose | They keep approvals out of their hour | Only learning counts here. |
 * | An alliance | Both leave with something new | Both may benefit. |
 * | | The manager signs the plan | |
 *
 * > **Why:** All of these make mentoring what it is.
 * ```
 *
 * A Hint may stand above the table; Why, Right and Wrong below it. Settings: `points`, `tries`, `partial`.
 */
export const match: BlockSource<MatchDraft, MatchBlock> = {
  keywords: { match: ['points', 'tries', 'partial'] },
  hasHeadings: false,
  read,
  toBlock,
  render,
};

const around: LabelRules = { allowed: ['hint', 'why', 'right', 'wrong'] };

function read(section: Section, context: BlockContext): MatchDraft {
  const { heading, title, name, settings } = section;
  const labels: KeptLabels = new Map();
  const { before, table, after } = findTable(section, context);
  const stem = readStem(before, around, labels, context);
  const isReadable = table !== null && hasColumns(table, context);
  const { items, targets } = isReadable ? readRows(table, context) : noRows;
  readClosing(after, around, labels, context);
  if (isReadable) checkMatch(table, items, labels.has('why'), context);
  return {
    kind: 'match',
    name,
    title,
    heading,
    at: heading.pos,
    claimedId: settings.id,
    parts: [...items, ...targets].map(({ text }) => text),
    key: items.map(({ target }, index) => `${index}.${items.length + target}`).join(','),
    stem,
    labels,
    heads: table ? [headTokens(table, 0), headTokens(table, 1)] : [],
    items,
    targets,
    partial: settings.partial ?? true,
  };
}

const noRows: MatchRows = { items: [], targets: [] };

function hasColumns({ header, pos }: PlacedTable, { tell }: BlockContext): boolean {
  const isRight = header.length === 2 || header.length === 3;
  if (!isRight) tell('match-columns', pos, String(header.length));
  return isRight;
}

function checkMatch(
  { pos }: PlacedTable,
  items: MatchDraft['items'],
  hasWhy: boolean,
  { tell, told }: BlockContext,
): void {
  if (items.length < 2) tell('match-few', pos);
  const silent = items.find(({ at, feedback }) => feedback.length === 0 && !told.has(at.line));
  const mend = 'Write it into a third column, or one reason for all below the table: `> **Why:** …`.';
  if (silent && !hasWhy) tell('item-feedback-missing', silent.at, silent.text, mend);
}

function toBlock(draft: MatchDraft, { id, partIds }: BlockIdentity, rules: BlockRules): MatchBlock {
  const targets = partIds.slice(draft.items.length);
  const key = draft.items.map(({ target }, index) => [partIds[index]!, targets[target]!]);
  return {
    kind: 'match',
    id,
    ...rules,
    targets,
    key: Object.fromEntries(key) as Record<string, string>,
    partial: draft.partial,
  };
}

function render(draft: MatchDraft, block: MatchBlock, page: PartsPage): string {
  const { renderer, partIds } = page;
  const { exercise } = renderer.words;
  const written = draft.targets.map((target, index) => ({ ...target, id: block.targets[index]! }));
  // As they are written, the targets would stand in the order of their items.
  const shown = shuffled(written, block.id);
  const options = shown.map(
    ({ id, tokens }) => `<option value="${id}">${escapeText(renderer.plain(tokens))}</option>\n`,
  );
  const choose = `<option value="">${exercise.matchChoose}</option>\n${options.join('')}`;
  const rows = draft.items.map(({ tokens }, index) => {
    const item = partIds[index]!;
    const id = `${elementId(block)}-${item}`;
    return `<li><div data-part="row" data-item="${item}">
<label for="${id}">${renderer.inline(tokens)}</label>
<select id="${id}" name="${id}">
${choose}</select>
<p data-part="chosen"></p>
<div data-part="row-result"></div>
</div></li>
`;
  });
  const list = shown.map(({ tokens }) => `<li>${renderer.inline(tokens)}</li>\n`).join('');
  const paper = renderPart('targets', `<p>${exercise.matchTargets}</p>\n<ul>\n${list}</ul>`);
  const lead = renderLead(draft, page) + renderHow(block, exercise.matchHow);
  const group = renderGroup(draft, block, page, lead + renderHeads(draft, page) + renderRows(rows) + paper);
  const answers = renderAnswers(renderer.words.block.checkYourself, renderPairs(draft, block, page));
  return renderFrame(block, group, answers);
}

function renderHeads({ heads }: MatchDraft, { renderer }: PartsPage): string {
  if (heads.every((head) => !plainText(head))) return '';
  return `<p data-part="heads">${heads.map((head) => `<span>${renderer.inline(head)}</span>`).join(' ')}</p>\n`;
}

function renderPairs(draft: MatchDraft, block: MatchBlock, page: PartsPage): string {
  const { renderer, partIds } = page;
  const pairs = draft.items.map(({ tokens, target, feedback }, index) => {
    const attributes = `data-for="${partIds[index]!}" data-right="${block.targets[target]!}"`;
    const answer = `<strong>${renderer.inline(tokens)}</strong> – ${renderer.inline(draft.targets[target]!.tokens)}`;
    return renderFeedback(attributes, answer, feedback, page);
  });
  const used = new Set(Object.values(block.key));
  const others = draft.targets.flatMap(({ tokens, feedback }, index) => {
    const id = block.targets[index]!;
    const answer = `<strong>${renderer.words.exercise.matchNothing}</strong> ${renderer.inline(tokens)}`;
    return used.has(id) ? [] : [renderFeedback(`data-for="${id}"`, answer, feedback, page)];
  });
  return pairs.join('') + others.join('') + renderClosing(draft, page);
}
