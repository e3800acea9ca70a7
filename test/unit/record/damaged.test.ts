import { describe, expect, it } from 'vitest';
import { encodeSaved } from '../../../src/record/codec.ts';
import { covers } from '../../../src/record/damaged.ts';
import { slotsOf } from '../../../src/record/slots.ts';
import { done, fullCourse } from '../model/courses.ts';
import { savedAfter } from './saves.ts';

const slots = slotsOf(fullCourse);
const here = savedAfter(fullCourse, done('one', 'two'));
const whole = encodeSaved(here, slots);
const flipped = (text: string, at: number) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);

describe('damaged suspend data', () => {
  it('is known by the name of its attempt, wherever else it is damaged', () => {
    expect(covers(flipped(whole, 3), here, [])).toBe(true);
    expect(covers(flipped(whole, whole.length - 1), here, [])).toBe(true);
    expect(covers(whole.slice(0, -5), here, [])).toBe(true);
  });

  it('is nothing that this device knows where its name is another, or unreadable, whichever letter is changed', () => {
    const other = { ...here, attempt: 'attempt2' };
    for (let at = 0; at < whole.length; at++) expect(covers(flipped(whole, at), other, [])).toBe(false);
    for (const text of ['', 'K1', 'K1abcdef', `k1${whole.slice(2)}`, '{"page":3}', 'K1______________']) {
      expect(covers(text, here, [])).toBe(false);
    }
  });

  it('is not replaced where it told more than this device knows', () => {
    const later = encodeSaved({ ...here, seq: here.seq + 1 }, slots);
    expect(covers(flipped(later, later.length - 1), here, [])).toBe(false);
  });

  it('is known by what was handed over, where it was cut within the name', () => {
    expect(covers(whole.slice(0, 16), here, [whole])).toBe(true);
    expect(covers(whole.slice(0, 16), here, [])).toBe(false);
    expect(covers(whole.slice(0, 15), here, [whole])).toBe(false);
  });
});
