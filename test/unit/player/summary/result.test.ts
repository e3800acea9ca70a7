import { describe, expect, it } from 'vitest';
import { summaryWords } from '../../../../src/language/summary-words.ts';
import type { LessonOutline } from '../../../../src/model/course.ts';
import type { Outcome } from '../../../../src/model/outcome.ts';
import { resultText } from '../../../../src/player/summary/result.ts';

const passed: Outcome = { completion: 'completed', success: 'passed', score: 0.8 };

describe('the result in a sentence', () => {
  it('says how many questions were right', () => {
    expect(text(passed, [check(10)])).toBe('Completed, and passed the final check with 8 of 10.');
    // As suspend data keeps two of three.
    expect(text({ ...passed, score: 0.666667 }, [check(3)])).toContain('with 2 of 3.');
  });

  it.each([
    ['a question counted in part', 0.83, [check(10)]],
    ['questions count for different points', 0.8, [check(10, [1, 2])]],
    ['there are two checks', 0.8, [check(10), check(10)]],
  ])('says points of 100 where %s', (_, score, lessons) => {
    expect(text({ ...passed, score }, lessons)).toBe(
      `Completed, and passed the final check with ${Math.round(score * 100)} of 100 points.`,
    );
  });

  it('never says completed of what is open or not passed, nor passed of what has no check', () => {
    expect(text({ ...passed, completion: 'incomplete' }, [check(10)])).toBe('Not completed yet.');
    expect(text({ ...passed, success: 'failed' }, [check(10)])).toBe('All done, but the final check is not passed.');
    expect(text({ ...passed, success: 'unknown', score: 1 }, [])).toBe('Completed.');
  });
});

function text(outcome: Outcome, lessons: readonly LessonOutline[]): string {
  return resultText(outcome, { lessons }, summaryWords('en'));
}

/** A check whose bank has these points in turn. */
function check(draw: number, points: readonly number[] = [1]): LessonOutline {
  const ids = Array.from({ length: draw }, (_, index) => `q${index}`);
  return {
    id: 'test',
    title: 'Test',
    href: 'test.html',
    minutes: 1,
    complete: 'answered',
    check: { draw, pass: 0.8, attempts: null, feedback: 'end', groups: [ids] },
    blocks: ids.map((id, index) => ({ id, kind: 'choice', required: true, points: points[index % points.length]! })),
  };
}
