import { plainDigits } from '../../model/digits.ts';
import type { PlacedToken } from '../markdown.ts';
import { readLabelledParagraph, readQuote } from '../section/labels.ts';
import { hasBrokenLines, type BlockContext, type Section } from '../section/section.ts';
import { isQuote, plainText } from '../tokens.ts';

/** What is right, from the least to the most, both included; the same for a number alone. */
export interface NumberAnswer {
  readonly from: number;
  readonly to: number;
  /** '' for none. */
  readonly unit: string;
  /** Inline tokens, as the author wrote it. */
  readonly tokens: readonly PlacedToken[];
}

export interface FoundAnswer {
  readonly before: readonly PlacedToken[];
  readonly answer: NumberAnswer;
  readonly after: readonly PlacedToken[];
}

/** Finds `**Answer:** 2 to 3 weeks` in a body and tells its faults. */
export function findAnswer(section: Section, context: BlockContext): FoundAnswer {
  const { body, heading } = section;
  const before: PlacedToken[] = [];
  const after: PlacedToken[] = [];
  let answer: NumberAnswer | null = null;
  for (const token of body) {
    const label = token.type === 'paragraph' ? readLabelledParagraph(token, ['answer'], context) : null;
    if (label?.label !== 'answer') (answer ? after : before).push(token);
    else if (answer) context.tell('answer-twice', token.pos, plainText(label.rest));
    else answer = readAnswer(token, label.rest, context);
  }
  const isTold = hasBrokenLines(section, context) || body.some((token) => holdsAnswer(token, context));
  if (!answer && !isTold) context.tell('answer-missing', heading.pos);
  return { before, answer: answer ?? { ...none, tokens: [] }, after };
}

/** In a quote it is told as a label that has no meaning there. */
function holdsAnswer(token: PlacedToken, { words }: BlockContext): boolean {
  const silent = { words, tell: () => undefined };
  return isQuote(token) && readQuote(token, [], silent).some(({ label }) => label === 'answer');
}

const none = { from: 0, to: 0, unit: '' };

function readAnswer(paragraph: PlacedToken, tokens: readonly PlacedToken[], context: BlockContext): NumberAnswer {
  const written = plainText(tokens);
  const text = plainDigits(written).replace(/٫/g, '.').replace(/[٬،]/g, ',').replace(/[−‐]/g, '-').replace(/\.$/, '');
  if (/\d[.,]\d{3}(?!\d)/.test(text) && !/(?:^|[^\d])0[.,]\d{3}(?!\d)/.test(text)) {
    context.tell('answer-thousands', paragraph.pos, written);
    return { ...none, tokens };
  }
  const numbers = paragraph.raw.trim().includes('\n') ? null : numbersIn(text, context);
  if (!numbers) context.tell('answer-form', paragraph.pos, written);
  else if (numbers.from > numbers.to || (numbers.isRange && numbers.from === numbers.to))
    context.tell('answer-range', paragraph.pos, written);
  const { from, to, unit } = numbers ?? none;
  return { from, to, unit, tokens };
}

function numbersIn(
  text: string,
  { words }: BlockContext,
): (Omit<NumberAnswer, 'tokens'> & { isRange?: boolean }) | null {
  const to = [...words.to.keys()].join('|');
  const [, one, sign, other, unit = ''] =
    new RegExp(
      `^${number}(?:\\s*(\\s(?:${to})\\s|[–—]|\\.\\.|-|±|\\+/-|\\+-)\\s*${number})?(?:\\s*(${unitPattern}))?$`,
      'iu',
    ).exec(text) ?? [];
  if (one === undefined) return null;
  const first = valueOf(one);
  if (sign === undefined || other === undefined) return { from: first, to: first, unit };
  const second = valueOf(other);
  if (!/[±+]/.test(sign)) return { from: first, to: second, unit, isRange: true };
  return { from: rounded(first - second), to: rounded(first + second), unit };
}

const number = '(-?\\d+(?:[.,]\\d+)?)';

/** A few words or a sign, without a further number in them. */
const unitPattern = '(?!\\s)[^\\d\\s.,;:!?()–—-](?:(?!\\s\\d)[^,;:!?]){0,39}';

function valueOf(text: string): number {
  return Number(text.replace(',', '.'));
}

/** 0.3 − 0.1 is 0.2. */
function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9 + 0;
}
