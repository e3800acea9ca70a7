import { describe, expect, it } from 'vitest';
import { gradeMatch, sharedTargets } from '../../../../src/model/blocks/match.ts';
import { match } from './blocks.ts';

describe('gradeMatch', () => {
  it.each([
    [['a.d', 'b.e', 'c.f'], 'correct', 1],
    [['c.f', 'b.e', 'a.d'], 'correct', 1],
    [['a.d', 'b.g', 'c.e'], 'partial', 1 / 3],
    [['a.g', 'b.d', 'c.e'], 'wrong', 0],
    [[], 'wrong', 0],
  ] as const)('grades %j as %s', (response, result, credit) => {
    expect(gradeMatch(match(), response)).toEqual({ result, credit });
  });

  it('gives all or nothing without partial credit', () => {
    expect(gradeMatch(match({ partial: false }), ['a.d', 'b.e', 'c.g'])).toEqual({ result: 'wrong', credit: 0 });
  });
});

describe('sharedTargets', () => {
  it('finds the items that were given the same target', () => {
    expect(sharedTargets(match(), ['a.d', 'b.e', 'c.d'])).toEqual(['a', 'c']);
    expect(sharedTargets(match(), ['a.d', 'b.e', 'c.g'])).toEqual([]);
  });

  it('finds nothing where one target belongs to several items', () => {
    expect(sharedTargets(match({ key: { a: 'd', b: 'd', c: 'f' } }), ['a.f', 'c.f'])).toEqual([]);
  });
});
