import fc from 'fast-check';
import type { BlockOutline, CheckRule, LessonOutline, Outline } from '../../../src/model/course.ts';
import { emptyProgress, reduceProgress, type Progress, type ProgressEvent } from '../../../src/model/progress.ts';

/** A course of lessons with a question each; whatever a test is about is set by its arguments. */
export function course(lessons: readonly LessonOutline[], rest: Partial<Outline> = {}): Outline {
  return {
    id: 'fruit',
    version: '1.0.0',
    revision: 'r1',
    title: 'Fruit',
    language: 'en',
    finish: lessons.some(({ check }) => check) ? 'lessons-and-check' : 'lessons',
    privateAnswers: 'device',
    guided: false,
    scorm12Status: 'completed',
    scoreWhenCompleted: null,
    lessons,
    ...rest,
  };
}

export function lesson(id: string, rest: Partial<LessonOutline> = {}): LessonOutline {
  const blocks = rest.blocks ?? [question(`${id}_q`)];
  return { id, title: id, href: `${id}.html`, minutes: 1, complete: 'answered', ...rest, blocks };
}

export function checkLesson(id: string, rule: Partial<CheckRule> = {}): LessonOutline {
  const bank = (rule.groups ?? [[`${id}_1`, `${id}_2`, `${id}_3`]]).flat();
  const check: CheckRule = { draw: 2, pass: 0.8, attempts: null, feedback: 'end', groups: [bank], ...rule };
  return lesson(id, { check, blocks: bank.map((block) => question(block, { points: 1 })) });
}

export function question(id: string, rest: Partial<BlockOutline> = {}): BlockOutline {
  return { id, kind: 'choice', required: true, points: 0, ...rest };
}

export function progressAfter(outline: Outline, ...events: readonly ProgressEvent[]): Progress {
  return events.reduce(reduceProgress, emptyProgress(outline.lessons[0]!.id));
}

export function done(...ids: readonly string[]): ProgressEvent[] {
  return ids.map((id) => ({ type: 'lesson-done', lesson: id }));
}

/** One whole try at a check. */
export function attempt(outline: Outline, id: string, share: number, seed = 1): ProgressEvent[] {
  const bank = outline.lessons.find((candidate) => candidate.id === id)?.check?.groups.flat() ?? [];
  return [
    { type: 'check-started', lesson: id, seed, bank },
    { type: 'check-finished', lesson: id, share },
  ];
}

/** Two lessons, and a check that can be tried twice. */
export const withCheck = course([lesson('one'), lesson('two'), checkLesson('check', { attempts: 2 })]);

/** A course that has everything the rules tell apart. */
export const fullCourse = course([
  lesson('one'),
  lesson('two', { blocks: [question('two_q'), { id: 'mirror', kind: 'rate', required: false, points: 0 }] }),
  checkLesson('check_a', { attempts: 3 }),
  checkLesson('check_b'),
]);

/** Any act a player could send for a course. */
export function anyEvent(outline: Outline): fc.Arbitrary<ProgressEvent> {
  const lessonId = fc.constantFrom(...outline.lessons.map(({ id }) => id));
  const block = fc.constantFrom(...outline.lessons.flatMap(({ blocks }) => blocks.map(({ id }) => id)));
  const checks = outline.lessons.filter(({ check }) => check);
  const events: fc.Arbitrary<ProgressEvent>[] = [
    fc.record({ type: fc.constant('lesson-started'), lesson: lessonId }),
    fc.record({ type: fc.constant('lesson-done'), lesson: lessonId }),
    fc.record({
      type: fc.constant('moved'),
      location: fc.record({ lesson: lessonId, block }, { requiredKeys: ['lesson'] }),
    }),
    fc.record({
      type: fc.constant('answered'),
      block,
      // Nobody submits nothing: a stored response that is empty was left out for want of room.
      response: fc.array(fc.constantFrom('a', 'b', 'c.d', '7'), { minLength: 1, maxLength: 4 }),
      result: fc.constantFrom('correct', 'partial', 'wrong', 'neutral'),
    }),
  ];
  if (checks.length > 0) {
    const check = fc.constantFrom(...checks);
    events.push(
      fc.tuple(check, fc.nat()).map(([{ id, check: rule }, seed]) => ({
        type: 'check-started',
        lesson: id,
        seed,
        bank: rule!.groups.flat(),
      })),
      fc.tuple(check, fc.double({ min: 0, max: 1, noNaN: true })).map(([{ id }, share]) => ({
        type: 'check-finished',
        lesson: id,
        share: share + 0,
      })),
    );
  }
  return fc.oneof(...events);
}
