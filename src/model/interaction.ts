import type { Block, Response, Result } from './block.ts';
import type { LessonId } from './course.ts';
import { grade } from './grade.ts';

/** One reported answer, in words of the model; formats are the adapter's. */
export interface Interaction {
  /** `<lesson>_<block>`, at most 100 characters of `[a-z0-9_]`. */
  readonly id: string;
  /** A `likert` of one statement is its step ("3"), of several "statement.step" each. */
  readonly type: 'true-false' | 'choice' | 'matching' | 'likert' | 'fill-in';
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

/** What is reported of an answer. Whether it is reported at all is the block's `reported`. */
export function interactionOf(
  lesson: LessonId,
  block: Block,
  response: Response,
  description: string,
  at = Date.now(),
): Interaction {
  return {
    id: `${lesson}_${block.id}`.slice(0, longestId),
    ...patternsOf(block, response),
    description,
    result: grade(block, response).result,
    weighting: block.points,
    at,
    latencySeconds: null,
  };
}

/** What Moodle, SCORM 1.2 and the identifiers of 2004 all take (TRACKING 5). */
const longestId = 100;

type Patterns = Pick<Interaction, 'type' | 'response' | 'correct'>;

function patternsOf(block: Block, response: Response): Patterns {
  switch (block.kind) {
    case 'choice': {
      const truth = block.trueFalse;
      if (!truth) return { type: 'choice', response, correct: [block.right] };
      const named = (ids: Response) => ids.map((id) => (id === truth[0] ? 'true' : 'false'));
      return { type: 'true-false', response: named(response), correct: [named(block.right)] };
    }
    case 'sort':
      return {
        type: 'matching',
        response,
        correct: [Object.entries(block.key).map(([item, category]) => `${item}.${category}`)],
      };
    case 'rate':
      return { type: 'likert', response: onlyStep(block.dimensions, response), correct: [] };
    case 'reflect':
      return { type: 'fill-in', response, correct: [] };
  }
}

function onlyStep(dimensions: readonly { readonly statements: readonly string[] }[], response: Response): Response {
  const isSingle = dimensions.reduce((count, { statements }) => count + statements.length, 0) === 1;
  return isSingle ? response.map((part) => part.slice(part.indexOf('.') + 1)) : response;
}
