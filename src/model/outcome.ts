import type { BlockId, BlockOutline, LessonOutline, Outline } from './course.ts';
import type { Progress } from './progress.ts';

/** Completion and success are two facts, always; only scorm12.ts merges them (DECISIONS, what "complete" means). */
export interface Outcome {
  readonly completion: Completion;
  readonly success: Success;
  /** Best share of the points so far, 0 to 1; null: nothing scored yet, or nothing to score. */
  readonly score: number | null;
}

export type Completion = 'incomplete' | 'completed';
export type Success = 'unknown' | 'passed' | 'failed';

export interface OutcomeOptions {
  /** The LMS's own pass mark, 0 to 1; it wins over the author's. */
  readonly passMark?: number;
  /** What was reported before: status never goes down, also when an update adds a question. */
  readonly before?: Pick<Outcome, 'completion' | 'success'>;
}

/** The only place that decides completion, success and score. */
export function outcome(outline: Outline, progress: Progress, options: OutcomeOptions = {}): Outcome {
  const { passMark } = options;
  const checks = outline.lessons.filter((lesson) => lesson.check);
  const facts: Facts = {
    passed: checks.length > 0 && checks.every((lesson) => isPassed(lesson, progress, passMark)),
    // A passed check is done without its last click: whoever passes and closes the window has finished.
    lessonsDone: outline.lessons.every(
      (lesson) =>
        isDone(lesson, progress) || isPassed(lesson, progress, passMark) || isExhausted(lesson, progress, passMark),
    ),
    exhausted: checks.some((lesson) => isExhausted(lesson, progress, passMark)),
    hasCheck: checks.length > 0,
  };
  const failed = hasFailed(outline, facts);
  const completion: Completion = failed || isFinished(outline, facts) ? 'completed' : 'incomplete';
  const success: Success = facts.passed ? 'passed' : failed ? 'failed' : 'unknown';
  const kept = keepBest({ completion, success }, options.before);
  const score = facts.hasCheck ? bestScore(checks, progress) : scoreWithoutCheck(outline, progress, kept);
  return { ...kept, score };
}

/** The blocks that still stand between the learner and the end of a lesson, in reading order. */
export function missingBlocks(
  lesson: LessonOutline,
  progress: Progress,
  excused: ReadonlySet<BlockId> = new Set(),
): BlockOutline[] {
  if (lesson.complete === 'visited' || lesson.check) return [];
  return lesson.blocks.filter(({ id, required }) => {
    const answer = progress.answers[id];
    if (!required || excused.has(id)) return false;
    return lesson.complete === 'correct' ? answer?.result !== 'correct' : !answer;
  });
}

/** Whether the learner may press Complete and Continue to finish this lesson. */
export function canComplete(
  outline: Outline,
  lesson: LessonOutline,
  progress: Progress,
  { excused, passMark }: { excused?: ReadonlySet<BlockId>; passMark?: number } = {},
): boolean {
  if (!lesson.check) return missingBlocks(lesson, progress, excused).length === 0;
  const state = progress.checks[lesson.id];
  if ((state?.best ?? null) === null) return false;
  return (
    outline.finish === 'lessons' || isPassed(lesson, progress, passMark) || isExhausted(lesson, progress, passMark)
  );
}

export function isDone(lesson: LessonOutline, progress: Progress): boolean {
  return progress.lessons[lesson.id] === 'done';
}

export function isPassed(lesson: LessonOutline, progress: Progress, passMark?: number): boolean {
  const best = progress.checks[lesson.id]?.best ?? null;
  return lesson.check !== undefined && best !== null && reaches(best, passMark ?? lesson.check.pass);
}

/**
 * Whether a share of the points is enough. Both are quotients, and a mark goes through an LMS with four decimals (two of
 * three are 0.6667 there), a share through suspend data with six: no last digit decides.
 */
export function reaches(share: number, mark: number): boolean {
  return share + 6e-5 >= mark;
}

/** No tries left, and not passed. */
export function isExhausted(lesson: LessonOutline, progress: Progress, passMark?: number): boolean {
  const limit = lesson.check?.attempts ?? null;
  const tries = progress.checks[lesson.id]?.tries ?? 0;
  return limit !== null && tries >= limit && !isPassed(lesson, progress, passMark);
}

/** Lessons done ÷ lessons, 0 to 1; 1 only when all are done. */
export function progressMeasure(outline: Outline, progress: Progress): number {
  return outline.lessons.filter((lesson) => isDone(lesson, progress)).length / outline.lessons.length;
}

interface Facts {
  readonly passed: boolean;
  readonly lessonsDone: boolean;
  /** A check that cannot be passed any more. */
  readonly exhausted: boolean;
  readonly hasCheck: boolean;
}

type Status = Pick<Outcome, 'completion' | 'success'>;

function isFinished(outline: Outline, { passed, lessonsDone, hasCheck }: Facts): boolean {
  switch (outline.finish) {
    case 'lessons':
      return lessonsDone;
    case 'check':
      return passed;
    case 'lessons-and-check':
      return lessonsDone && (passed || !hasCheck);
  }
}

/** Failed is final in most LMSs (Moodle locks the attempt), so it waits until nothing that counts is left to do. */
function hasFailed(outline: Outline, { exhausted, lessonsDone }: Facts): boolean {
  return exhausted && (outline.finish === 'check' || (outline.finish === 'lessons-and-check' && lessonsDone));
}

function bestScore(checks: readonly LessonOutline[], progress: Progress): number | null {
  const shares = checks.map((lesson) => progress.checks[lesson.id]?.best ?? null);
  const known = shares.filter((share) => share !== null);
  if (known.length === 0) return null;
  return known.reduce((sum, share) => sum + share, 0) / checks.length;
}

/**
 * `score: all questions` gives lessons points: the best answer to each question counts, one that is partly right for half,
 * since the record keeps no more of it. `score when completed: 100` is for courses without any: Moodle shows 0.00 for
 * them otherwise (TRACKING 19).
 */
function scoreWithoutCheck(outline: Outline, { answers }: Progress, { completion }: Status): number | null {
  let [earned, of] = [0, 0];
  for (const { id, points } of outline.lessons.flatMap(({ blocks }) => blocks)) {
    const result = answers[id]?.result;
    earned += result === 'correct' ? points : result === 'partial' ? points / 2 : 0;
    of += points;
  }
  if (of > 0) return earned / of;
  return completion === 'completed' && outline.scoreWhenCompleted !== null ? outline.scoreWhenCompleted / 100 : null;
}

function keepBest(now: Status, before: Status | undefined): Status {
  if (!before) return now;
  return {
    completion: before.completion === 'completed' ? 'completed' : now.completion,
    success: before.success === 'passed' || now.success === 'unknown' ? before.success : now.success,
  };
}
