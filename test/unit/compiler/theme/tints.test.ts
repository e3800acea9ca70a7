import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, lightness } from '../../../../src/compiler/theme/colour.ts';
import { lookNames, ownLooks } from '../../../../src/compiler/theme/looks.ts';
import { failingPairs } from '../../../../src/compiler/theme/pairs.ts';
import { darkLook, lightLook, looksFor, nearestPassing } from '../../../../src/compiler/theme/tints.ts';

const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the looks of a theme', () => {
  it('pass in every pair, whatever the colour, once it is the shade that is named', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        const looks = looksFor(nearestPassing(colour, lightLook));
        for (const name of lookNames) expect({ name, fails: failingPairs(looks[name]) }).toEqual({ name, fails: [] });
      }),
      { numRuns: 30 },
    );
  });

  it('pass on dark paper with a colour of its own, too', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        expect(failingPairs(darkLook(nearestPassing(colour, darkLook)))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('keep an accent that passes as it is', () => {
    expect(nearestPassing('#0066cc', lightLook)).toBe('#0066cc');
    expect(looksFor('#0066cc').light.accent).toBe('#0066cc');
  });

  it('write in white on a dark accent, and in black on a light one', () => {
    expect(lightLook('#0066cc')['on-accent']).toBe('#ffffff');
    expect(lightLook('#d06e00')['on-accent']).toBe('#000000');
  });

  it('go away from the words when a button is pointed at', () => {
    const { accent, 'accent-hover': hover, 'on-accent': words } = lightLook('#0066cc');
    expect(contrast(hover, words)).toBeGreaterThan(contrast(accent, words));
  });

  it('derive a light shade for dark paper, and stronger ones for high contrast', () => {
    const looks = looksFor('#0066cc');
    expect(lightness(looks.dark.accent)).toBeGreaterThan(lightness('#0066cc') + 0.1);
    expect(contrast(looks['light, high contrast'].accent, '#ffffff')).toBeGreaterThanOrEqual(10);
    expect(contrast(looks['dark, high contrast'].accent, '#000000')).toBeGreaterThanOrEqual(13);
  });

  it('change nothing that has a meaning of its own', () => {
    const { light } = looksFor('#e30613');
    for (const token of ['ok', 'no', 'note', 'info', 'focus', 'ink', 'edge'] as const)
      expect(light[token]).toBe(ownLooks.light[token]);
  });
});

describe('failingPairs', () => {
  it('names what falls short, with its ratio, worst first', () => {
    const fails = failingPairs({
      ...ownLooks.light,
      accent: '#ffb000',
      'on-accent': '#000000',
      'accent-hover': '#ffb000',
      ink: '#888888',
    });
    expect(fails[0]).toMatchObject({ colour: 'accent', ground: 'accent-soft', least: 3 });
    expect(fails[0]!.ratio).toBeCloseTo(contrast('#ffb000', ownLooks.light['accent-soft']), 10);
    expect(fails.some(({ colour, least }) => colour === 'ink' && least === 4.5)).toBe(true);
  });

  it('finds nothing in the course’s own looks', () => {
    for (const name of lookNames) expect(failingPairs(ownLooks[name])).toEqual([]);
  });
});
