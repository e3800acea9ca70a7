import type { BlockId, BlockOutline, LessonOutline, Outline } from '../model/course.ts';
import { canComplete, isDone, isExhausted, missingBlocks } from '../model/outcome.ts';
import type { Progress } from '../model/progress.ts';

/** What the end of a lesson offers (DECISIONS, Complete and Continue). */
export type EndState =
  | { readonly kind: 'ready' | 'done' | 'check-open' | 'no-tries' | 'review' | 'browse' | 'elsewhere' }
  | { readonly kind: 'locked'; readonly missing: readonly BlockOutline[] }
  | { readonly kind: 'check-failed'; readonly triesLeft: number | null };

export interface EndFacts {
  readonly outline: Outline;
  readonly lesson: LessonOutline;
  readonly progress: Progress;
  /** `elsewhere`: another window has the course. */
  readonly mode: 'normal' | 'browse' | 'review' | 'elsewhere';
  readonly excused: ReadonlySet<BlockId>;
  readonly passMark?: number;
}

export function endState(facts: EndFacts): EndState {
  const { lesson, progress, mode } = facts;
  if (mode !== 'normal') return { kind: mode };
  if (isDone(lesson, progress)) return { kind: 'done' };
  return lesson.check ? checkState(facts) : lessonState(facts);
}

function lessonState({ lesson, progress, excused }: EndFacts): EndState {
  const missing = missingBlocks(lesson, progress, excused);
  return missing.length > 0 ? { kind: 'locked', missing } : { kind: 'ready' };
}

function checkState({ outline, lesson, progress, passMark }: EndFacts): EndState {
  const state = progress.checks[lesson.id];
  if (isExhausted(lesson, progress, passMark)) return { kind: 'no-tries' };
  if (canComplete(outline, lesson, progress, { passMark })) return { kind: 'ready' };
  if ((state?.last ?? null) === null) return { kind: 'check-open' };
  const limit = lesson.check?.attempts ?? null;
  return { kind: 'check-failed', triesLeft: limit === null ? null : limit - (state?.tries ?? 0) };
}
