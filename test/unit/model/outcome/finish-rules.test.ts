import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FinishRule } from '../../../../src/model/course.ts';
import { outcome } from '../../../../src/model/outcome.ts';
import { emptyProgress, reduceProgress } from '../../../../src/model/progress.ts';
import { anyEvent, attempt, course, done, fullCourse, lesson, progressAfter, withCheck } from '../courses.ts';

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
