import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/compiler/fold.ts';

describe('fold', () => {
  it('takes away case and every kind of space', () => {
    expect(fold('  Rate\u00a0 \u202fYourself\n')).toBe('rate yourself');
  });

  it('takes away direction marks, Arabic vowel signs and tatweel', () => {
    expect(fold('\u200fسُؤَال\u200e')).toBe('سؤال');
    expect(fold('ســؤال')).toBe('سؤال');
  });

  it('composes letters and their accents', () => {
    expect(fold('E\u0301tapes')).toBe('étapes');
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});
