import type { ChecklistBlock } from '../../../../src/model/blocks/checklist.ts';
import type { ChoiceBlock } from '../../../../src/model/blocks/choice.ts';
import type { FillBlock } from '../../../../src/model/blocks/fill.ts';
import type { GuessBlock } from '../../../../src/model/blocks/guess.ts';
import type { MatchBlock } from '../../../../src/model/blocks/match.ts';
import type { NumberBlock } from '../../../../src/model/blocks/number.ts';
import type { OrderBlock } from '../../../../src/model/blocks/order.ts';
import type { PlanBlock } from '../../../../src/model/blocks/plan.ts';
import type { PollBlock } from '../../../../src/model/blocks/poll.ts';
import type { RateBlock } from '../../../../src/model/blocks/rate.ts';
import type { ReflectBlock } from '../../../../src/model/blocks/reflect.ts';
import type { ScenarioBlock, ScenarioStep } from '../../../../src/model/blocks/scenario.ts';
import type { SortBlock } from '../../../../src/model/blocks/sort.ts';

const base = { id: 'q', required: true, points: 1, tries: null, reported: true };

/** One block of each kind, changed where a test says so. */
export function choice(rest: Partial<ChoiceBlock> = {}): ChoiceBlock {
  return {
    ...base,
    kind: 'choice',
    options: ['a', 'b', 'c', 'd'],
    right: ['b'],
    half: [],
    several: false,
    shuffle: true,
    partial: true,
    ...rest,
  };
}

export function guess(rest: Partial<GuessBlock> = {}): GuessBlock {
  const options = { options: ['a', 'b', 'c'], right: ['b'], half: ['c'], shuffle: true };
  return { ...base, kind: 'guess', points: 0, required: false, ...options, ...rest };
}

export function poll(rest: Partial<PollBlock> = {}): PollBlock {
  const options = { options: ['a', 'b', 'c'], several: false, shuffle: true };
  return { ...base, kind: 'poll', points: 0, required: false, ...options, ...rest };
}

export function sort(rest: Partial<SortBlock> = {}): SortBlock {
  const key = { a: 'a', b: 'b', c: 'a', d: 'b' };
  return { ...base, kind: 'sort', categories: ['a', 'b'], key, shuffle: true, partial: true, ...rest };
}

export function match(rest: Partial<MatchBlock> = {}): MatchBlock {
  const key = { a: 'd', b: 'e', c: 'f' };
  return { ...base, kind: 'match', targets: ['d', 'e', 'f', 'g'], key, partial: true, ...rest };
}

export function order(rest: Partial<OrderBlock> = {}): OrderBlock {
  return { ...base, kind: 'order', items: ['a', 'b', 'c', 'd'], partial: true, ...rest };
}

export function fill(rest: Partial<FillBlock> = {}): FillBlock {
  const gaps: FillBlock['gaps'] = [
    { id: 'b', right: 'e', options: { e: 'customises', f: 'grades', g: 'repeats' } },
    { id: '0', accepted: ['mentee', 'mentored person'] },
    { id: 'a', right: 'h', options: { h: 'one person', i: 'a class' } },
  ];
  return { ...base, kind: 'fill', gaps, language: 'en', case: false, accents: false, partial: true, ...rest };
}

export function number(rest: Partial<NumberBlock> = {}): NumberBlock {
  return { ...base, kind: 'number', from: 2, to: 3, language: 'en', unit: 'weeks', ...rest };
}

export function rate(rest: Partial<RateBlock> = {}): RateBlock {
  const dimensions = [{ id: 'a', statements: ['a', 'b', 'c'], bands: [1, 3, 4] }];
  return { ...base, kind: 'rate', points: 0, required: false, scale: 5, dimensions, skip: true, ...rest };
}

export function reflect(rest: Partial<ReflectBlock> = {}): ReflectBlock {
  return { ...base, kind: 'reflect', points: 0, required: false, limit: 280, example: true, ...rest };
}

export function plan(rest: Partial<PlanBlock> = {}): PlanBlock {
  const fields = ['a', 'b', 'c', 'd'];
  return { ...base, kind: 'plan', points: 0, required: false, fields, limit: 280, example: false, ...rest };
}

/** A step of a slip that can be put right, and an end with words for every way. */
export function scenario(rest: Partial<ScenarioBlock> = {}): ScenarioBlock {
  const steps: ScenarioStep[] = [
    {
      choices: [
        { id: 'a', to: 2, rate: 'best' },
        { id: 'b', to: 2, rate: 'ok' },
        { id: 'c', to: 1, rate: 'poor' },
      ],
      ends: [],
    },
    {
      choices: [
        { id: 'd', to: 2, rate: 'repaired' },
        { id: 'e', to: 2, rate: 'poor' },
      ],
      ends: [],
    },
    { choices: [], ends: ['best', 'ok', 'repaired', 'poor'] },
  ];
  return { ...base, kind: 'scenario', steps, ...rest };
}

export function checklist(rest: Partial<ChecklistBlock> = {}): ChecklistBlock {
  return { ...base, kind: 'checklist', points: 0, required: false, reported: false, ...rest };
}
