import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { teller, type Diagnostic } from '../../../src/compiler/diagnostic.ts';
import { minutesFaults } from '../../../src/compiler/faults/minutes.ts';
import { checkMinutes, countWords, minutesFor, roundMinutes } from '../../../src/compiler/minutes.ts';

function toldFor(typed: number, minutes: number): Diagnostic[] {
  const told: Diagnostic[] = [];
  checkMinutes(typed, minutes, { line: 3, column: 1 }, teller('01-a.md', minutesFaults, told));
  return told;
}

describe('minutesFor', () => {
  it('counts 180 words a minute and 20 seconds an item', () => {
    expect(minutesFor({ words: 360, items: [] })).toBe(2);
    expect(minutesFor({ words: 180, items: [90, 90, 0] })).toBe(3);
  });

  it('counts of a bank only what one learner is asked', () => {
    const bank = Array.from({ length: 20 }, () => 54);
    expect(minutesFor({ words: 0, items: bank, draw: 5 })).toBeCloseTo(5 * (54 / 180 + 1 / 3));
    expect(minutesFor({ words: 0, items: bank })).toBeCloseTo(20 * (54 / 180 + 1 / 3));
  });

  it('never asks more items than there are', () => {
    expect(minutesFor({ words: 0, items: [0, 0, 0], draw: 10 })).toBe(1);
  });

  it('grows with every word and every item', () => {
    const reading = fc.record({ words: fc.nat(5000), items: fc.array(fc.nat(300), { maxLength: 30 }) });
    fc.assert(
      fc.property(reading, ({ words, items }) => {
        expect(minutesFor({ words: words + 1, items })).toBeGreaterThan(minutesFor({ words, items }));
        expect(minutesFor({ words, items: [...items, 0] })).toBeGreaterThan(minutesFor({ words, items }));
      }),
    );
  });
});

describe('roundMinutes', () => {
  it('shows whole minutes and never none', () => {
    expect([0, 0.2, 1.4, 1.5, 3.6].map(roundMinutes)).toEqual([1, 1, 1, 2, 4]);
  });
});

describe('countWords', () => {
  it('counts words and no signs', () => {
    expect(countWords('A mentor’s role – and the mentee’s, too.')).toBe(7);
    expect(countWords('')).toBe(0);
  });

  it('counts where words are not parted by spaces', () => {
    expect(countWords('الإرشاد علاقة تطوعية')).toBe(3);
    expect(countWords('指導者は経験を共有する')).toBeGreaterThan(3);
  });
});

describe('checkMinutes', () => {
  it('accepts what is at most 30 % off', () => {
    expect(toldFor(13, 10)).toEqual([]);
    expect(toldFor(7, 10)).toEqual([]);
  });

  it('warns of what is further off, and says what to write', () => {
    const [fault] = toldFor(14, 10);
    expect(fault).toMatchObject({ code: 'minutes-off', severity: 'warning', line: 3, found: '14' });
    expect(fault?.mend).toContain('`minutes: 10`');
    expect(toldFor(6, 10)).toHaveLength(1);
  });

  it('accepts the whole minutes on either side, however short the lesson', () => {
    expect(toldFor(1, 1.6)).toEqual([]);
    expect(toldFor(2, 1.2)).toEqual([]);
    expect(toldFor(3, 1.6)).toHaveLength(1);
  });
});
