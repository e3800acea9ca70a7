import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomNumbers, shuffled } from '../../../src/model/shuffle.ts';

describe('a shuffle', () => {
  it('keeps every item, and gives the same order for the same seed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.oneof(fc.integer(), fc.string()), (items, seed) => {
        const order = shuffled(items, seed);
        expect([...order].sort()).toEqual([...items].sort());
        expect(shuffled(items, seed)).toEqual(order);
      }),
    );
  });

  it('leaves the items it was given as they are', () => {
    const items = Object.freeze([1, 2, 3, 4]);
    expect(() => shuffled(items, 1)).not.toThrow();
  });

  it('brings every item to every place about equally often', () => {
    const counts = [0, 0, 0, 0];
    for (let seed = 0; seed < 4000; seed++) counts[shuffled([0, 1, 2, 3], `block_${seed}`).indexOf(0)]!++;
    for (const count of counts) expect(count).toBeGreaterThan(900);
  });
});

describe('numbers of chance', () => {
  it('stay from 0 up to 1', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const next = randomNumbers(seed);
        for (let count = 0; count < 20; count++) {
          const number = next();
          expect(number).toBeGreaterThanOrEqual(0);
          expect(number).toBeLessThan(1);
        }
      }),
    );
  });
});
