import type { BlockBase, Response, Result } from './block.ts';
import type { BlockId, LessonId } from './course.ts';

/** All that is kept of a learner's way through a course. Plain JSON; unknown keys are kept. */
export interface Progress {
  readonly v: 1;
  readonly lessons: Readonly<Record<LessonId, LessonState>>;
  readonly answers: Readonly<Record<BlockId, Answer>>;
  readonly checks: Readonly<Record<LessonId, CheckState>>;
  readonly location: Location;
}

export type LessonState = 'started' | 'done';

export interface Answer {
  /** The latest. */
  readonly response: Response;
  /** The best so far: trying again never lowers the record. */
  readonly result: Result;
  readonly tries: number;
  /** The edition of the question that the response was given to, as in its block. Absent: the first. */
  readonly rev?: number;
}

export interface CheckState {
  /** Of the draw and the shuffle (`model/draw.ts`); a reload never draws again. */
  readonly seed: number;
  /** Share of the points in the best finished try, 0 to 1; null before the first. */
  readonly best: number | null;
  /** Share of the points in the latest finished try; null while a try is open. */
  readonly last: number | null;
  /** Finished tries. */
  readonly tries: number;
}

export interface Location {
  readonly lesson: LessonId;
  readonly block?: BlockId;
}

export type ProgressEvent =
  | { readonly type: 'lesson-started'; readonly lesson: LessonId }
  | { readonly type: 'lesson-done'; readonly lesson: LessonId }
  | { readonly type: 'moved'; readonly location: Location }
  | {
      readonly type: 'answered';
      readonly block: BlockId;
      readonly response: Response;
      readonly result: Result;
      /** Of the block. */
      readonly rev?: number | undefined;
    }
  /** Opens a try: the bank's answers of the try before are forgotten. */
  | {
      readonly type: 'check-started';
      readonly lesson: LessonId;
      readonly seed: number;
      readonly bank: readonly BlockId[];
    }
  | { readonly type: 'check-finished'; readonly lesson: LessonId; readonly share: number };

export function emptyProgress(lesson: LessonId): Progress {
  return { v: 1, lessons: {}, answers: {}, checks: {}, location: { lesson } };
}

/** What the learner did → the new progress. Nothing ever goes down: done stays done, best stays best. */
export function reduceProgress(progress: Progress, event: ProgressEvent): Progress {
  switch (event.type) {
    case 'lesson-started':
      return progress.lessons[event.lesson] ? progress : withLesson(progress, event.lesson, 'started');
    case 'lesson-done':
      return withLesson(progress, event.lesson, 'done');
    case 'moved':
      return { ...progress, location: event.location };
    case 'answered':
      return withAnswer(progress, event);
    case 'check-started':
      return startCheck(progress, event);
    case 'check-finished':
      return finishCheck(progress, event);
  }
}

/**
 * What of the answers to these blocks still holds. Where something else is right now, the learner answers anew: the
 * result and the tries stay, the response is forgotten, and of an answer that was neither right nor wrong nothing stays.
 */
export function lastingAnswers(
  blocks: readonly Pick<BlockBase, 'id' | 'rev'>[],
  { answers }: Pick<Progress, 'answers'>,
): Record<BlockId, Answer> {
  const lasting = blocks.flatMap(({ id, rev }): [BlockId, Answer][] => {
    const answer = answers[id];
    if (!answer || answer.rev === rev) return answer ? [[id, answer]] : [];
    return answer.result === 'neutral' ? [] : [[id, { ...answer, response: [] }]];
  });
  return Object.fromEntries(lasting);
}

const rank: Record<Result, number> = { neutral: 0, wrong: 1, partial: 2, correct: 3 };

export function betterResult(one: Result, other: Result): Result {
  return rank[one] >= rank[other] ? one : other;
}

function withLesson(progress: Progress, lesson: LessonId, state: LessonState): Progress {
  return { ...progress, lessons: { ...progress.lessons, [lesson]: state } };
}

function withAnswer(progress: Progress, event: ProgressEvent & { type: 'answered' }): Progress {
  const before = progress.answers[event.block];
  const { response, rev } = event;
  const answer: Answer = {
    response,
    result: before ? betterResult(event.result, before.result) : event.result,
    tries: (before?.tries ?? 0) + 1,
    ...(rev && { rev }),
  };
  // The latest last: where room is short, the oldest words go first.
  const others = Object.entries(progress.answers).filter(([id]) => id !== event.block);
  return { ...progress, answers: Object.fromEntries([...others, [event.block, answer]]) };
}

function startCheck(progress: Progress, event: ProgressEvent & { type: 'check-started' }): Progress {
  const before = progress.checks[event.lesson];
  const answers = Object.fromEntries(Object.entries(progress.answers).filter(([id]) => !event.bank.includes(id)));
  const check: CheckState = { seed: event.seed, best: before?.best ?? null, last: null, tries: before?.tries ?? 0 };
  return { ...progress, answers, checks: { ...progress.checks, [event.lesson]: check } };
}

function finishCheck(progress: Progress, event: ProgressEvent & { type: 'check-finished' }): Progress {
  const before = progress.checks[event.lesson];
  if (before?.last !== null) return progress;
  // As exact as it is kept.
  const share = Math.round(event.share * 1e6) / 1e6;
  const check: CheckState = {
    ...before,
    last: share,
    best: Math.max(before.best ?? 0, share),
    tries: before.tries + 1,
  };
  return { ...progress, checks: { ...progress.checks, [event.lesson]: check } };
}
