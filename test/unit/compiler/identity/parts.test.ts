import { describe, expect, it } from 'vitest';
import { build, type Question } from './course.ts';

describe('parts', () => {
  it('that are much alike are told apart by their place when all are reworded', () => {
    const ask = (...options: string[]) => ({
      '01-a.md': { title: 'A', questions: [{ name: 'Who decides?', options }] },
    });
    const before = build(
      ask('x The mentee decides what the two work on first', 'The mentor decides what the two work on first'),
    );
    const next = build(
      ask('x The mentee decides what they both work on first', 'The mentor decides what they both work on first'),
      before.lock,
    );
    expect(Object.values(next.optionsOf('Who decides?'))).toEqual(['a', 'b']);
  });

  it('beyond what one letter can name are an error', () => {
    const options = Array.from({ length: 37 }, (_, index) => `Option number ${index}`);
    expect(build({ '01-a.md': { title: 'A', questions: [{ name: 'Many', options }] } }).codes).toEqual(['parts-many']);
  });

  it('take up letters that were given up only when all are used, and then drop stored responses', () => {
    const many = (topic: string) => ({
      name: 'Many',
      options: Array.from(topic.repeat(18), (letter, index) => `${letter.repeat(9)} ${index}`),
    });
    const course = (question: Question) => ({ '01-a.md': { title: 'A', questions: [question] } });
    const one = build(course(many('a')));
    const two = build(course(many('b')), one.lock);
    expect(two.revOf('Many')).toBe(1);
    expect(Object.values(two.optionsOf('Many')).at(-1)).toBe('9');
    const three = build(course(many('c')), two.lock);
    expect(three.revOf('Many')).toBe(2);
    expect(new Set(Object.values(three.optionsOf('Many'))).size).toBe(18);
  });
});
