import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/model/progress.ts';
import { tally } from '../../../src/model/tally.ts';
import { choice, fill, match, number, order, sort } from './blocks/blocks.ts';

const bank = [
  choice({ id: 'one', points: 2 }),
  sort({ id: 'two', key: { c: 'a', d: 'b' }, points: 1 }),
  choice({ id: 'three' }),
];

describe('a tally', () => {
  it('sets what is earned against what could be had', () => {
    const answers = { one: answer('b'), two: answer('c.a', 'd.a'), three: answer('b') };
    expect(tally(bank, ['one', 'two'], answers)).toMatchObject({ earned: 2.5, of: 3, share: 2.5 / 3 });
  });

  it('looks only at what is asked', () => {
    expect(tally(bank, ['three'], { one: answer('a') })).toMatchObject({ of: 1, open: ['three'], missed: ['three'] });
  });

  it('calls a sort open until every row is answered, and a choice until anything is', () => {
    const half = tally(bank, ['one', 'two'], { two: answer('c.a') });
    expect(half.open).toEqual(['one', 'two']);
    expect(tally(bank, ['one', 'two'], { one: answer('a'), two: answer('c.a', 'd.a') }).open).toEqual([]);
  });

  it('calls a match open until every row is answered, and an order until something is moved', () => {
    const others = [match({ id: 'four' }), order({ id: 'five' })];
    expect(tally(others, ['four', 'five'], { four: answer('a.d', 'b.e') }).open).toEqual(['four', 'five']);
    const whole = { four: answer('a.d', 'b.e', 'c.g'), five: answer('d', 'c', 'b', 'a') };
    expect(tally(others, ['four', 'five'], whole).open).toEqual([]);
  });

  it('calls gaps open until each is filled, and a number until it is entered', () => {
    const others = [fill({ id: 'four' }), number({ id: 'five' })];
    expect(tally(others, ['four', 'five'], { four: answer('b.e', '0.x') }).open).toEqual(['four', 'five']);
    const whole = { four: answer('b.e', '0.x', 'a.h'), five: answer('2') };
    expect(tally(others, ['four', 'five'], whole).open).toEqual([]);
  });

  it('names what is not all right, half right too', () => {
    const answers = { one: answer('b'), two: answer('c.a', 'd.a') };
    expect(tally(bank, ['one', 'two', 'three'], answers).missed).toEqual(['two', 'three']);
  });

  it('neither counts nor misses what is excused and left out', () => {
    const excused = [choice({ id: 'hard', required: false, points: 4 }), choice({ id: 'easy' })];
    const left = tally(excused, ['hard', 'easy'], { easy: answer('b') });
    expect(left).toEqual({ earned: 1, of: 1, share: 1, open: [], missed: [] });
    expect(tally(excused, ['hard', 'easy'], { hard: answer('a'), easy: answer('b') })).toMatchObject({
      earned: 1,
      of: 5,
      missed: ['hard'],
    });
  });

  it('gives nothing for leaving out everything', () => {
    expect(tally([choice({ id: 'hard', required: false })], ['hard'], {})).toMatchObject({ share: 0, open: ['hard'] });
  });

  it('knows an answer whose response is gone by its result', () => {
    const kept: Answer = { response: [], result: 'correct', tries: 1 };
    expect(tally(bank, ['one', 'three'], { one: kept, three: { ...kept, result: 'partial' } }).missed).toEqual([
      'three',
    ]);
  });

  it('is whole where no question is worth anything', () => {
    expect(tally([choice({ id: 'one', points: 0 })], ['one'], {}).share).toBe(1);
  });
});

function answer(...response: string[]): Answer {
  return { response, result: 'neutral', tries: 1 };
}
