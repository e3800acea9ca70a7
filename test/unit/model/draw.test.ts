import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawQuestions } from '../../../src/model/draw.ts';

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

describe('the draw of a check', () => {
  it('takes as many questions as are wanted and there, each once, in the order of the bank', () => {
    fc.assert(
      fc.property(rules, fc.integer(), (rule, seed) => {
        const bank = rule.groups.flat();
        const drawn = drawQuestions(rule, seed);
        expect(drawn).toHaveLength(Math.min(rule.draw, bank.length));
        expect(drawn).toEqual(bank.filter((id) => drawn.includes(id)));
      }),
    );
  });

  it('takes evenly from the groups: none gives two more than another that has some left', () => {
    fc.assert(
      fc.property(rules, fc.integer(), (rule, seed) => {
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
      fc.property(rules, fc.integer(), (rule, seed) => {
        expect(drawQuestions(rule, seed)).toEqual(drawQuestions(rule, seed));
      }),
    );
    // A record saved today must find its questions in every later version of the program.
    const groups = [
      ['a', 'b', 'c'],
      ['d', 'e', 'f', 'g'],
    ];
    expect(drawQuestions({ draw: 3, groups }, 7)).toEqual(['b', 'd', 'e']);
  });

  it('reaches every question by other seeds', () => {
    const rule = { draw: 2, groups: [['a', 'b', 'c'], ['d']] };
    const reached = new Set(Array.from({ length: 100 }, (_, seed) => drawQuestions(rule, seed)).flat());
    expect([...reached].sort()).toEqual(['a', 'b', 'c', 'd']);
  });
});
