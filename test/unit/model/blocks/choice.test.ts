import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeChoice } from '../../../../src/model/blocks/choice.ts';
import { choice } from './blocks.ts';

describe('gradeChoice, one', () => {
  const block = choice({ half: ['c'] });

  it.each([
    [['b'], 'correct', 1],
    [['c'], 'partial', 0.5],
    [['a'], 'wrong', 0],
    [['gone'], 'wrong', 0],
    [[], 'wrong', 0],
  ] as const)('grades %j as %s', (response, result, credit) => {
    expect(gradeChoice(block, response)).toEqual({ result, credit });
  });
});

describe('gradeChoice, several', () => {
  const block = choice({ several: true, right: ['a', 'b'] });

  it.each([
    [['b', 'a'], 'correct', 1],
    [['a'], 'partial', 0.5],
    [['a', 'c'], 'wrong', 0],
    [['a', 'b', 'c'], 'partial', 0.5],
    [['a', 'b', 'c', 'd'], 'wrong', 0],
    [[], 'wrong', 0],
  ] as const)('grades %j as %s', (response, result, credit) => {
    expect(gradeChoice(block, response)).toEqual({ result, credit });
  });

  it('gives all or nothing without partial credit', () => {
    expect(gradeChoice({ ...block, partial: false }, ['a'])).toEqual({ result: 'wrong', credit: 0 });
    expect(gradeChoice({ ...block, partial: false }, ['a', 'b'])).toEqual({ result: 'correct', credit: 1 });
  });

  it('counts an option once, however often it is named', () => {
    expect(gradeChoice(block, ['a', 'a'])).toEqual({ result: 'partial', credit: 0.5 });
  });

  it('is correct exactly for the set of right options, and its credit stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.subarray(['a', 'b', 'c', 'd']), (response) => {
        const { result, credit } = gradeChoice(block, response);
        expect(result === 'correct').toBe(response.join() === 'a,b');
        expect(credit).toBeGreaterThanOrEqual(0);
        expect(credit).toBeLessThanOrEqual(1);
        expect(credit === 1).toBe(result === 'correct');
      }),
    );
  });
});
