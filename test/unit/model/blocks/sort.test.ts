import { describe, expect, it } from 'vitest';
import { gradeSort } from '../../../../src/model/blocks/sort.ts';
import { sort } from './blocks.ts';

describe('gradeSort', () => {
  it.each([
    [['a.a', 'b.b', 'c.a', 'd.b'], 'correct', 1],
    [['d.b', 'c.a', 'b.b', 'a.a'], 'correct', 1],
    [['a.a', 'b.b', 'c.b', 'd.b'], 'partial', 0.75],
    [['a.b', 'b.a', 'c.b', 'd.a'], 'wrong', 0],
    [['a.a'], 'partial', 0.25],
    [[], 'wrong', 0],
  ] as const)('grades %j as %s', (response, result, credit) => {
    expect(gradeSort(sort(), response)).toEqual({ result, credit });
  });

  it('gives all or nothing without partial credit', () => {
    expect(gradeSort(sort({ partial: false }), ['a.a', 'b.b', 'c.a'])).toEqual({ result: 'wrong', credit: 0 });
  });

  it('takes an item that stands in two categories for the later one', () => {
    expect(gradeSort(sort(), ['a.a', 'a.b', 'b.b', 'c.a', 'd.b']).credit).toBe(0.75);
  });
});
