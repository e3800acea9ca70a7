import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeOrder, startOrder } from '../../../../src/model/blocks/order.ts';
import { order } from './blocks.ts';

describe('gradeOrder', () => {
  it.each([
    [['a', 'b', 'c', 'd'], 'correct', 1],
    [['b', 'a', 'c', 'd'], 'partial', 0.5],
    [['d', 'a', 'b', 'c'], 'wrong', 0],
    [['a'], 'partial', 0.25],
    [[], 'wrong', 0],
  ] as const)('grades %j as %s', (response, result, credit) => {
    expect(gradeOrder(order(), response)).toEqual({ result, credit });
  });

  it('gives all or nothing without partial credit', () => {
    expect(gradeOrder(order({ partial: false }), ['b', 'a', 'c', 'd'])).toEqual({ result: 'wrong', credit: 0 });
  });
});

describe('startOrder', () => {
  it('is never the right order, whatever the seed', () => {
    for (let seed = 0; seed < 200; seed++) expect(startOrder(['a', 'b', 'c'], seed)).not.toEqual(['a', 'b', 'c']);
  });

  it('shows every item, the same way for the same seed', () => {
    const items = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { minLength: 3 });
    fc.assert(
      fc.property(items, fc.oneof(fc.integer(), fc.string()), (right, seed) => {
        const shown = startOrder(right, seed);
        expect([...shown].sort()).toEqual([...right].sort());
        expect(startOrder(right, seed)).toEqual(shown);
      }),
    );
  });
});
