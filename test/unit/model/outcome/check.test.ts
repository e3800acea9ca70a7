import { describe, expect, it } from 'vitest';
import { outcome } from '../../../../src/model/outcome.ts';
import { reduceProgress } from '../../../../src/model/progress.ts';
import { attempt, checkLesson, course, done, lesson, progressAfter, withCheck } from '../courses.ts';

describe('outcome, a course with a check', () => {
  it('is incomplete and unknown, without a score, for a learner who has begun', () => {
    const progress = progressAfter(withCheck, { type: 'lesson-started', lesson: 'one' });
    expect(outcome(withCheck, progress)).toEqual({ completion: 'incomplete', success: 'unknown', score: null });
  });

  it('is incomplete and unknown, without a score, while all lessons are done and the check is open', () => {
    const progress = progressAfter(withCheck, ...done('one', 'two'));
    expect(outcome(withCheck, progress)).toEqual({ completion: 'incomplete', success: 'unknown', score: null });
  });

  it('is incomplete and unknown, with the best score so far, below the mark with tries left', () => {
    const progress = progressAfter(withCheck, ...done('one', 'two'), ...attempt(withCheck, 'check', 0.5));
    expect(outcome(withCheck, progress)).toEqual({ completion: 'incomplete', success: 'unknown', score: 0.5 });
  });

  it('is incomplete and passed while lessons are open', () => {
    const progress = progressAfter(withCheck, ...done('one'), ...attempt(withCheck, 'check', 0.9));
    expect(outcome(withCheck, progress)).toEqual({ completion: 'incomplete', success: 'passed', score: 0.9 });
  });

  it('is completed and passed when all is done and passed', () => {
    const progress = progressAfter(withCheck, ...attempt(withCheck, 'check', 0.9), ...done('one', 'two', 'check'));
    expect(outcome(withCheck, progress)).toEqual({ completion: 'completed', success: 'passed', score: 0.9 });
  });

  it('is completed for a learner who passes the check last and closes the window without another click', () => {
    const progress = progressAfter(withCheck, ...done('one', 'two'), ...attempt(withCheck, 'check', 0.9));
    expect(outcome(withCheck, progress).completion).toBe('completed');
  });

  it('is completed and failed, with the best score, when no try is left', () => {
    const tries = [...attempt(withCheck, 'check', 0.5), ...attempt(withCheck, 'check', 0.3)];
    const progress = progressAfter(withCheck, ...done('one', 'two'), ...tries);
    expect(outcome(withCheck, progress)).toEqual({ completion: 'completed', success: 'failed', score: 0.5 });
  });

  it('does not fail while lessons that count are open, since many LMSs close a failed course', () => {
    const tries = [...attempt(withCheck, 'check', 0.5), ...attempt(withCheck, 'check', 0.3)];
    const progress = progressAfter(withCheck, ...done('one'), ...tries);
    expect(outcome(withCheck, progress)).toMatchObject({ completion: 'incomplete', success: 'unknown' });
  });

  it('never fails where tries are unlimited', () => {
    const endless = course([lesson('one'), checkLesson('check')]);
    const tries = Array.from({ length: 20 }, () => attempt(endless, 'check', 0.1)).flat();
    expect(outcome(endless, progressAfter(endless, ...done('one'), ...tries))).toMatchObject({
      completion: 'incomplete',
      success: 'unknown',
    });
  });

  it('passes at the mark exactly, whatever the last binary digit of the share says', () => {
    const points = course([checkLesson('check', { pass: 0.7 })]);
    const share = 0.1 * 7 - Number.EPSILON;
    expect(share).toBeLessThan(0.7);
    expect(outcome(points, progressAfter(points, ...attempt(points, 'check', share))).success).toBe('passed');
  });

  it.each([
    [1, 3],
    [2, 3],
    [5, 6],
    [5, 7],
    [7, 9],
  ])('passes at %d of %d, the mark set by the course or sent by an LMS with four decimals', (right, of) => {
    const exact = course([checkLesson('check', { pass: right / of })]);
    const atMark = progressAfter(exact, ...attempt(exact, 'check', right / of));
    expect(outcome(exact, atMark).success).toBe('passed');
    expect(outcome(exact, atMark, { passMark: Math.round((right / of) * 1e4) / 1e4 }).success).toBe('passed');
    const below = progressAfter(exact, ...attempt(exact, 'check', (right - 0.05) / of));
    expect(outcome(exact, below).success).toBe('unknown');
  });

  it('measures by the pass mark of the LMS where it has one', () => {
    const progress = progressAfter(withCheck, ...done('one', 'two'), ...attempt(withCheck, 'check', 0.6));
    expect(outcome(withCheck, progress, { passMark: 0.6 })).toMatchObject({
      completion: 'completed',
      success: 'passed',
    });
    expect(outcome(withCheck, progress, { passMark: 0.9 }).success).toBe('unknown');
  });

  it('ignores "score when completed", which is for courses without a check', () => {
    const outline = course([lesson('one'), checkLesson('check')], { finish: 'lessons', scoreWhenCompleted: 100 });
    expect(outcome(outline, progressAfter(outline, ...done('one', 'check'))).score).toBeNull();
  });
});

describe('outcome, several checks', () => {
  const two = course([checkLesson('first', { attempts: 1 }), checkLesson('second', { attempts: 1 })]);

  it('passes only when every check is passed', () => {
    const half = attempt(two, 'first', 1);
    expect(outcome(two, progressAfter(two, ...half)).success).toBe('unknown');
    expect(outcome(two, progressAfter(two, ...half, ...attempt(two, 'second', 0.8))).success).toBe('passed');
  });

  it('does not fail while a try remains at another check', () => {
    const oneLost = progressAfter(two, ...attempt(two, 'first', 0));
    expect(outcome(two, oneLost)).toMatchObject({ completion: 'incomplete', success: 'unknown' });
    expect(outcome(two, attempt(two, 'second', 1).reduce(reduceProgress, oneLost))).toMatchObject({
      completion: 'completed',
      success: 'failed',
    });
  });

  it('counts a check that was not tried as nothing in the score', () => {
    expect(outcome(two, progressAfter(two, ...attempt(two, 'first', 1))).score).toBe(0.5);
  });
});

describe('outcome of fail, fail, pass and a worse try', () => {
  it('is incomplete, incomplete, passed, and stays passed with the best score', () => {
    const endless = course([lesson('one'), checkLesson('check', { attempts: 4 })]);
    let progress = progressAfter(endless, ...done('one'));
    const after = [0.25, 0.5, 0.9, 0.1].map((share, index) => {
      progress = attempt(endless, 'check', share, index).reduce(reduceProgress, progress);
      return outcome(endless, progress);
    });
    const open = { completion: 'incomplete', success: 'unknown' };
    const passed = { completion: 'completed', success: 'passed', score: 0.9 };
    expect(after).toEqual([{ ...open, score: 0.25 }, { ...open, score: 0.5 }, passed, passed]);
  });

  it('is passed while a further try is open', () => {
    const [start] = attempt(withCheck, 'check', 0, 2);
    const progress = progressAfter(withCheck, ...done('one', 'two'), ...attempt(withCheck, 'check', 0.9), start!);
    expect(outcome(withCheck, progress)).toMatchObject({ completion: 'completed', success: 'passed', score: 0.9 });
  });
});
