import { describe, expect, it } from 'vitest';
import { interactionOf } from '../../../src/model/interaction.ts';
import { choice, rate, reflect, sort } from './blocks/blocks.ts';

describe('interactionOf', () => {
  it('reports a choice by the ids of its options', () => {
    expect(interactionOf('first', choice({ id: 'role', points: 2 }), ['c'], 'Who is it?', 1000)).toEqual({
      id: 'first_role',
      type: 'choice',
      description: 'Who is it?',
      response: ['c'],
      correct: [['b']],
      result: 'wrong',
      weighting: 2,
      at: 1000,
      latencySeconds: null,
    });
  });

  it('asks for all the right options together in a choice of several', () => {
    const block = choice({ several: true, right: ['a', 'b'] });
    expect(interactionOf('l', block, ['a'], '')).toMatchObject({ correct: [['a', 'b']], result: 'partial' });
  });

  it('says true and false in words, whichever ids the options have', () => {
    const block = choice({ options: ['a', 'b'], right: ['b'], trueFalse: ['a', 'b'] });
    expect(interactionOf('l', block, ['b'], '')).toMatchObject({
      type: 'true-false',
      response: ['false'],
      correct: [['false']],
      result: 'correct',
    });
  });

  it('reports a sort as matching, with its one right answer', () => {
    expect(interactionOf('l', sort(), ['a.b'], '')).toMatchObject({
      type: 'matching',
      response: ['a.b'],
      correct: [['a.a', 'b.b', 'c.a', 'd.b']],
    });
  });

  it('reports a self-assessment as likert: the step of one statement, the pairs of several', () => {
    const single = rate({ dimensions: [{ id: 'a', statements: ['a'], bands: [] }] });
    expect(interactionOf('l', single, ['a.3'], '')).toMatchObject({ type: 'likert', response: ['3'], correct: [] });
    expect(interactionOf('l', rate(), ['a.3', 'b.10'], '')).toMatchObject({
      response: ['a.3', 'b.10'],
      result: 'neutral',
    });
  });

  it('reports a reflection as the learner’s own words', () => {
    expect(interactionOf('l', reflect(), ['I will ask.'], '')).toMatchObject({
      type: 'fill-in',
      response: ['I will ask.'],
    });
  });

  it('never has an id longer than 100 characters', () => {
    const long = 'x'.repeat(80);
    expect(interactionOf(long, choice({ id: long }), ['a'], '').id).toHaveLength(100);
  });
});
