import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../src/record/base64.ts';

describe('base64url', () => {
  it('is what everyone else writes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each(['a', 'ab+/', 'ab==', 'é', 'a b'])('is not %j', (text) => {
    expect(fromBase64(text)).toBeNull();
  });
});
