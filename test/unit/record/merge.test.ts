import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDone } from '../../../src/model/outcome.ts';
import { betterResult, reduceProgress, type ProgressEvent } from '../../../src/model/progress.ts';
import { joinSaved } from '../../../src/record/merge.ts';
import { joinBest, type Saved } from '../../../src/record/saved.ts';
import { anyEvent, attempt, done, fullCourse } from '../model/courses.ts';
import { anySaved, savedAfter } from './saves.ts';

const join = (one: Saved, other: Saved) => joinSaved(one, other, fullCourse);
const answered = (block: string, response: string[], result: 'correct' | 'wrong'): ProgressEvent => ({
  type: 'answered',
  block,
  response,
  result,
});

describe('joinSaved, law 3: merge, never choose', () => {
  it('does not depend on which copy is given first', () => {
    fc.assert(
      fc.property(anySaved(), anySaved(), (one, other) => {
        expect(join(one, other)).toEqual(join(other, one));
      }),
    );
  });

  it('does not depend on the order of copies with one number', () => {
    fc.assert(
      fc.property(anySaved(), anySaved(), (one, other) => {
        const twin = { ...other, seq: one.seq };
        expect(join(one, twin)).toEqual(join(twin, one));
      }),
    );
  });

  it.each(['with numbers of their own', 'with one number'])(
    'changes nothing when a copy is joined again, %s',
    (kind) => {
      fc.assert(
        fc.property(anySaved(), anySaved(), (one, any) => {
          const other = kind === 'with one number' ? { ...any, seq: one.seq } : any;
          expect(join(one, one)).toEqual(one);
          const joined = join(one, other);
          for (const copy of [one, other]) {
            expect(join(joined, copy)).toEqual(joined);
            expect(join(copy, joined)).toEqual(joined);
          }
        }),
      );
    },
  );

  it('is never lower than either copy', () => {
    fc.assert(
      fc.property(anySaved(), anySaved(), (one, other) => {
        const joined = join(one, other);
        for (const copy of [one, other]) {
          expect(joined.seq).toBeGreaterThanOrEqual(copy.seq);
          expect(joined.activeSeconds).toBeGreaterThanOrEqual(copy.activeSeconds);
          expect(joinBest(joined.best, copy.best)).toEqual(joined.best);
          for (const [block, count] of Object.entries(copy.reported)) {
            expect(joined.reported[block]).toBeGreaterThanOrEqual(count);
          }
          for (const lesson of fullCourse.lessons) {
            if (isDone(lesson, copy.progress)) expect(isDone(lesson, joined.progress)).toBe(true);
            if (copy.progress.lessons[lesson.id]) expect(joined.progress.lessons[lesson.id]).toBeDefined();
            const check = copy.progress.checks[lesson.id];
            if (check) {
              expect(joined.progress.checks[lesson.id]!.tries).toBeGreaterThanOrEqual(check.tries);
              expect(joined.progress.checks[lesson.id]!.best ?? -1).toBeGreaterThanOrEqual(check.best ?? -1);
            }
          }
          for (const [block, answer] of Object.entries(copy.progress.answers)) {
            if (block.startsWith('check_')) continue;
            const found = joined.progress.answers[block]!;
            expect(found.tries).toBeGreaterThanOrEqual(answer.tries);
            expect(betterResult(found.result, answer.result)).toBe(found.result);
          }
        }
      }),
    );
  });

  it('is the later copy where one grew out of the other', () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent(fullCourse), { maxLength: 15 }),
        fc.array(anyEvent(fullCourse), { minLength: 1, maxLength: 15 }),
        (first, then) => {
          const early = savedAfter(fullCourse, first);
          const late = {
            ...early,
            seq: early.seq + then.length,
            progress: then.reduce(reduceProgress, early.progress),
          };
          const joined = join(early, late);
          expect(joined.progress.lessons).toEqual(late.progress.lessons);
          expect(joined.progress.checks).toEqual(late.progress.checks);
          expect(joined.progress.location).toEqual(late.progress.location);
          expect(Object.keys(joined.progress.answers).sort()).toEqual(Object.keys(late.progress.answers).sort());
        },
      ),
    );
  });

  it('keeps what two devices did apart from each other', () => {
    const laptop = savedAfter(fullCourse, [...done('one'), answered('one_q', ['a'], 'correct')]);
    const phone = savedAfter(fullCourse, [
      ...done('two'),
      answered('one_q', ['b'], 'wrong'),
      answered('two_q', ['c'], 'wrong'),
    ]);
    const { lessons, answers } = join(laptop, phone).progress;
    expect(lessons).toEqual({ one: 'done', two: 'done' });
    expect(answers.one_q).toEqual({ response: ['b'], result: 'correct', tries: 1 });
    expect(answers.two_q).toEqual({ response: ['c'], result: 'wrong', tries: 1 });
  });

  it('takes a response from the copy that still has it', () => {
    const device = savedAfter(fullCourse, [answered('one_q', ['a'], 'correct')]);
    const host = savedAfter(fullCourse, [answered('one_q', [], 'correct')], { seq: 9 });
    expect(join(device, host).progress.answers.one_q!.response).toEqual(['a']);
  });

  it('takes the response to the latest edition of a question, whichever copy is later', () => {
    const one = savedAfter(fullCourse, [{ ...answered('one_q', ['a'], 'wrong'), rev: 2 } as ProgressEvent]);
    const other = savedAfter(fullCourse, [answered('one_q', ['b'], 'correct')], { seq: 9 });
    expect(join(one, other).progress.answers.one_q).toEqual({ response: ['a'], result: 'correct', tries: 1, rev: 2 });
  });

  it('does not bring back the answers of an earlier try at a check', () => {
    const firstTry = [...attempt(fullCourse, 'check_a', 0.5, 1), answered('check_a_1', ['a'], 'wrong')];
    const host = savedAfter(fullCourse, firstTry);
    const [restart] = attempt(fullCourse, 'check_a', 0, 2);
    const device = savedAfter(fullCourse, [...firstTry, restart!]);
    expect(join(host, device).progress.answers).toEqual({});
    expect(join(host, device).progress.checks.check_a).toEqual({ seed: 2, best: 0.5, last: null, tries: 1 });
  });

  it('does not mix the answers of two devices that finished the same draw differently', () => {
    const [start, finish] = attempt(fullCourse, 'check_a', 0.5, 1);
    const left = answered('check_a_1', ['a'], 'correct');
    const phone = savedAfter(fullCourse, [start!, left, answered('check_a_2', ['a'], 'correct'), finish!]);
    const worse: ProgressEvent = { type: 'check-finished', lesson: 'check_a', share: 0.25 };
    const laptop = savedAfter(fullCourse, [start!, left, worse], { seq: 50 });
    const { answers, checks } = join(phone, laptop).progress;
    expect(checks.check_a).toEqual({ seed: 1, best: 0.5, last: 0.25, tries: 1 });
    expect(Object.keys(answers)).toEqual(['check_a_1']);
  });

  it('lets the try that is further on stand where two devices tried a check', () => {
    const laptop = savedAfter(fullCourse, [
      ...attempt(fullCourse, 'check_a', 0.9, 1),
      ...attempt(fullCourse, 'check_a', 0.4, 2),
    ]);
    const phone = savedAfter(fullCourse, attempt(fullCourse, 'check_a', 1, 3), { seq: 50 });
    expect(join(laptop, phone).progress.checks.check_a).toEqual({ seed: 2, best: 1, last: 0.4, tries: 2 });
  });
});
