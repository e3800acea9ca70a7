import type { Position } from '../diagnostic.ts';
import type { PlacedToken } from '../markdown.ts';
import type { KeptLabels, LabelRules } from '../section/around-parts.ts';
import {
  gatherParts,
  readFeedback,
  readPart,
  tellBox,
  type GatheredItem,
  type GatherRules,
  type Part,
} from '../section/parts.ts';
import type { BlockContext } from '../section/section.ts';
import { firstLineOf, isInvisible, isQuote } from '../tokens.ts';

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

/** Labels in the feedback on an item: none. */
export const ofItem: LabelRules = {
  allowed: [],
  elsewhere: {
    why: 'Move it below the list, to the margin, with an empty line above it.',
    right: 'Move it below the list, to the margin, with an empty line above it.',
    wrong: 'Move it below the list, to the margin, with an empty line above it.',
    hint: 'Move it above the list, to the margin, with an empty line above and below it.',
  },
};

/** Reads the list of a sort: categories, and under each its items. */
export function readCategories(
  gathered: readonly GatheredItem[],
  labels: KeptLabels,
  context: BlockContext,
): { categories: readonly SortCategory[]; items: readonly SortItem[] } {
  const categories: SortCategory[] = [];
  const items: SortItem[] = [];
  for (const { item, loose, below } of toCategories(gathered)) {
    const category = readPart({ item, loose: [] });
    tellBox(category, context);
    const nested = gatherItems(category, loose, labels, context);
    items.push(...[...nested, ...below].map((one) => readItem(one, categories.length, context)));
    categories.push(category);
  }
  return { categories, items };
}

interface GatheredCategory extends GatheredItem {
  /** Items that a quote at the margin has cut off from the category above. */
  readonly below: GatheredItem[];
}

function toCategories(items: readonly GatheredItem[]): GatheredCategory[] {
  const categories: GatheredCategory[] = [];
  for (const gathered of items) {
    const first = categories[0]?.item.pos.column ?? Infinity;
    if (gathered.item.pos.column < first + 2) categories.push({ ...gathered, below: [] });
    else categories.at(-1)!.below.push(gathered);
  }
  return categories;
}

/** The items in the list under a category's words; a quote at the margin below it is feedback on the last of them. */
function gatherItems(
  category: Part,
  loose: GatheredItem['loose'],
  labels: KeptLabels,
  context: BlockContext,
): GatheredItem[] {
  const rules: GatherRules = { isParts: () => true, feedback: ofItem, closing: { allowed: [] } };
  const { before, items, after } = gatherParts(category.inside, rules, labels, context);
  for (const token of [...before, ...after]) {
    if (isInvisible(token)) continue;
    context.tell(isQuote(token) ? 'category-quote' : 'part-content', token.pos, firstLineOf(token));
  }
  const last = items.at(-1);
  if (!last) for (const { at } of loose) context.tell('category-quote', at, category.text);
  return last ? [...items.slice(0, -1), { ...last, loose: [...last.loose, ...loose] }] : [];
}

function readItem(item: GatheredItem, category: number, context: BlockContext): SortItem {
  const part = readPart(item);
  tellBox(part, context);
  if (!part.text) context.tell('part-empty', part.at);
  const { text: feedback, isBroken } = readFeedback(part, ofItem, context);
  return { at: part.at, tokens: part.tokens, text: part.text, category, feedback, isBroken };
}
