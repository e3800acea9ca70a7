import { describe, expect, it } from 'vitest';
import { grade } from '../../../src/model/grade.ts';
import { choice, fill, guess, match, number, order, plan, poll, rate, reflect, sort } from './blocks/blocks.ts';

describe('grade', () => {
  it('finds the rule of each kind', () => {
    expect(grade(choice(), ['b']).result).toBe('correct');
    expect(grade(sort(), ['a.a', 'b.b', 'c.a', 'd.b']).result).toBe('correct');
    expect(grade(match(), ['a.d', 'b.e', 'c.f']).result).toBe('correct');
    expect(grade(order(), ['a', 'b', 'c', 'd']).result).toBe('correct');
    expect(grade(fill(), ['b.e', '0.Mentee', 'a.h']).result).toBe('correct');
    expect(grade(number(), ['2,5']).result).toBe('correct');
    expect(grade(guess(), ['b.3']).result).toBe('neutral');
    expect(grade(poll(), ['b']).result).toBe('neutral');
    expect(grade(rate(), ['a.1']).result).toBe('neutral');
    expect(grade(reflect(), ['I will ask.']).result).toBe('neutral');
    expect(grade(plan(), ['a.I will ask.']).result).toBe('neutral');
  });
});
