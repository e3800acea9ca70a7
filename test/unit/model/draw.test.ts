import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawQuestions, nextSeed } from '../../../src/model/draw.ts';

/** Banks of one to five groups, each with up to eight questions of its own, and how many to draw of them. */
const rules = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 5 }),
    draw: fc.nat({ max: 20 }),
  })
  .map(({ sizes, draw }) => ({
    draw,
    groups: sizes.map((size, group) => Array.from({ length: size }, (_, place) => `q${group}_${place}`)),
  }));

/** A learner's first try by chance. */
const firstSeeds = fc.nat({ max: 0xffff_ffff }).map((chance) => nextSeed(undefined, chance));

describe('the draw of a check', () => {
  it('takes as many questions as are wanted and there, each once, group after group', () => {
    fc.assert(
      fc.property(rules, fc.nat({ max: 0xffff_ffff }), (rule, seed) => {
        const bank = rule.groups.flat();
        const drawn = drawQuestions(rule, seed);
        expect(new Set(drawn).size).toBe(Math.min(rule.draw, bank.length));
        expect(drawn).toHaveLength(Math.min(rule.draw, bank.length));
        const groupsOf = drawn.map((id) => rule.groups.findIndex((group) => group.includes(id)));
        expect(groupsOf).toEqual([...groupsOf].sort((one, other) => one - other));
      }),
    );
  });

  it('takes evenly from the groups: none gives two more than another that has some left', () => {
    fc.assert(
      fc.property(rules, fc.nat({ max: 0xffff_ffff }), (rule, seed) => {
        const drawn = new Set(drawQuestions(rule, seed));
        const taken = rule.groups.map((group) => group.filter((id) => drawn.has(id)).length);
        const most = Math.max(...taken);
        rule.groups.forEach((group, index) =>
          expect(taken[index]).toBeGreaterThanOrEqual(Math.min(group.length, most - 1)),
        );
      }),
    );
  });

  it('is the same for the same seed, on every device', () => {
    fc.assert(
      fc.property(rules, fc.nat({ max: 0xffff_ffff }), (rule, seed) => {
        expect(drawQuestions(rule, seed)).toEqual(drawQuestions(rule, seed));
      }),
    );
    // A record saved today must find its questions in every later version of the program.
    const groups = [
      ['a', 'b', 'c'],
      ['d', 'e', 'f', 'g'],
    ];
    expect(drawQuestions({ draw: 4, groups }, 7 * 256 + 1)).toEqual(['c', 'b', 'f', 'd']);
  });

  it('reaches every question by other seeds', () => {
    const rule = { draw: 2, groups: [['a', 'b', 'c'], ['d']] };
    const reached = new Set(Array.from({ length: 100 }, (_, seed) => drawQuestions(rule, seed * 256)).flat());
    expect([...reached].sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('brings back no question of a group while another of it has not been asked', () => {
    fc.assert(
      fc.property(rules, firstSeeds, (rule, first) => {
        const times = new Map(rule.groups.flat().map((id) => [id, 0]));
        for (let tries = 0, seed = first; tries < 12; tries++, seed = nextSeed(seed, 0)) {
          for (const id of drawQuestions(rule, seed)) times.set(id, times.get(id)! + 1);
          for (const group of rule.groups) {
            const counts = group.map((id) => times.get(id)!);
            expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it('lets the groups take turns where there are more of them than questions', () => {
    const groups = [['a'], ['b'], ['c']];
    const [one, two, three] = [0, 1, 2].map((round) => drawQuestions({ draw: 1, groups }, 5 * 256 + round));
    expect([one, two, three].flat().sort()).toEqual(['a', 'b', 'c']);
  });

  it('asks in another order in every try, or as written where the author says so', () => {
    const groups = [['a', 'b', 'c', 'd', 'e'], ['f']];
    const orders = Array.from({ length: 10 }, (_, round) => drawQuestions({ draw: 6, groups }, round).join(''));
    expect(new Set(orders).size).toBeGreaterThan(5);
    const written = Array.from({ length: 10 }, (_, round) =>
      drawQuestions({ draw: 6, groups, shuffle: false }, round).join(''),
    );
    expect(new Set(written)).toEqual(new Set(['abcdef']));
  });
});

describe('the seed of the next try', () => {
  it('is of 32 bits, another one, and begins with the first deal', () => {
    fc.assert(
      fc.property(fc.nat({ max: 0xffff_ffff }), (chance) => {
        const first = nextSeed(undefined, chance);
        expect(first % 256).toBe(0);
        expect(nextSeed(first, 0)).toBe(first + 1);
        expect(nextSeed(first + 255, 0)).toBe(first);
      }),
    );
  });
});
