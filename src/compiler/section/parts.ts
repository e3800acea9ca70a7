import { keepLabel, type KeptLabels, type LabelRules } from './around-parts.ts';
import { takeOddBox } from './boxes.ts';
import type { Position } from '../diagnostic.ts';
import { tellLazyItems } from './glued-lines.ts';
import { readQuote, type LabelContext, type LabelledText } from './labels.ts';
import type { PlacedToken } from '../markdown.ts';
import {
  childrenOf,
  firstLineOf,
  isInvisible,
  isList,
  isQuote,
  itemsOf,
  placeIn,
  plainText,
  type PlacedItem,
  type PlacedList,
  type PlacedQuote,
} from '../tokens.ts';
import type { ToldLines } from './told.ts';

/** What is needed to read the parts of a block: whom to tell, and what was told already. */
export interface PartContext extends LabelContext {
  readonly told: ToldLines;
}

/** The body of a block around its one list. */
export interface GatheredParts {
  readonly before: readonly PlacedToken[];
  readonly items: readonly GatheredItem[];
  /** Where the list begins; null without one. */
  readonly at: Position | null;
  readonly after: readonly PlacedToken[];
}

export interface GatheredItem {
  readonly item: PlacedItem;
  /** Texts of quotes that stand at the margin under the item and belong to it. */
  readonly loose: readonly LabelledText[];
}

/** One item of a list as its author wrote it. */
export interface Part {
  readonly at: Position;
  /** Inline tokens. */
  readonly tokens: readonly PlacedToken[];
  readonly text: string;
  /** undefined: no box. */
  readonly isTicked: boolean | undefined;
  /** Its box is understood, but no box in Markdown. */
  readonly hasOddBox: boolean;
  /** What stands in the item under its text. */
  readonly inside: readonly PlacedToken[];
  readonly loose: readonly LabelledText[];
}

/** How one kind's list is gathered. */
export interface GatherRules {
  /** Whether a list is one of the block's parts; others before it are prose. */
  readonly isParts: (list: PlacedList) => boolean;
  /** Labels that may stand in the feedback of a part; null where parts have none. */
  readonly feedback: LabelRules | null;
  /** Labels for the whole block; quotes at the margin may hold them. */
  readonly closing: LabelRules;
}

/** The parts of a kind that is numbered: bullets above the numbers are prose; without numbers they were meant to be, and that is told. */
export function fromFirstNumbers(body: readonly PlacedToken[], { tell }: PartContext): GatherRules['isParts'] {
  const lists = body.filter(isList);
  const first = lists.find(({ ordered }) => ordered) ?? lists[0];
  if (first && !first.ordered) tell('list-kind', first.pos, firstLineOf(first));
  return (list) => first !== undefined && list.offset >= first.offset;
}

/**
 * Finds the one list of a block and puts together what Markdown took apart: a quote at the margin under an option is
 * that option's feedback, and a list that goes on behind it is the same list.
 */
export function gatherParts(
  body: readonly PlacedToken[],
  rules: GatherRules,
  kept: KeptLabels,
  context: PartContext,
): GatheredParts {
  const isParts = (token: PlacedToken | undefined) => token !== undefined && isList(token) && rules.isParts(token);
  const first = body.findIndex(isParts);
  if (first < 0) return { before: body, items: [], at: null, after: [] };
  for (const token of body) if (isList(token) && isParts(token)) tellLazyItems(token, context.told, context.tell);
  const labels = rules.feedback && [...rules.feedback.allowed, ...rules.closing.allowed];
  const last = lastOfParts(body, first, body.findLastIndex(isParts), rules, context);

  const items: { item: PlacedItem; loose: LabelledText[] }[] = [];
  let list = body[first] as PlacedList;
  let isIndentTold = false;
  for (const token of body.slice(first, last + 1)) {
    if (isList(token) && rules.isParts(token)) {
      if (marker(token) !== marker(list)) context.tell('list-markers', token.pos, `${marker(list)} … ${marker(token)}`);
      list = token;
      items.push(...itemsOf(list).map((item) => ({ item, loose: [] })));
    } else if (labels && isQuote(token)) {
      const texts = readQuote(token, labels, context);
      const isForAll = (text: LabelledText) => text.label !== null && rules.closing.allowed.includes(text.label);
      for (const text of texts.filter(isForAll)) keepLabel(text, rules.closing, kept, context);
      const feedback = texts.filter((text) => !isForAll(text));
      items.at(-1)!.loose.push(...feedback);
      if (feedback.length > 0 && !isIndentTold) tellIndent(token, items.at(-1)!.item, context);
      isIndentTold ||= feedback.length > 0;
    } else if (!isInvisible(token)) context.tell('two-lists', token.pos, firstLineOf(token));
  }
  return { before: body.slice(0, first), items, at: body[first]!.pos, after: body.slice(last + 1) };
}

