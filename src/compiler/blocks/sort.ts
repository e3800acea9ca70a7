import type { SortBlock } from '../../model/blocks/sort.ts';
import { shuffled } from '../../model/shuffle.ts';
import { readClosing, readStem, type KeptLabels, type LabelRules } from '../section/around-parts.ts';
import type { Position } from '../diagnostic.ts';
import type { BlockIdentity, BlockRules, WrittenBlock } from '../draft.ts';
import { tellAlike } from '../section/alike.ts';
import { gatherParts } from '../section/parts.ts';
import { hasBrokenLines, type BlockContext, type Section } from '../section/section.ts';
import { childrenOf, firstLineOf, isList, itemsOf, plainText, type PlacedList } from '../tokens.ts';
import {
  elementId,
  renderAnswers,
  renderClosing,
  renderFeedback,
  renderFrame,
  renderGroup,
  renderHow,
  renderLead,
  renderRow,
  renderRows,
} from './frame.ts';
import { ofItem, readCategories, type SortCategory, type SortItem } from './sort-categories.ts';
import type { BlockSource, PartsPage } from './source.ts';

/** A sort as its author wrote it. */
export interface SortDraft extends WrittenBlock {
  readonly kind: 'sort';
  readonly categories: readonly SortCategory[];
  /** All categories' items, category by category. */
  readonly items: readonly SortItem[];
  readonly shuffle: boolean;
  readonly partial: boolean;
}

/**
 * `Sort`: two to four categories as bullets, under each its items, and under an item the feedback on it.
 *
 * ```markdown
 * ## Sort: Is it mentoring?
 *
 * - Mentoring is
 *   - A way to build knowledge and skills
 *     > It is a tool for development.
 * - Mentoring is not
 *   - A promise of promotion
 *     > No promise follows from it.
 *
 * > **Why:** Mentoring is for learning and development.
 * ```
 *
 * A Hint may stand above the list; Why, Right and Wrong below it. Settings: `points`, `tries`, `shuffle`, `partial`.
 */
export const sort: BlockSource<SortDraft, SortBlock> = {
  keywords: { sort: ['points', 'tries', 'shuffle', 'partial'] },
  hasHeadings: false,
  read,
  toBlock,
  render,
};

const around: LabelRules = { allowed: ['hint', 'why', 'right', 'wrong'] };

function read(section: Section, context: BlockContext): SortDraft {
  const { heading, title, name, settings, body } = section;
  const labels: KeptLabels = new Map();
  const lists = body.filter(isList);
  // Lists above the first with items are prose; what comes below it was cut off from it.
  const first = lists.findIndex(isNested);
  const isParts = (list: PlacedList) => first >= 0 && lists.findIndex(({ offset }) => offset === list.offset) >= first;
  const parts = gatherParts(body, { isParts, feedback: ofItem, closing: around }, labels, context);
  const stem = readStem(parts.before, around, labels, context);
  const { categories, items } = readCategories(parts.items, labels, context);
  readClosing(parts.at ? parts.after : [], around, labels, context);

  if (!parts.at) tellMissing(section, context);
  else {
    tellNumbers(lists.filter(isParts), context);
    checkSort({ categories, items, at: parts.at, hasWhy: labels.has('why') }, context);
  }
  return {
    kind: 'sort',
    name,
    title,
    heading,
    at: heading.pos,
    claimedId: settings.id,
    parts: [...categories, ...items].map(({ text }) => text),
    key: items.map(({ category }, index) => `${categories.length + index}.${category}`).join(','),
    stem,
    labels,
    categories,
    items,
    shuffle: settings.shuffle ?? true,
    partial: settings.partial ?? true,
  };
}

function tellMissing(section: Section, context: BlockContext): void {
  const { body, heading } = section;
  const list = body.find(isList);
  if (list) context.tell('category-empty', list.pos, plainText(childrenOf(itemsOf(list)[0]!)), shapeMend);
  else if (!hasBrokenLines(section, context)) context.tell('list-missing', heading.pos);
}

const shapeMend =
  'Write each category as a bullet at the margin, and its items below it, each with two spaces and a hyphen before it.';

interface SortToCheck extends Pick<SortDraft, 'categories' | 'items'> {
  readonly at: Position;
  readonly hasWhy: boolean;
}

function checkSort({ categories, items, at, hasWhy }: SortToCheck, { tell, told }: BlockContext): void {
  for (const [index, { at, text }] of categories.entries()) {
    const isEmpty = items.every(({ category }) => category !== index);
    if (isEmpty && !told.has(at.line)) tell('category-empty', at, text);
  }
  if (categories.length < 2 || categories.length > 4) tell('category-count', at, String(categories.length));
  tellAlike(categories, 'items-alike', tell);
  tellAlike(items, 'items-alike', tell);
  const silent = items.find(({ text, feedback, isBroken }) => text && feedback.length === 0 && !isBroken);
  if (silent && !hasWhy) tell('item-feedback-missing', silent.at, silent.text);
}

/** Numbers say that there is an order, and here is none; understood all the same. */
function tellNumbers(lists: readonly PlacedList[], { tell }: BlockContext): void {
  const all = lists.flatMap((list) => [list, ...itemsOf(list).flatMap((item) => childrenOf(item).filter(isList))]);
  const numbered = all.find((list) => list.ordered);
  if (numbered) tell('list-kind', numbered.pos, firstLineOf(numbered));
}

function isNested(list: PlacedList): boolean {
  return itemsOf(list).some((item) => childrenOf(item).some(isList));
}

function toBlock(draft: SortDraft, { id, partIds }: BlockIdentity, rules: BlockRules): SortBlock {
  const count = draft.categories.length;
  const key = draft.items.map(({ category }, index) => [partIds[count + index]!, partIds[category]!]);
  return {
    kind: 'sort',
    id,
    ...rules,
    categories: partIds.slice(0, count),
    key: Object.fromEntries(key) as Record<string, string>,
    shuffle: draft.shuffle,
    partial: draft.partial,
  };
}

function render(draft: SortDraft, block: SortBlock, page: PartsPage): string {
  const { renderer, partIds } = page;
  const categories = draft.categories.map(({ tokens }) => renderer.inline(tokens));
  const itemIds = partIds.slice(categories.length);
  const order = draft.items.map((_, index) => index);
  // Category by category, as they are written, the rows would give their answers away.
  const rows = (block.shuffle ? shuffled(order, block.id) : order).map((index) => {
    const { tokens } = draft.items[index]!;
    const id = itemIds[index]!;
    const inputs = block.categories.map(
      (category) => `type="radio" name="${elementId(block)}-${id}" value="${category}"`,
    );
    return renderRow(id, renderer.inline(tokens), inputs, categories);
  });
  const how = renderHow(block, renderer.words.exercise.sortHow);
  const group = renderGroup(draft, block, page, renderLead(draft, page) + how + renderRows(rows));
  const feedback = draft.items.map(({ tokens, category, feedback }, index) => {
    const attributes = `data-for="${itemIds[index]!}" data-right="${block.categories[category]!}"`;
    const answer = `<strong>${categories[category]!}:</strong> ${renderer.inline(tokens)}`;
    return renderFeedback(attributes, answer, feedback, page);
  });
  const answers = feedback.join('') + renderClosing(draft, page);
  return renderFrame(block, group, renderAnswers(renderer.words.block.checkYourself, answers));
}
