import { describe, expect, it } from 'vitest';
import type { Block, Response } from '../../../src/model/block.ts';
import { grade } from '../../../src/model/grade.ts';
import { interactionOf } from '../../../src/model/interaction.ts';
import { patternsOf } from '../../../src/model/patterns.ts';
import { choice, match, order, rate, reflect, sort } from './blocks/blocks.ts';

describe('interactionOf', () => {
  it('reports a choice by the ids of its options', () => {
    expect(report('first', choice({ id: 'role', points: 2 }), ['c'], 'Who is it?', 1000)).toEqual({
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
    expect(report('l', block, ['a'], '')).toMatchObject({ correct: [['a', 'b']], result: 'partial' });
  });

  it('says true and false in words, whichever ids the options have', () => {
    const block = choice({ options: ['a', 'b'], right: ['b'], trueFalse: ['a', 'b'] });
    expect(report('l', block, ['b'], '')).toMatchObject({
      type: 'true-false',
      response: ['false'],
      correct: [['false']],
      result: 'correct',
    });
  });

  it('reports a sort as matching, with its one right answer', () => {
    expect(report('l', sort(), ['a.b'], '')).toMatchObject({
      type: 'matching',
      response: ['a.b'],
      correct: [['a.a', 'b.b', 'c.a', 'd.b']],
    });
  });

  it('reports a match as matching; what belongs to nothing is in no right answer', () => {
    expect(report('l', match(), ['a.g', 'b.e'], '')).toMatchObject({
      type: 'matching',
      response: ['a.g', 'b.e'],
      correct: [['a.d', 'b.e', 'c.f']],
      result: 'partial',
    });
  });

  it('reports an order as sequencing, from first to last', () => {
    expect(report('l', order(), ['b', 'a', 'c', 'd'], '')).toMatchObject({
      type: 'sequencing',
      response: ['b', 'a', 'c', 'd'],
      correct: [['a', 'b', 'c', 'd']],
      result: 'partial',
    });
  });

  it('reports a self-assessment as likert: the step of one statement, the pairs of several', () => {
    const single = rate({ dimensions: [{ id: 'a', statements: ['a'], bands: [] }] });
    expect(report('l', single, ['a.3'], '')).toMatchObject({ type: 'likert', response: ['3'], correct: [] });
    expect(report('l', rate(), ['a.3', 'b.10'], '')).toMatchObject({
      response: ['a.3', 'b.10'],
      result: 'neutral',
    });
  });

  it('reports a reflection as the learner’s own words', () => {
    expect(report('l', reflect(), ['I will ask.'], '')).toMatchObject({
      type: 'long-fill-in',
      response: ['I will ask.'],
    });
  });

  it('takes each right option of a choice of one for right by itself', () => {
    expect(report('l', choice({ right: ['a', 'b'] }), ['a'], '')).toMatchObject({ correct: [['a'], ['b']] });
  });
});

function report(lesson: string, block: Block, response: Response, description: string, at?: number) {
  const told = { ...patternsOf(block, response), result: grade(block, response).result };
  return interactionOf(lesson, block, told, description, at);
}
