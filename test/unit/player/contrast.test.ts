import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/player/css/tokens.css', import.meta.url), 'utf8');

const more = css.slice(css.indexOf('@media (prefers-contrast: more)'));
const plain = "[data-part='course'] {";
const asked = "[data-part='course'][data-theme='dark'] {";

const light = tokensOf(css, plain);
const dark = { ...light, ...tokensOf(css, asked) };
const moreLight = { ...light, ...tokensOf(more, plain) };
// As the cascade has it: a rule for dark wins over one for more contrast, unless that is for dark as well.
const moreDark = { ...moreLight, ...tokensOf(css, asked), ...tokensOf(more, asked) };
const themes = { light, dark, 'light, more contrast': moreLight, 'dark, more contrast': moreDark };

/** WCAG 2.2, 1.4.3: text. Each colour on every ground it is used on. */
const texts: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ['ink', ['paper', 'surface', 'sunken', 'accent-soft', 'ok-soft', 'no-soft', 'note-soft', 'info-soft']],
  ['ink-2', ['paper', 'surface', 'sunken']],
  ['link', ['paper', 'surface', 'sunken', 'ok-soft', 'no-soft', 'note-soft', 'info-soft']],
  ['on-accent', ['accent', 'accent-hover']],
  ['ok', ['ok-soft', 'surface', 'paper']],
  ['no', ['no-soft', 'surface']],
  ['note', ['note-soft', 'surface', 'paper']],
  ['info', ['info-soft', 'surface']],
];

/** 1.4.11: edges of controls, the ring of the focus, what a drawing says. */
const lines: readonly (readonly [line: string, grounds: readonly string[]])[] = [
  ['edge', ['paper', 'surface', 'sunken', 'info-soft']],
  ['accent', ['paper', 'surface', 'sunken', 'accent-soft']],
  ['amber', ['paper', 'surface']],
  ['focus', ['paper', 'surface', 'sunken']],
  ['ok', ['paper', 'surface']],
  ['no', ['surface']],
  ['note', ['paper', 'surface']],
  ['info', ['paper', 'surface']],
];

describe.each(Object.entries(themes))('the colours of the look: %s', (_theme, tokens) => {
  it.each(pairs(texts))('can be read: %s on %s', (text, ground) => {
    expect(contrast(tokens[text]!, tokens[ground]!)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(lines))('can be told apart: %s on %s', (line, ground) => {
    expect(contrast(tokens[line]!, tokens[ground]!)).toBeGreaterThanOrEqual(3);
  });

  it('leave running text at seven to one', () => {
    for (const ground of ['paper', 'surface', 'sunken']) {
      expect(contrast(tokens.ink!, tokens[ground]!)).toBeGreaterThanOrEqual(7);
    }
  });
});

it('computes contrast as WCAG defines it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrast('#1e2429', '#fbf8f2')).toBeCloseTo(14.79, 2);
});

it('holds the page behind the course to the course’s own paper', () => {
  const reset = readFileSync(new URL('../../../src/player/css/reset.css', import.meta.url), 'utf8');
  expect(reset).toContain(`:root {\n  background: ${light.paper!};`);
  expect(reset).toContain(`:root[data-theme='dark'] {\n  background: ${dark.paper!};`);
});

function pairs(rows: readonly (readonly [string, readonly string[]])[]): [string, string][] {
  return rows.flatMap(([colour, grounds]) => grounds.map((ground): [string, string] => [colour, ground]));
}

/** The colours that the first rule with this selector sets, by their names without `--lm-`. */
function tokensOf(text: string, selector: string): Record<string, string> {
  const start = text.indexOf(selector);
  if (start < 0) throw new Error(`No rule begins with ${selector}`);
  const rule = text.slice(start, text.indexOf('}', start));
  return Object.fromEntries(
    [...rule.matchAll(/--lm-([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
  );
}

/** WCAG 2: (lighter + 0.05) ÷ (darker + 0.05) of the relative luminances. */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
