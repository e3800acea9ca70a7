import { describe, expect, it } from 'vitest';
import { gradeNumber, numberPatterns } from '../../../../src/model/blocks/number.ts';
import { number } from './blocks.ts';

describe('gradeNumber', () => {
  it.each([
    ['2', 'correct'],
    ['3', 'correct'],
    ['2,5', 'correct'],
    ['٢٫٥ weeks', 'correct'],
    ['1.99', 'wrong'],
    ['3.01', 'wrong'],
    ['two', 'wrong'],
  ])('grades %j as %s', (typed, result) => {
    expect(gradeNumber(number(), [typed])).toEqual({ result, credit: result === 'correct' ? 1 : 0 });
  });

  it('grades nothing as wrong', () => {
    expect(gradeNumber(number(), []).result).toBe('wrong');
  });

  it('lets no last digit of a calculation decide', () => {
    expect(gradeNumber(number({ from: 0.1 + 0.2, to: 0.1 + 0.2 }), ['0.3']).result).toBe('correct');
    expect(gradeNumber(number({ from: 0, to: 0 }), ['0']).result).toBe('correct');
    expect(gradeNumber(number({ from: 1000, to: 1000 }), ['1000.01']).result).toBe('wrong');
  });
});

describe('numberPatterns', () => {
  it('tells a number in plain digits, and the range of what is right', () => {
    expect(numberPatterns(number(), ['٢٫٥'])).toEqual({ type: 'numeric', response: ['2.5'], correct: [['2', '3']] });
    expect(numberPatterns(number({ from: 1e-7, to: 0.0000016 }), ['0,0000014']).correct).toEqual([['0', '0.000002']]);
  });

  it('tells what was typed where it is no number', () => {
    expect(numberPatterns(number(), ['two']).response).toEqual(['two']);
    expect(numberPatterns(number(), []).response).toEqual([]);
  });
});
