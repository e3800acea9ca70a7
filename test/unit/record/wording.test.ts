import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter } from '../../../src/record/bits.ts';
import { wording } from '../../../src/record/wording.ts';

function bitsOf(text: string): string {
  const writer = new BitWriter();
  wording(writer, text);
  return writer.text;
}

describe('wording', () => {
  it('gives back every text, whatever its letters', () => {
    const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('\ud800 a lone half'));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(wording(new BitReader(bitsOf(text)), '')).toBe(text);
      }),
    );
  });

  it.each([
    ['English', 'I would ask my mentor how she learned to say no, and what it cost her.', 0.85],
    ['German', 'Ich würde gern wissen, wie man größere Aufgaben gut übergibt.', 1],
    ['Greek', 'Θα ήθελα να μάθω πώς να λέω όχι.', 1.9],
    ['Japanese', '断り方を学びたいです。', 3.4],
  ])('takes few characters for a letter of %s', (_, text, most) => {
    expect(bitsOf(text).length / 6 / text.length).toBeLessThan(most);
  });
});
