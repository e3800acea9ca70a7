import { describe, expect, it } from 'vitest';
import { checklistPatterns, gradeChecklist } from '../../../../src/model/blocks/checklist.ts';
import { grade } from '../../../../src/model/grade.ts';
import { patternsOf } from '../../../../src/model/patterns.ts';
import { checklist } from './blocks.ts';

describe('a checklist', () => {
  it('has nothing right or wrong about it, whatever is ticked', () => {
    expect(gradeChecklist()).toEqual({ result: 'neutral', credit: 0 });
    expect(grade(checklist(), []).result).toBe('neutral');
  });

  it('tells what is ticked, and nothing that would be right', () => {
    const expected = { type: 'choice', response: ['a', 'c'], correct: [] };
    expect(checklistPatterns(checklist(), ['a', 'c'])).toEqual(expected);
    expect(patternsOf(checklist(), ['a', 'c'])).toEqual(expected);
  });
});
