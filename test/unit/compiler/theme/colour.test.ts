import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, lightness, mix, withLightness } from '../../../../src/compiler/theme/colour.ts';

const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it('is as WCAG defines it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#1e2429', '#fbf8f2')).toBeCloseTo(14.79, 2);
  });

  it('is the same from both sides', () => {
    fc.assert(fc.property(colours, colours, (one, other) => contrast(one, other) === contrast(other, one)));
  });
});

describe('withLightness', () => {
  it('gives a colour that a screen can show, as light as was asked', () => {
    fc.assert(
      fc.property(colours, fc.double({ min: 0.1, max: 1, noNaN: true }), (colour, light) => {
        const made = withLightness(colour, light);
        expect(made).toMatch(/^#[0-9a-f]{6}$/);
        expect(Math.abs(lightness(made) - light)).toBeLessThan(0.05);
      }),
    );
  });

  it('ends in black and in white', () => {
    expect(withLightness('#e30613', 0)).toBe('#000000');
    expect(withLightness('#e30613', 1)).toBe('#ffffff');
  });
});

describe('mix', () => {
  it('gives either colour back at its end', () => {
    fc.assert(
      fc.property(colours, colours, (one, other) => mix(one, other, 1) === one && mix(one, other, 0) === other),
    );
  });

  it('lies between the two', () => {
    expect(lightness(mix('#000000', '#ffffff', 0.25))).toBeCloseTo(0.75, 2);
  });
});
