import type { SortBlock } from '../../model/blocks/sort.ts';
import { readClosing, readStem, type KeptLabels, type LabelRules } from '../section/around-parts.ts';
import type { Position } from '../diagnostic.ts';
import type { BlockIdentity, BlockRules, WrittenBlock } from '../draft.ts';
import type { PlacedToken } from '../markdown.ts';
import { tellAlike } from '../section/alike.ts';
import {
  gatherParts,
  readFeedback,
  readPart,
  type GatheredItem,
  type GatherRules,
  type Part,
} from '../section/parts.ts';
import { hasBrokenLines, type BlockContext, type Section } from '../section/section.ts';
import { childrenOf, firstLineOf, isInvisible, isList, isQuote, itemsOf, type PlacedList } from '../tokens.ts';
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

export interface SortCategory {
  readonly at: Position;
  readonly tokens: readonly PlacedToken[];
  readonly text: string;
}

export interface SortItem extends SortCategory {
  /** Index of its category. */
  readonly category: number;
  readonly feedback: readonly PlacedToken[];
  readonly isBroken: boolean;
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

const ofItem: LabelRules = {
  allowed: [],
  elsewhere: {
    why: 'Move it below the list, to the margin, with an empty line above it.',
    right: 'Move it below the list, to the margin, with an empty line above it.',
    wrong: 'Move it below the list, to the margin, with an empty line above it.',
    hint: 'Move it above the list, to the margin, with an empty line above and below it.',
  },
};

function read(section: Section, context: BlockContext): SortDraft {
  const { heading, title, name, settings, body } = section;
  const labels: KeptLabels = new Map();
  const hasItems = body.some((token) => isList(token) && isNested(token));
  const isParts = (list: PlacedList) => !hasItems || isNested(list);
  const parts = gatherParts(body, { isParts, feedback: ofItem, closing: around }, labels, context);
  const stem = readStem(parts.before, around, labels, context);
  const categories: SortCategory[] = [];
  const items: SortItem[] = [];
  for (const item of parts.items) {
    const category = readPart(item, context);
    if (category.isTicked !== undefined) context.tell('box-not-here', category.at, category.text);
    items.push(...readItems(category, item, categories.length, labels, context));
    categories.push(category);
  }
  readClosing(parts.after, around, labels, context);

  if (!parts.at) {
    const first = body.find((token) => !isInvisible(token));
    if (!hasBrokenLines(section, context)) context.tell('list-missing', heading.pos, first ? firstLineOf(first) : '');
  } else {
    tellNumbers(
      body.filter((token) => isList(token) && isParts(token)),
      context,
    );
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

/** The items of one category: a list under its words. */
function readItems(
  category: Part,
  { item, loose }: GatheredItem,
  index: number,
  labels: KeptLabels,
  context: BlockContext,
): SortItem[] {
  const rules: GatherRules = { isParts: () => true, feedback: ofItem, closing: { allowed: [] } };
  const { before, items, after } = gatherParts(category.inside, rules, labels, context);
  for (const token of [...before, ...after]) {
    if (isInvisible(token)) continue;
    context.tell(isQuote(token) ? 'category-quote' : 'part-content', token.pos, firstLineOf(token));
  }
  for (const { at } of loose) if (items.length === 0) context.tell('category-quote', at, firstLineOf(item));
  return items.map((nested, place) => {
    // A quote at the margin under the last item of a category is that item's feedback.
    const isLast = place === items.length - 1;
    const part = readPart({ ...nested, loose: [...nested.loose, ...(isLast ? loose : [])] }, context);
    if (part.isTicked !== undefined) context.tell('box-not-here', part.at, part.text);
    if (!part.text) context.tell('part-empty', part.at);
    const { text, isBroken } = readFeedback(part, ofItem, context);
    return { at: part.at, tokens: part.tokens, text: part.text, category: index, feedback: text, isBroken };
  });
}

interface SortToCheck extends Pick<SortDraft, 'categories' | 'items'> {
  readonly at: Position;
  readonly hasWhy: boolean;
}

function checkSort({ categories, items, at, hasWhy }: SortToCheck, { tell, told }: BlockContext): void {
  const isEmpty = (_: SortCategory, index: number) => items.every(({ category }) => category !== index);
  const empty = categories.filter(isEmpty);
  for (const category of items.length === 0 ? empty.slice(0, 1) : empty) {
    if (!told.has(category.at.line)) tell('category-empty', category.at, category.text);
  }
  if (items.length > 0 && (categories.length < 2 || categories.length > 4)) {
    tell('category-count', at, String(categories.length));
  }
  tellAlike(categories, 'items-alike', tell);
  tellAlike(items, 'items-alike', tell);
  const silent = items.find(({ feedback, isBroken }) => feedback.length === 0 && !isBroken);
  if (silent && !hasWhy) tell('item-feedback-missing', silent.at, silent.text);
}

/** Numbers say that there is an order, and here is none; understood all the same. */
function tellNumbers(tokens: readonly PlacedToken[], { tell }: BlockContext): void {
  const lists = tokens.filter(isList);
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
  const rows = draft.items.map(({ tokens }, index) => {
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
