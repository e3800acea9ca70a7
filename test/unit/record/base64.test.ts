import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../src/record/base64.ts';

const bitsOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');

describe('base64url', () => {
  it('is what everyone else writes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(toBase64(bitsOf(bytes))).toBe(Buffer.from(bytes).toString('base64url'));
      }),
    );
  });

  it('gives back the bits, filled up to whole characters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[01]*$/), (bits) => {
        const back = fromBase64(toBase64(bits));
        expect(back.startsWith(bits)).toBe(true);
        expect(back.slice(bits.length)).toMatch(/^0{0,5}$/);
      }),
    );
  });
});
