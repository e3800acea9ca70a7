import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betterResult, emptyProgress, lastingAnswers, reduceProgress } from '../../../src/model/progress.ts';
import { anyEvent, attempt, done, fullCourse, progressAfter } from './courses.ts';

const answered = (result: 'correct' | 'partial' | 'wrong', response = ['a']) =>
  ({ type: 'answered', block: 'one_q', response, result }) as const;

describe('reduceProgress', () => {
  it('keeps the latest response, the best result and every try of a question', () => {
    const progress = progressAfter(
      fullCourse,
      answered('wrong', ['a']),
      answered('correct', ['b']),
      answered('partial', ['c']),
    );
    expect(progress.answers.one_q).toEqual({ response: ['c'], result: 'correct', tries: 3 });
  });

  it('keeps with a response the edition that it was given to, and the best result of all editions', () => {
    const progress = progressAfter(fullCourse, answered('correct', ['b']), { ...answered('wrong', ['c']), rev: 2 });
    expect(progress.answers.one_q).toEqual({ response: ['c'], result: 'correct', tries: 2, rev: 2 });
  });

  it('leaves a lesson done when it is opened again', () => {
    const progress = progressAfter(fullCourse, ...done('one'), { type: 'lesson-started', lesson: 'one' });
    expect(progress.lessons.one).toBe('done');
  });

  it('remembers the place', () => {
    const progress = progressAfter(fullCourse, { type: 'moved', location: { lesson: 'two', block: 'two_q' } });
    expect(progress.location).toEqual({ lesson: 'two', block: 'two_q' });
  });

  it('forgets the answers of the bank, and only those, when a new try at a check begins', () => {
    const inCheck = { type: 'answered', block: 'check_a_1', response: ['a'], result: 'correct' } as const;
    const progress = progressAfter(fullCourse, answered('correct'), inCheck, ...attempt(fullCourse, 'check_a', 1));
    expect(Object.keys(progress.answers)).toEqual(['one_q']);
  });

  it('counts a try when it is finished, once, and keeps the best share', () => {
    const [start, finish] = attempt(fullCourse, 'check_a', 0.75, 5);
    const open = progressAfter(fullCourse, start!);
    expect(open.checks.check_a).toEqual({ seed: 5, best: null, last: null, tries: 0 });
    const twice = [finish!, finish!].reduce(reduceProgress, open);
    expect(twice.checks.check_a).toEqual({ seed: 5, best: 0.75, last: 0.75, tries: 1 });
    const worse = attempt(fullCourse, 'check_a', 0.5, 6).reduce(reduceProgress, twice);
    expect(worse.checks.check_a).toEqual({ seed: 6, best: 0.75, last: 0.5, tries: 2 });
  });

  it('ignores the end of a try that never began', () => {
    const progress = progressAfter(fullCourse);
    expect(reduceProgress(progress, { type: 'check-finished', lesson: 'check_a', share: 1 })).toBe(progress);
  });

  it('keeps keys it does not know', () => {
    const newer = { ...emptyProgress('one'), plans: { later: true } };
    expect(reduceProgress(newer, { type: 'lesson-done', lesson: 'one' })).toMatchObject({ plans: { later: true } });
  });

  it('never changes what it was given', () => {
    fc.assert(
      fc.property(fc.array(anyEvent(fullCourse), { maxLength: 20 }), anyEvent(fullCourse), (events, event) => {
        const before = events.reduce(reduceProgress, emptyProgress('one'));
        const copy = structuredClone(before);
        reduceProgress(before, event);
        expect(before).toEqual(copy);
      }),
    );
  });

  it('lets nothing go down, but the answers of a check that is tried again', () => {
    fc.assert(
      fc.property(fc.array(anyEvent(fullCourse), { maxLength: 30 }), anyEvent(fullCourse), (events, event) => {
        const before = events.reduce(reduceProgress, emptyProgress('one'));
        const after = reduceProgress(before, event);
        for (const [id, state] of Object.entries(before.lessons)) {
          expect(state === 'done' ? after.lessons[id] : 'done').toBe('done');
        }
        for (const [id, check] of Object.entries(before.checks)) {
          expect(after.checks[id]!.tries).toBeGreaterThanOrEqual(check.tries);
          expect(after.checks[id]!.best ?? -1).toBeGreaterThanOrEqual(check.best ?? -1);
        }
        for (const [id, answer] of Object.entries(before.answers)) {
          if (event.type === 'check-started' && event.bank.includes(id)) continue;
          expect(after.answers[id]!.tries).toBeGreaterThanOrEqual(answer.tries);
          expect(betterResult(after.answers[id]!.result, answer.result)).toBe(after.answers[id]!.result);
        }
      }),
    );
  });
});

describe('lastingAnswers', () => {
  const answers = {
    first: { response: ['a'], result: 'partial', tries: 2 },
    second: { response: ['b'], result: 'correct', tries: 1, rev: 2 },
    rating: { response: ['a.3'], result: 'neutral', tries: 1 },
  } as const;

  it('are as they were where nothing has changed', () => {
    const blocks = [{ id: 'first' }, { id: 'second', rev: 2 }, { id: 'rating' }, { id: 'open' }];
    const lasting = lastingAnswers(blocks, { answers });
    expect(lasting).toEqual(answers);
    expect(lasting.first).toBe(answers.first);
  });

  it('keep result and tries, not the response, where something else is right now', () => {
    const blocks = [
      { id: 'first', rev: 2 },
      { id: 'second', rev: 3 },
    ];
    expect(lastingAnswers(blocks, { answers })).toEqual({
      first: { ...answers.first, response: [] },
      second: { ...answers.second, response: [] },
    });
    expect(lastingAnswers([{ id: 'second' }], { answers }).second!.response).toEqual([]);
  });

  it('are none where the steps changed that a learner rated by', () => {
    expect(lastingAnswers([{ id: 'rating', rev: 2 }], { answers })).toEqual({});
  });
});
