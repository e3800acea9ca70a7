import type { Position, Tell } from './diagnostic.ts';

/** What a learner reads in a lesson, in words, and what there is to answer. */
export interface Reading {
  /** Outside of items. */
  readonly words: number;
  /** The words of each item that can be answered. */
  readonly items: readonly number[];
  /** How many of the items one learner sees; all of them when absent. */
  readonly draw?: number;
}

/** How long one learner needs for a lesson, in minutes, not rounded. */
export function minutesFor({ words, items, draw = items.length }: Reading): number {
  const seen = Math.min(draw, items.length);
  // Which items are drawn is not known here; on average they are as long as all of them.
  const wordsInItems = items.length === 0 ? 0 : (sum(items) * seen) / items.length;
  return (words + wordsInItems) / wordsPerMinute + (seen * secondsPerItem) / 60;
}

/** Minutes as they are shown: whole ones, never none. */
export function roundMinutes(minutes: number): number {
  return Math.max(1, Math.round(minutes));
}

/** How many words a text has, in any language, also in those that write no spaces between them. */
export function countWords(text: string): number {
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count++;
  return count;
}

/** Tells `minutes:` of the front matter when it is off by more than 30 %; the whole minutes on either side are never off. */
export function checkMinutes(typed: number, minutes: number, at: Position, tell: Tell): void {
  const isNext = Math.abs(typed - minutes) < 1;
  if (isNext || Math.abs(typed - minutes) <= tolerance * minutes) return;
  const mend = `Delete the line, so that the time is computed, or write \`minutes: ${roundMinutes(minutes)}\`.`;
  tell('minutes-off', at, String(typed), mend);
}

const wordsPerMinute = 180;
const secondsPerItem = 20;
const tolerance = 0.3;

/** Of no language: the rules for words depend on the script alone, and the machine's own must not matter. */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
