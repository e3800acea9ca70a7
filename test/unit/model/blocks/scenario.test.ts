import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endOf,
  gradeScenario,
  scenarioPatterns,
  wayOf,
  type Rate,
  type ScenarioStep,
} from '../../../../src/model/blocks/scenario.ts';
import { scenario } from './blocks.ts';

describe('gradeScenario', () => {
  it.each([
    [['a'], 'correct', 'best'],
    [['b'], 'correct', 'ok'],
    [['c', 'd'], 'correct', 'repaired'],
    [['c', 'e'], 'wrong', 'poor'],
    [['c'], 'wrong', 'poor'],
    [[], 'wrong', 'best'],
  ] as const)('grades %j as %s: %s', (response, result, rate) => {
    expect(gradeScenario(scenario(), response)).toEqual({ result, credit: result === 'correct' ? 1 : 0 });
    expect(wayOf(scenario(), response).rate).toBe(rate);
  });
});

describe('wayOf', () => {
  it('follows a response as far as it fits, and stops at an end', () => {
    const way = wayOf(scenario(), ['c', 'b', 'd']);
    expect(way).toMatchObject({ at: 1, isEnded: false, slips: 1 });
    expect(way.taken.map(({ choice }) => choice.id)).toEqual(['c']);
    expect(wayOf(scenario(), ['a', 'a']).taken).toHaveLength(1);
  });

  it('puts right the last slip that is left, and no other', () => {
    const steps: (ScenarioStep | Rate[])[] = [
      ['poor', 'repaired'],
      ['poor', 'repaired'],
      ['poor', 'repaired'],
      end('best'),
    ];
    const way = wayOf(chain(steps), ['0poor', '1poor', '2repaired']);
    expect(way.taken.map(({ isRepaired }) => isRepaired)).toEqual([false, true, false]);
    expect(way).toMatchObject({ rate: 'poor', slips: 2, isEnded: true });
  });

  it('takes a repair without a slip for no slip', () => {
    expect(wayOf(chain([['repaired'], end('best')]), ['0repaired'])).toMatchObject({ rate: 'best', slips: 0 });
  });

  it('never loses its way, whatever is stored', () => {
    const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'x', ''), { maxLength: 8 });
    fc.assert(
      fc.property(ids, (response) => {
        const way = wayOf(scenario(), response);
        expect(response.slice(0, way.taken.length)).toEqual(way.taken.map(({ choice }) => choice.id));
        expect(gradeScenario(scenario(), response).credit).toBe(way.isEnded && way.rate !== 'poor' ? 1 : 0);
      }),
    );
  });
});

describe('endOf', () => {
  it.each([
    ['best', 'ok', 'repaired', 'poor'],
    ['poor', 'repaired', 'ok', 'best'],
  ] as const)('says to each way its own words among %s, %s, %s, %s', (...ends) => {
    for (const rate of ends) expect(ends[endOf(ends, { rate, slips: 0 })]).toBe(rate);
  });

  it.each([
    [['best', 'ok', 'poor'], 'repaired', 'ok'],
    [['ok', 'poor'], 'best', 'ok'],
    [['best', 'poor'], 'ok', 'best'],
    [['best', 'repaired'], 'poor', 'repaired'],
    [['poor'], 'best', 'poor'],
  ] as const)('has words at %j for a way that is %s: %s', (ends, rate, said) => {
    expect(ends[endOf(ends, { rate, slips: 1 })]).toBe(said);
  });

  it.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 2],
    [9, 2],
  ])('says to %i slips the text %i of those from 0, 1 and 3', (slips, text) => {
    expect(endOf([0, 1, 3], { rate: 'poor', slips })).toBe(text);
  });
});

describe('scenarioPatterns', () => {
  it('tells each step with its choice, and the way of the best choices as right', () => {
    expect(scenarioPatterns(scenario(), ['c', 'd'])).toEqual({
      type: 'performance',
      response: ['step1.c', 'step2.d'],
      correct: [['step1.a']],
    });
  });

  it('knows no right way where the best choices lead round for ever', () => {
    const steps = [{ choices: [{ id: 'a', to: 0, rate: 'best' as const }], ends: [] }, end('best')];
    expect(scenarioPatterns(scenario({ steps }), ['a', 'a']).correct).toEqual([]);
  });
});

function end(...ends: Rate[]): ScenarioStep {
  return { choices: [], ends };
}

/** Steps one after the other; a choice is called by its step and its rate. */
function chain(steps: readonly (ScenarioStep | readonly Rate[])[]) {
  return scenario({
    steps: steps.map((step, index) =>
      'ends' in step
        ? step
        : { choices: step.map((rate) => ({ id: `${index}${rate}`, to: index + 1, rate })), ends: [] },
    ),
  });
}
