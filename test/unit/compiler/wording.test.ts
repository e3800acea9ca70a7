import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptWords, shortHash, wording } from '../../../src/compiler/wording.ts';

describe('wording', () => {
  it('passes over what tidying changes', () => {
    const tidied = ['“Who”  is the *mentor*?', 'who is the mentor', '"Who" is – the mentor…', 'Who is the **mentor**.'];
    expect(new Set(tidied.map(wording))).toEqual(new Set(['who is the mentor']));
    expect(wording('it’s')).toBe(wording("it's"));
  });

  it('keeps signs that carry the meaning', () => {
    const different = ['C', 'C#', 'C++', '5', '-5', '1.5', '15', '< 5', '> 5', '5 %'];
    expect(new Set(different.map(wording)).size).toBe(different.length);
  });

  it('tells signs apart that stand alone', () => {
    const different = ['.', ',', '?', '–', '*'];
    expect(new Set(different.map(wording)).size).toBe(different.length);
  });

  it('passes over blanks, case, quotation marks and emphasis around any words', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé0-9][a-zé0-9+-]{0,7}$/), { minLength: 1 });
    const dress = fc.constantFrom(
      ['', ''],
      ['**', '**'],
      ['“', '”'],
      ['', '.'],
      ['*', '*,'],
      ['  ', '\n'],
      ['_', '_…'],
    );
    fc.assert(
      fc.property(words, fc.array(dress, { minLength: 1 }), (plain, dresses) => {
        const dressed = plain.map((word, index) => dresses[index % dresses.length]!.join(word.toUpperCase()));
        expect(wording(dressed.join(' '))).toBe(wording(plain.join(' ')));
      }),
    );
  });
});

describe('keptWords', () => {
  it('keeps one line, cut between characters', () => {
    expect(keptWords('  Two\nlines ')).toBe('Two lines');
    expect(keptWords('🙂'.repeat(300))).toBe('🙂'.repeat(240));
  });
});

describe('shortHash', () => {
  it('is the same on every machine', () => {
    expect([shortHash('', 6), shortHash('mentor', 6), shortHash('mentor', 4), shortHash('المرشد', 6)])
      .toMatchInlineSnapshot(`
      [
        "biic5n",
        "w2rwon",
        "rwon",
        "sdivmn",
      ]
    `);
  });

  it('has the length that is asked for, in small letters and digits', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 6 }), (text, length) => {
        expect(shortHash(text, length)).toMatch(new RegExp(`^[a-z0-9]{${length}}$`));
      }),
    );
  });

  it('hardly ever gives two texts the same', () => {
    const hashes = new Set(Array.from({ length: 20_000 }, (_, index) => shortHash(`Question ${index}`, 6)));
    expect(hashes.size).toBeGreaterThan(19_990);
  });
});
