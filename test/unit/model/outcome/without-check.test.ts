import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcome } from '../../../../src/model/outcome.ts';
import { emptyProgress, reduceProgress } from '../../../../src/model/progress.ts';
import { anyEvent, course, done, lesson, progressAfter, question } from '../courses.ts';

const withoutCheck = course([lesson('one'), lesson('two')]);

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
