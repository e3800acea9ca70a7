import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canComplete, isExhausted, isPassed, missingBlocks, progressMeasure } from '../../../../src/model/outcome.ts';
import { emptyProgress, reduceProgress } from '../../../../src/model/progress.ts';
import { anyEvent, attempt, course, done, fullCourse, lesson, progressAfter, question, withCheck } from '../courses.ts';

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
