import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areSameWords } from '../../../src/model/same-words.ts';

const tolerant = { language: 'en', case: false, accents: false };

describe('two typed texts are the same words', () => {
  it.each([
    ['Mentee', 'mentee'],
    ['  real   life\u00a0', 'real life'],
    ['mentee.', 'mentee'],
    ['“mentee”', 'mentee'],
    ["l'aide", 'l’aide'],
    ['well‑being', 'well-being'],
    ['e\u0301tude', 'étude'],
    ['etude', 'étude'],
    ['coeur', 'cœur'],
    ['strasse', 'Straße'],
    ['Lodz', 'Łódź'],
    ['٣ أيام', '3 أيام'],
    ['اِستماع', 'استماع'],
    ['استمـــاع', 'استماع'],
    ['ارشاد', 'إرشاد'],
    ['اب', 'أب'],
    ['الان', 'الآن'],
    ['مستشفي', 'مستشفى'],
    ['\u200fmentee\u200e', 'mentee'],
    ['?', '?'],
  ])('%j as %j', (one, other) => {
    expect(areSameWords(one, other, tolerant)).toBe(true);
    expect(areSameWords(other, one, tolerant)).toBe(true);
  });

  it.each([
    ['mentor', 'mentee'],
    ['real-life', 'real life'],
    ['', 'mentee'],
    ['C', 'C#'],
    // Signs that make other letters.
    ['はは', 'ばば'],
    ['कम', 'काम'],
  ])('but not %j as %j', (one, other) => {
    expect(areSameWords(one, other, tolerant)).toBe(false);
  });

  it('counts capitals where they matter', () => {
    expect(areSameWords('phd', 'PhD', { ...tolerant, case: true })).toBe(false);
    expect(areSameWords('PhD', 'PhD', { ...tolerant, case: true })).toBe(true);
    expect(areSameWords('cŒur', 'cOEur', { ...tolerant, case: true })).toBe(true);
  });

  it('counts accents where they matter, however they are composed', () => {
    const strict = { ...tolerant, accents: true };
    expect(areSameWords('etude', 'étude', strict)).toBe(false);
    expect(areSameWords('e\u0301tude', 'étude', strict)).toBe(true);
    expect(areSameWords('اب', 'أب', strict)).toBe(false);
    expect(areSameWords('استمـاع', 'استماع', strict)).toBe(true);
  });

  it('writes small letters as the language does: I is ı in Turkish, and i elsewhere', () => {
    const turkish = { ...tolerant, language: 'tr' };
    expect(areSameWords('IŞIK', 'ışık', turkish)).toBe(true);
    expect(areSameWords('İZİN', 'izin', turkish)).toBe(true);
    expect(areSameWords('IZIN', 'izin', turkish)).toBe(false);
    expect(areSameWords('IZIN', 'izin', tolerant)).toBe(true);
    expect(areSameWords('İZİN', 'izin', tolerant)).toBe(true);
  });

  it('whatever they are: every text is the same as itself, with blanks around it and composed otherwise', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), fc.boolean(), (text, isCased, isAccented) => {
        const spelling = { language: 'en', case: isCased, accents: isAccented };
        expect(areSameWords(` ${text}\u00a0`, text, spelling)).toBe(true);
        expect(areSameWords(text.normalize('NFD'), text.normalize('NFC'), spelling)).toBe(true);
      }),
    );
  });
});
