import type { Rate } from '../../model/blocks/scenario.ts';
import type { Position } from '../diagnostic.ts';
import type { PlacedToken } from '../markdown.ts';
import { isAlert } from '../section/around-parts.ts';
import { readQuote } from '../section/labels.ts';
import type { BlockContext } from '../section/section.ts';
import { isQuote } from '../tokens.ts';

/** What is said at an end to those who came a certain way. */
export interface ScenarioEndDraft {
  readonly at: Position;
  /** As typed. */
  readonly word: string;
  /** The way; or the number of slips from which it is said. */
  readonly of: Rate | number;
  /** Block tokens. */
  readonly tokens: readonly PlacedToken[];
}

/**
 * Takes the words of an end out of what stands in a step; `rest` is everything else.
 *
 * ```markdown
 * > **Best:** You kept the limits and the warmth.
 *
 * > **Poor:** One limit slipped: *{which}*.
 * ```
 *
 * In place of the four labels there may be numbers of poor choices: `> **0:** …`, `> **1–2 slips:** …`.
 */
export function readEnds(
  tokens: readonly PlacedToken[],
  context: BlockContext,
): { ends: readonly ScenarioEndDraft[]; rest: readonly PlacedToken[] } {
  const ends: ScenarioEndDraft[] = [];
  const rest = tokens.flatMap((token): PlacedToken[] => {
    if (!isQuote(token) || isAlert(token)) return [token];
    const texts = readQuote(token, endLabels, context, isSlips);
    if (texts.every(({ word }) => word === '')) return [token];
    const others: PlacedToken[] = [];
    for (const { label, word, at, tokens: text } of texts) {
      const of = word !== '' && label === null ? slipsIn(word) : (endLabels.find((rate) => rate === label) ?? null);
      if (of !== null && text.length === 0) context.tell('label-empty', at, word);
      if (of !== null) ends.push({ at, word, of, tokens: text });
      else if (label !== null) context.tell('label-not-here', at, word, 'Delete the label.');
      else others.push(...text);
    }
    return others.length > 0 ? [{ ...token, tokens: others }] : [];
  });
  return { ends, rest };
}

const endLabels = ['best', 'ok', 'repaired', 'poor'] as const satisfies readonly Rate[];

function isSlips(word: string): boolean {
  return /^[\d٠-٩]/.test(word);
}

/** `0`, `1–2 slips`, `3+`: each reaches to the next, so that only the first number counts. */
function slipsIn(word: string): number {
  const digits = word.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return parseInt(digits, 10);
}
