import { startOrder, type OrderBlock } from '../../model/blocks/order.ts';
import type { Position } from '../diagnostic.ts';
import type { BlockIdentity, BlockRules, WrittenBlock } from '../draft.ts';
import type { PlacedToken } from '../markdown.ts';
import { tellAlike } from '../section/alike.ts';
import { readClosing, readStem, type KeptLabels, type LabelRules } from '../section/around-parts.ts';
import { gatherParts, readFeedback, readPart, tellBox, type GatheredItem } from '../section/parts.ts';
import { hasBrokenLines, type BlockContext, type Section } from '../section/section.ts';
import {
  renderAnswers,
  renderClosing,
  renderFeedback,
  renderFrame,
  renderGroup,
  renderHow,
  renderLead,
  renderRows,
} from './frame.ts';
import { ofItem } from './sort-categories.ts';
import type { BlockSource, PartsPage } from './source.ts';

/** An order as its author wrote it. */
export interface OrderDraft extends WrittenBlock {
  readonly kind: 'order';
  /** In the right order. */
  readonly items: readonly OrderItem[];
  readonly partial: boolean;
}

interface OrderItem {
  readonly at: Position;
  readonly tokens: readonly PlacedToken[];
  readonly text: string;
  readonly feedback: readonly PlacedToken[];
  /** A fault of it was told already. */
  readonly isBroken: boolean;
}

/**
 * `Order`: a numbered list of three items or more in the right order; under an item the feedback on it.
 *
 * ```markdown
 * ## Order: One turn of mentoring
 *
 * 1. Bring a situation from work
 * 2. Talk it through
 *    > The talk comes before the try.
 * 3. Try one thing at work
 *
 * > **Why:** Each turn begins and ends with real work.
 * ```
 *
 * A Hint may stand above the list; Why, Right and Wrong below it. Settings: `points`, `tries`, `partial`.
 */
export const order: BlockSource<OrderDraft, OrderBlock> = {
  keywords: { order: ['points', 'tries', 'partial'] },
  hasHeadings: false,
  read,
  toBlock,
  render,
};

const around: LabelRules = { allowed: ['hint', 'why', 'right', 'wrong'] };

function read(section: Section, context: BlockContext): OrderDraft {
  const { heading, title, name, settings, body } = section;
  const labels: KeptLabels = new Map();
  const isParts = ({ ordered }: { ordered: boolean }) => ordered;
  const parts = gatherParts(body, { isParts, feedback: ofItem, closing: around }, labels, context);
  const stem = readStem(parts.before, around, labels, context);
  const items = parts.items.map((item) => readItem(item, context));
  readClosing(parts.after, around, labels, context);
  if (!parts.at) tellMissing(section, context);
  else checkOrder({ items, numbers: parts.items.map(numberOf), at: parts.at, hasWhy: labels.has('why') }, context);
  return {
    kind: 'order',
    name,
    title,
    heading,
    at: heading.pos,
    claimedId: settings.id,
    parts: items.map(({ text }) => text),
    // One chain: another order, or one more item, is another key.
    key: items.map((_, index) => index).join('.'),
    stem,
    labels,
    items,
    partial: settings.partial ?? true,
  };
}

function readItem(item: GatheredItem, context: BlockContext): OrderItem {
  const part = readPart(item);
  tellBox(part, context, '1.');
  if (!part.text && !context.told.has(part.at.line)) context.tell('part-empty', part.at);
  const { text: feedback, isBroken } = readFeedback(part, ofItem, context);
  return { at: part.at, tokens: part.tokens, text: part.text, feedback, isBroken };
}

/** A misspelt keyword above something else. */
function tellMissing(section: Section, context: BlockContext): void {
  if (!hasBrokenLines(section, context)) context.tell('list-missing', section.heading.pos);
}

interface OrderToCheck extends Pick<OrderDraft, 'items'> {
  /** As the author typed them. */
  readonly numbers: readonly number[];
  readonly at: Position;
  readonly hasWhy: boolean;
}

function checkOrder({ items, numbers, at, hasWhy }: OrderToCheck, { tell }: BlockContext): void {
  if (items.length < 3) tell('order-short', at, String(items.length));
  tellAlike(items, 'items-alike', tell);
  // `1.` before every item is common, and says nothing.
  const isSame = numbers.every((number) => number === numbers[0]);
  const fallen = numbers.findIndex((number, index) => index > 0 && number <= numbers[index - 1]!);
  if (!isSame && fallen > 0) tell('order-numbers', items[fallen]!.at, `${numbers.join('., ')}.`);
  const silent = items.find(({ text, feedback, isBroken }) => text && feedback.length === 0 && !isBroken);
  const mend = 'Write below the list why this is the order: `> **Why:** …`; or a reason under each item.';
  if (silent && !hasWhy) tell('item-feedback-missing', silent.at, silent.text, mend);
}

function numberOf({ item }: GatheredItem): number {
  return Number(/\d+/.exec(item.raw)?.[0] ?? 1);
}

function toBlock(draft: OrderDraft, { id, partIds }: BlockIdentity, rules: BlockRules): OrderBlock {
  return { kind: 'order', id, ...rules, items: partIds, partial: draft.partial };
}

function render(draft: OrderDraft, block: OrderBlock, page: PartsPage): string {
  const { renderer } = page;
  const words = draft.items.map(({ tokens }) => renderer.inline(tokens));
  const rows = startOrder(block.items, block.id).map(
    (item) => `<li><div data-part="row" data-item="${item}">
<span data-part="item-text">${words[block.items.indexOf(item)]!}</span>
<div data-part="moves"></div>
<div data-part="row-result"></div>
</div></li>
`,
  );
  const how = renderHow(block, renderer.words.exercise.orderHow);
  const group = renderGroup(draft, block, page, renderLead(draft, page) + how + renderRows(rows));
  const feedback = draft.items.map(({ feedback }, index) => {
    const answer = `<strong>${index + 1}.</strong> ${words[index]!}`;
    return renderFeedback(`data-for="${block.items[index]!}"`, answer, feedback, page);
  });
  const answers = renderAnswers(renderer.words.block.checkYourself, feedback.join('') + renderClosing(draft, page));
  return renderFrame(block, group, answers);
}
