import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FinishRule } from '../../../src/model/course.ts';
import {
  canComplete,
  isExhausted,
  isPassed,
  missingBlocks,
  outcome,
  progressMeasure,
} from '../../../src/model/outcome.ts';
import { reduceProgress, emptyProgress } from '../../../src/model/progress.ts';
import {
  anyEvent,
  attempt,
  checkLesson,
  course,
  done,
  fullCourse,
  lesson,
  progressAfter,
  question,
} from './courses.ts';

const withCheck = course([lesson('one'), lesson('two'), checkLesson('check', { attempts: 2 })]);
const withoutCheck = course([lesson('one'), lesson('two')]);

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

describe('outcome, a course without a check', () => {
  it('is completed and unknown, without a score, when all is done', () => {
    expect(outcome(withoutCheck, progressAfter(withoutCheck, ...done('one', 'two')))).toEqual({
      completion: 'completed',
      success: 'unknown',
      score: null,
    });
  });

  it('reports "score when completed" then, and not before', () => {
    const outline = course(withoutCheck.lessons, { scoreWhenCompleted: 100 });
    expect(outcome(outline, progressAfter(outline, ...done('one'))).score).toBeNull();
    expect(outcome(outline, progressAfter(outline, ...done('one', 'two'))).score).toBe(1);
  });
});

describe('outcome, a course in which all questions count', () => {
  const questions = [question('easy', { points: 1 }), question('hard', { points: 3 }), question('practice')];
  const scored = course([lesson('one', { blocks: questions }), lesson('two', { blocks: [] })]);
  const answered = (block: string, result: 'correct' | 'partial' | 'wrong') =>
    ({ type: 'answered', block, response: ['a'], result }) as const;

  it('scores the share of the points, of a partly right answer half, and never a success', () => {
    const progress = progressAfter(scored, answered('easy', 'correct'), answered('hard', 'partial'), ...done('one'));
    expect(outcome(scored, progress)).toEqual({ completion: 'incomplete', success: 'unknown', score: 0.625 });
    const all = done('two').reduce(reduceProgress, progress);
    expect(outcome(scored, all)).toEqual({ completion: 'completed', success: 'unknown', score: 0.625 });
  });

  it('counts the best answer to each question, and one that was left out as nothing', () => {
    const progress = progressAfter(scored, answered('hard', 'correct'), answered('hard', 'wrong'));
    expect(outcome(scored, progress).score).toBe(0.75);
    expect(outcome(scored, progressAfter(scored)).score).toBe(0);
  });

  it('counts points before a score for completing', () => {
    const outline = course(scored.lessons, { scoreWhenCompleted: 100 });
    expect(outcome(outline, progressAfter(outline, answered('easy', 'correct'), ...done('one', 'two'))).score).toBe(
      0.25,
    );
  });

  it('never lowers its score, whatever a learner does next', () => {
    fc.assert(
      fc.property(fc.array(anyEvent(scored), { maxLength: 30 }), anyEvent(scored), (events, event) => {
        const before = events.reduce(reduceProgress, emptyProgress('one'));
        const [one, other] = [before, reduceProgress(before, event)].map((each) => outcome(scored, each).score!);
        expect(other).toBeGreaterThanOrEqual(one!);
      }),
    );
  });
});

