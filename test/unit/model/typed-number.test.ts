import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedNumber } from '../../../src/model/typed-number.ts';

describe('a typed number', () => {
  it.each([
    ['2', 2],
    [' 2.5 ', 2.5],
    ['2,5', 2.5],
    ['.5', 0.5],
    ['2.', 2],
    ['-3', -3],
    ['−3', -3],
    ['+3', 3],
    ['0,125', 0.125],
    ['1,234', 1234],
    ['1.234', 1.234],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234,567', 1234567],
    ['12,34,567', 1234567],
    ['1 234,5', 1234.5],
    ['1\u202f234', 1234],
    ['1’234', 1234],
    ['٢', 2],
    ['٢٫٥', 2.5],
    ['١٬٢٣٤٫٥', 1234.5],
    ['۲٫۵', 2.5],
    ['２．５'.replace('．', '.'), 2.5],
    ['\u200f٢\u200e', 2],
    ['2 weeks', 2],
    ['2Weeks', 2],
    ['-0', 0],
  ])('of %j is %d', (text, value) => {
    expect(readTypedNumber(text, { language: 'en', unit: 'weeks' })).toBe(value);
  });

  it.each([
    '',
    ' ',
    'two',
    '2 or 3',
    '2–3',
    '1/2',
    '1.2.3',
    '1,2,3',
    '2 3',
    '10 12',
    '.',
    '-',
    '2 months',
    '1e3',
    '--2',
    '1'.repeat(16),
  ])('is not in %j', (text) => {
    expect(readTypedNumber(text, { language: 'en', unit: 'weeks' })).toBe(null);
  });

  it('is read by the language where a sign can mean two things', () => {
    expect(readTypedNumber('1.234', { language: 'de' })).toBe(1234);
    expect(readTypedNumber('1,234', { language: 'de' })).toBe(1.234);
    expect(readTypedNumber('1.234', { language: 'fr' })).toBe(1234);
    expect(readTypedNumber('١٫٢٣٤', { language: 'ar-MA' })).toBe(1.234);
  });

  it('may have its unit before it, in Arabic digits too', () => {
    expect(readTypedNumber('€ 5', { language: 'en', unit: '€' })).toBe(5);
    expect(readTypedNumber('٥ أسابيع', { language: 'ar', unit: 'أسابيع' })).toBe(5);
  });

  it.each(['en', 'fr', 'de', 'ar', 'ar-EG', 'ar-MA', 'fa', 'hi', 'en-IN', 'de-CH', 'pt'])(
    'is read back from how it is written in %s',
    (language) => {
      const numbers = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => Math.round(value * 100) / 100 + 0);
      fc.assert(
        fc.property(numbers, (value) => {
          expect(readTypedNumber(value.toLocaleString(language), { language })).toBe(value);
        }),
      );
    },
  );
});
