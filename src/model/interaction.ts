import type { BlockBase, Response, Result } from './block.ts';
import type { LessonId } from './course.ts';

/** One reported answer, in words of the model; formats are the adapter's. */
export interface Interaction {
  /** `<lesson>_<block>`, at most 100 characters of `[a-z0-9_]`. */
  readonly id: string;
  /**
   * A `sequencing` is its items from first to last; a `likert` of one statement its step ("3"), of several
   * "statement.step" each.
   */
  readonly type: 'true-false' | 'choice' | 'matching' | 'sequencing' | 'likert' | 'fill-in';
  /** The question's wording, plain text. */
  readonly description: string;
  readonly response: Response;
  /** One of these is right; empty where nothing is. true-false: ['true'] or ['false']. */
  readonly correct: readonly Response[];
  readonly result: Result;
  readonly weighting: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly latencySeconds: number | null;
}

/** A response, and what would be right, in the words of reports; each kind of block has its own (`model/blocks`). */
export type Patterns = Pick<Interaction, 'type' | 'response' | 'correct'>;

/** What a block tells of an answer. */
export interface Told extends Patterns {
  readonly result: Result;
}

/** What is reported of an answer. Whether it is reported at all is the block's `reported`. */
export function interactionOf(
  lesson: LessonId,
  { id, points }: Pick<BlockBase, 'id' | 'points'>,
  { type, response, correct, result }: Told,
  description: string,
  at = Date.now(),
): Interaction {
  return {
    id: `${lesson}_${id}`.slice(0, longestId),
    type,
    description,
    response,
    correct,
    result,
    weighting: points,
    at,
    latencySeconds: null,
  };
}

/** What Moodle, SCORM 1.2 and the identifiers of 2004 all take (TRACKING 5). */
const longestId = 100;
