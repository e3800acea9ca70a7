import type { BlockBase, Response, Result } from './block.ts';
import type { BlockId, LessonId } from './course.ts';

/**
 * What kind of answer it is, which says how `response`, and each of `correct`, is made:
 * true-false: ['true'] or ['false'] · choice: ids of options · matching: "item.target" each · sequencing: ids from first
 * to last · likert: the step of one statement ("3"), or "statement.step" of each · fill-in: the text of each gap ·
 * long-fill-in: the learner's own words, a field each · numeric: a number ("12.5"); `correct` is one pair of the least and
 * the most, '' for an end that is open · performance: "step.choice" each, or "choice" alone, in the order taken.
 */
export type InteractionType =
  | 'true-false'
  | 'choice'
  | 'matching'
  | 'sequencing'
  | 'likert'
  | 'fill-in'
  | 'long-fill-in'
  | 'numeric'
  | 'performance';

/** One reported answer, in words of the model; formats are the adapter's. */
export interface Interaction extends Patterns {
  /** `<lesson>_<block>`, of `[a-z0-9_]`; the compiler keeps it unique. An answer given again ends in `_Try2` … */
  readonly id: string;
  /** The question's wording, plain text. */
  readonly description: string;
  readonly result: Result;
  readonly weighting: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly latencySeconds: number | null;
}

/** A response, and what would be right, in the words of reports; each kind of block has its own (`model/blocks`). */
export interface Patterns {
  readonly type: InteractionType;
  readonly response: Response;
  /** Each of these is right by itself; empty where nothing is. */
  readonly correct: readonly Response[];
  /** fill-in: capitals count. */
  readonly caseMatters?: boolean;
  /** likert: the wording of each statement, by its id. */
  readonly statements?: Readonly<Record<string, string>>;
  /** choice, true-false: how sure the learner was, as a step, and the words that asked for it. */
  readonly confidence?: { readonly step: string; readonly question: string };
}

/** What a block tells of an answer. */
export interface Told extends Patterns {
  readonly result: Result;
}

/** What is reported of an answer. Whether it is reported at all is the block's `reported`. */
export function interactionOf(
  lesson: LessonId,
  { id, points }: Pick<BlockBase, 'id' | 'points'>,
  told: Told,
  description: string,
  at = Date.now(),
): Interaction {
  return { ...told, id: interactionId(lesson, id), description, weighting: points, at, latencySeconds: null };
}

export function interactionId(lesson: LessonId, block: BlockId): string {
  return `${lesson}_${block}`;
}
