import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter } from '../../../src/record/bits.ts';

const mostExact = 2 ** 53 - 2;

describe('bits', () => {
  it('gives back every number that was put down, in order', () => {
    const one = fc.oneof(
      fc.record({ value: fc.oneof(fc.nat(), fc.integer({ min: 0, max: mostExact })) }),
      fc
        .nat({ max: 32 })
        .chain((width) =>
          fc.record({ value: fc.nat({ max: Math.min(2 ** width - 1, 2 ** 31 - 1) }), width: fc.constant(width) }),
        ),
    );
    fc.assert(
      fc.property(fc.array(one), (all) => {
        const writer = new BitWriter();
        for (const each of all) 'width' in each ? writer.bits(each.value, each.width) : writer.number(each.value);
        const reader = new BitReader(writer.text);
        const read = all.map((each) => ('width' in each ? reader.bits(0, each.width) : reader.number()));
        expect(read).toEqual(all.map(({ value }) => value));
      }),
    );
  });

  it('throws at the end, and for a number that could not be exact', () => {
    expect(() => new BitReader('10').bits(0, 3)).toThrow(RangeError);
    expect(() => new BitReader('000').number()).toThrow(RangeError);
    expect(() => new BitReader('0'.repeat(53) + '1'.repeat(60)).number()).toThrow(RangeError);
    expect(() => new BitReader('1').take(2)).toThrow(RangeError);
  });
});
