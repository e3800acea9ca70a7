import { describe, expect, it } from 'vitest';
import { fillPatterns, gradeFill, rightGaps, rightWords } from '../../../../src/model/blocks/fill.ts';
import { fill } from './blocks.ts';

describe('gradeFill', () => {
  it.each([
    [['b.e', '0.mentee', 'a.h'], 'correct', 1],
    [['a.h', 'b.e', '0.MENTORED  Person.'], 'correct', 1],
    [['b.f', '0.mentor', 'a.h'], 'partial', 1 / 3],
    [['b.f', '0.mentor', 'a.i'], 'wrong', 0],
    [['b.e', 'a.h'], 'partial', 2 / 3],
    [[], 'wrong', 0],
  ] as const)('grades %j as %s', (response, result, credit) => {
    expect(gradeFill(fill(), response)).toEqual({ result, credit });
  });

  it('gives all or nothing without partial credit', () => {
    expect(gradeFill(fill({ partial: false }), ['b.e', '0.mentee', 'a.i'])).toEqual({ result: 'wrong', credit: 0 });
  });

  it('compares typed words as the block says', () => {
    expect(gradeFill(fill({ case: true }), ['b.e', '0.Mentee', 'a.h']).result).toBe('partial');
    expect(gradeFill(fill({ accents: true }), ['b.e', '0.mentée', 'a.h']).result).toBe('partial');
    expect(gradeFill(fill(), ['b.e', '0.mentée', 'a.h']).result).toBe('correct');
  });

  it('keeps dots that were typed', () => {
    const gaps = [{ id: 'a', accepted: ['e.g. this'] }];
    expect(gradeFill(fill({ gaps }), ['a.e.g. this']).result).toBe('correct');
  });
});

describe('rightGaps', () => {
  it('names the gaps that are filled rightly, in the order of the text', () => {
    expect(rightGaps(fill(), ['a.h', '0.mentor', 'b.e'])).toEqual(['b', 'a']);
  });
});

describe('rightWords', () => {
  it('are those of the right option, or the first spelling', () => {
    expect(fill().gaps.map(rightWords)).toEqual(['customises', 'mentee', 'one person']);
  });
});

describe('fillPatterns', () => {
  it('tells words in the order of the text, and each spelling that counts', () => {
    expect(fillPatterns(fill(), ['a.i', '0.Mentor', 'b.e'])).toEqual({
      type: 'fill-in',
      response: ['customises', 'Mentor', 'a class'],
      correct: [
        ['customises', 'mentee', 'one person'],
        ['customises', 'mentored person', 'one person'],
      ],
      caseMatters: false,
    });
  });

  it('keeps the place of a gap that is left out, and tells nothing where all are', () => {
    expect(fillPatterns(fill(), ['a.h']).response).toEqual(['', '', 'one person']);
    expect(fillPatterns(fill(), []).response).toEqual([]);
  });

  it('tells no more than five ways to be right', () => {
    const accepted = ['one', 'two', 'three'];
    const gaps = ['a', 'b', 'c'].map((id) => ({ id, accepted }));
    const { correct } = fillPatterns(fill({ gaps }), []);
    expect(correct).toHaveLength(5);
    expect(correct[0]).toEqual(['one', 'one', 'one']);
  });
});