describe('outcome, the other finish rules', () => {
  const rule = (finish: FinishRule) => course(withCheck.lessons, { finish });

  it('asks for nothing but the pass in a test-out', () => {
    const outline = rule('check');
    expect(outcome(outline, progressAfter(outline, ...done('one', 'two', 'check'))).completion).toBe('incomplete');
    expect(outcome(outline, progressAfter(outline, ...attempt(outline, 'check', 0.8)))).toMatchObject({
      completion: 'completed',
      success: 'passed',
    });
  });

  it('fails a test-out as soon as no try is left, whatever lessons are open', () => {
    const outline = rule('check');
    const progress = progressAfter(outline, ...attempt(outline, 'check', 0), ...attempt(outline, 'check', 0));
    expect(outcome(outline, progress)).toEqual({ completion: 'completed', success: 'failed', score: 0 });
  });

  it('never fails a course that asks for its lessons only', () => {
    const outline = rule('lessons');
    const tries = [...attempt(outline, 'check', 0.5), ...attempt(outline, 'check', 0.5)];
    const progress = progressAfter(outline, ...done('one', 'two'), ...tries);
    expect(outcome(outline, progress)).toEqual({ completion: 'completed', success: 'unknown', score: 0.5 });
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

describe('outcome never goes down', () => {
  it('keeps what was reported when an update adds a lesson', () => {
    const before = { completion: 'completed', success: 'passed' } as const;
    const longer = course([...withCheck.lessons, lesson('three')]);
    const progress = progressAfter(longer, ...done('one', 'two'));
    expect(outcome(longer, progress, { before })).toMatchObject(before);
  });

  it('lets a failed learner pass', () => {
    const before = { completion: 'completed', success: 'failed' } as const;
    const progress = progressAfter(withCheck, ...done('one', 'two'), ...attempt(withCheck, 'check', 1));
    expect(outcome(withCheck, progress, { before })).toMatchObject({ completion: 'completed', success: 'passed' });
  });

  const completionRank = { incomplete: 0, completed: 1 };
  const successRank = { unknown: 0, failed: 1, passed: 2 };

  it.each(['lessons', 'check', 'lessons-and-check'] as const)(
    'whatever a learner does next, by rule "%s"',
    (finish) => {
      const outline = course(fullCourse.lessons, { finish });
      fc.assert(
        fc.property(fc.array(anyEvent(outline), { maxLength: 40 }), (events) => {
          let progress = emptyProgress('one');
          let before = outcome(outline, progress);
          for (const event of events) {
            progress = reduceProgress(progress, event);
            const now = outcome(outline, progress, { before });
            expect(completionRank[now.completion]).toBeGreaterThanOrEqual(completionRank[before.completion]);
            expect(successRank[now.success]).toBeGreaterThanOrEqual(successRank[before.success]);
            expect(now.score ?? -1).toBeGreaterThanOrEqual(before.score ?? -1);
            before = now;
          }
        }),
      );
    },
  );
});

describe('missingBlocks', () => {
  const mixed = lesson('one', {
    blocks: [question('first'), question('second'), { id: 'mirror', kind: 'rate', required: false, points: 0 }],
  });
  const outline = course([mixed]);
  const answered = (block: string, result: 'correct' | 'wrong') =>
    ({ type: 'answered', block, response: ['a'], result }) as const;

  it('names what was not tried, in reading order, and nothing that is not required', () => {
    expect(missingBlocks(mixed, progressAfter(outline)).map(({ id }) => id)).toEqual(['first', 'second']);
  });

  it('is content with a wrong answer by default', () => {
    const progress = progressAfter(outline, answered('first', 'wrong'), answered('second', 'correct'));
    expect(missingBlocks(mixed, progress)).toEqual([]);
  });

  it('asks for right answers by the rule "correct", the best one counting', () => {
    const strict = { ...mixed, complete: 'correct' as const };
    const progress = progressAfter(
      outline,
      answered('first', 'wrong'),
      answered('second', 'correct'),
      answered('second', 'wrong'),
    );
    expect(missingBlocks(strict, progress).map(({ id }) => id)).toEqual(['first']);
  });

  it('asks for nothing by the rule "visited"', () => {
    expect(missingBlocks({ ...mixed, complete: 'visited' }, progressAfter(outline))).toEqual([]);
  });

  it('excuses a block that could not start', () => {
    expect(missingBlocks(mixed, progressAfter(outline), new Set(['first'])).map(({ id }) => id)).toEqual(['second']);
  });
});

describe('canComplete', () => {
  const check = withCheck.lessons[2]!;

  it('follows the blocks in an ordinary lesson', () => {
    const progress = progressAfter(withCheck, { type: 'answered', block: 'one_q', response: ['a'], result: 'wrong' });
    expect(canComplete(withCheck, withCheck.lessons[0]!, progress)).toBe(true);
    expect(canComplete(withCheck, withCheck.lessons[1]!, progress)).toBe(false);
    expect(canComplete(withCheck, withCheck.lessons[1]!, progress, { excused: new Set(['two_q']) })).toBe(true);
  });

  it('asks for a pass in a check, or for the last try', () => {
    const failedOnce = progressAfter(withCheck, ...attempt(withCheck, 'check', 0.5));
    expect(canComplete(withCheck, check, progressAfter(withCheck))).toBe(false);
    expect(canComplete(withCheck, check, failedOnce)).toBe(false);
    expect(canComplete(withCheck, check, attempt(withCheck, 'check', 0.5).reduce(reduceProgress, failedOnce))).toBe(
      true,
    );
    expect(canComplete(withCheck, check, attempt(withCheck, 'check', 0.8).reduce(reduceProgress, failedOnce))).toBe(
      true,
    );
  });

  it('is content with any finished try where the check does not decide', () => {
    const outline = course(withCheck.lessons, { finish: 'lessons' });
    expect(canComplete(outline, check, progressAfter(outline, ...attempt(outline, 'check', 0)))).toBe(true);
  });
});

describe('isPassed and isExhausted', () => {
  it('are never both true', () => {
    fc.assert(
      fc.property(fc.array(anyEvent(fullCourse), { maxLength: 60 }), (events) => {
        const progress = events.reduce(reduceProgress, emptyProgress('one'));
        for (const each of fullCourse.lessons) {
          expect(isPassed(each, progress) && isExhausted(each, progress)).toBe(false);
        }
      }),
    );
  });
});

describe('progressMeasure', () => {
  it('is the share of lessons done, and 1 only at the end', () => {
    expect(progressMeasure(withCheck, progressAfter(withCheck))).toBe(0);
    expect(progressMeasure(withCheck, progressAfter(withCheck, ...done('one', 'two')))).toBeCloseTo(2 / 3);
    expect(progressMeasure(withCheck, progressAfter(withCheck, ...done('one', 'two', 'check')))).toBe(1);
  });
});