/** Takes an item apart: its box, its text, and what stands under the text. */
export function readPart({ item, loose }: GatheredItem): Part {
  const tokens = childrenOf(item).filter((token) => token.type !== 'checkbox' && token.type !== 'space');
  const textIndex = tokens[0]?.type === 'text' || tokens[0]?.type === 'paragraph' ? 0 : -1;
  const inline = textIndex < 0 ? [] : childrenOf(tokens[0]!).filter((token) => token.type !== 'checkbox');
  const odd = item.task ? null : takeOddBox(inline);
  const text = odd?.rest ?? inline;
  return {
    at: item.pos,
    tokens: text,
    text: plainText(text),
    isTicked: item.task ? (item.checked ?? false) : odd?.box.isTicked,
    hasOddBox: odd?.box.isHarmless ?? false,
    inside: tokens.slice(textIndex + 1),
    loose,
  };
}

/** Tells a box where nothing is to be ticked. */
export function tellBox({ isTicked, at, text }: Part, { tell }: PartContext, marker = '-'): void {
  if (isTicked !== undefined) tell('box-not-here', at, text, `Write \`${marker} ${text}\`.`);
}

/** Reads the feedback of a part that holds nothing else; tells what may not stand in it. */
export function readFeedback(part: Part, rules: LabelRules, context: PartContext): KeptFeedback {
  const labels: KeptLabels = new Map();
  const texts: PlacedToken[] = [];
  let isBroken = false;
  const keep = (text: LabelledText) => {
    if (text.label === null) texts.push(...text.tokens);
    else keepLabel(text, rules, labels, context);
  };
  for (const token of part.inside) {
    if (isQuote(token)) readQuote(token, rules.allowed, context).forEach(keep);
    else if (!isInvisible(token)) {
      isBroken = true;
      tellContent(token, context);
    }
  }
  part.loose.forEach(keep);
  return { text: texts, labels, isBroken: isBroken || context.told.hasBetween(part.at.line, lastLine(part)) };
}

/** The feedback of one part. */
export interface KeptFeedback {
  /** Block tokens without a label. */
  readonly text: readonly PlacedToken[];
  readonly labels: KeptLabels;
  /** A fault in it was told, so that what seems to be missing may be there. */
  readonly isBroken: boolean;
}

/**
 * The index of the last token of the parts: the list itself, or a quote below it that is feedback on its last item.
 * That one stands directly under the list, without an empty line, or below a list that other feedback has cut in two.
 */
function lastOfParts(
  body: readonly PlacedToken[],
  first: number,
  last: number,
  { feedback, closing }: GatherRules,
  { words }: PartContext,
): number {
  const isCut = body.slice(first, last).some(isQuote);
  const below = body.findIndex((token, index) => index > last && (!isCut || token.type !== 'space'));
  const quote = body[below];
  if (!feedback || !quote || !isQuote(quote)) return last;
  const between = quote.view.text.slice(body[last]!.end - 1, quote.offset + 1);
  if (!isCut && /\n[ \t]*\n/.test(between)) return last;
  const silent = { words, tell: () => undefined };
  const label = readQuote(quote, [...feedback.allowed, ...closing.allowed], silent)[0]?.label ?? null;
  return label === null || !closing.allowed.includes(label) ? below : last;
}

function tellIndent(quote: PlacedQuote, item: PlacedItem, { tell }: PartContext): void {
  const part = lastPartIn(item);
  const width = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(part.raw)?.[0].length ?? 2;
  const spaces = part.pos.column + width - quote.pos.column;
  const mend = `Put ${spaces} spaces before each \`>\`, so that it stands under the text it is about.`;
  tell('feedback-not-indented', quote.pos, firstLineOf(quote), mend);
}

/** The item that stands directly above what follows the list. */
function lastPartIn(item: PlacedItem): PlacedItem {
  const list = childrenOf(item).findLast(isList);
  return list ? lastPartIn(itemsOf(list).at(-1)!) : item;
}

function tellContent(token: PlacedToken, { tell, told }: PartContext): void {
  if (told.has(token.pos.line)) return;
  const isQuoteAsCode = token.type === 'code' && /^\s*>/.test(token.raw);
  const isNestedOptions = isList(token) && token.items.some((item) => item.task);
  if (isQuoteAsCode || isNestedOptions) told.add(token.pos.line);
  tell(
    isQuoteAsCode ? 'indented-code' : isNestedOptions ? 'option-nested' : 'part-content',
    token.pos,
    firstLineOf(token),
  );
}

function marker(list: PlacedList): string {
  return (/^\s*([-*+]|\d{1,9}[.)])/.exec(list.raw)?.[1] ?? '-').replace(/\d+/, '1');
}

function lastLine({ at, tokens, inside }: Part): number {
  const last = inside.at(-1) ?? tokens.at(-1);
  return last ? placeIn(last, last.raw.trimEnd().length).line : at.line;
}
