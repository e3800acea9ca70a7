import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/record/crc32.ts';

describe('crc32', () => {
  it('is the checksum of ISO 3309', () => {
    expect(Buffer.from(crc32('123456789')).toString('hex')).toBe('cbf43926');
    expect(Buffer.from(crc32('')).toString('hex')).toBe('00000000');
  });

  it('is that of zlib', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(Buffer.from(crc32(text)).readUInt32BE()).toBe(zlibCrc32(text));
      }),
    );
  });
});
