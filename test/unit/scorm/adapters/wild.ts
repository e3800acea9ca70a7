import fc from 'fast-check';

/** Any number, and those that rounding goes wrong with. */
export const anyNumber = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(NaN, Infinity, -Infinity, -0, 59.995, 3599.999),
);

/** Any text, halves of surrogate pairs included. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 600 }),
  loneSurrogates(),
);

export function always<T>(values: fc.Arbitrary<T>, holds: (value: T) => void): void {
  fc.assert(
    fc.property(values, (value) => {
      holds(value);
    }),
  );
}

function loneSurrogates(): fc.Arbitrary<string> {
  const unit = fc.integer({ min: 0xd7f0, max: 0xe00f }).map((code) => String.fromCharCode(code));
  return fc.array(unit, { maxLength: 300 }).map((units) => units.join(''));
}
