import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/compiler/theme/colour.ts';
import { lookNames, ownLooks } from '../../../src/compiler/theme/looks.ts';
import { lineRows, textRows } from '../../../src/compiler/theme/pairs.ts';

const css = readFileSync(new URL('../../../src/player/css/tokens.css', import.meta.url), 'utf8');

const more = css.slice(css.indexOf('@media (prefers-contrast: more)'));
const plain = "[data-part='course'] {";
const asked = "[data-part='course'][data-theme='dark'] {";

const light = tokensOf(css, plain);
const dark = { ...light, ...tokensOf(css, asked) };
const moreLight = { ...light, ...tokensOf(more, plain) };
// As the cascade has it: a rule for dark wins over one for more contrast, unless that is for dark as well.
const moreDark = { ...moreLight, ...tokensOf(css, asked), ...tokensOf(more, asked) };
const themes = { light, dark, 'light, high contrast': moreLight, 'dark, high contrast': moreDark };

describe.each(Object.entries(themes))('the colours of the look: %s', (_theme, tokens) => {
  it.each(pairs(textRows))('can be read: %s on %s', (text, ground) => {
    expect(contrast(tokens[text]!, tokens[ground]!)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(lineRows))('can be told apart: %s on %s', (line, ground) => {
    expect(contrast(tokens[line]!, tokens[ground]!)).toBeGreaterThanOrEqual(3);
  });

  it('leave running text at seven to one', () => {
    for (const ground of ['paper', 'surface', 'sunken']) {
      expect(contrast(tokens.ink!, tokens[ground]!)).toBeGreaterThanOrEqual(7);
    }
  });
});

it.each(lookNames)('holds what themes are computed from to the stylesheet: %s', (name) => {
  expect(ownLooks[name]).toEqual(themes[name]);
});

it('gives high contrast by choice the same colours as by the system’s wish', () => {
  const chosen = "[data-part='course'][data-contrast='more'] {";
  const chosenDark = "[data-part='course'][data-theme='dark'][data-contrast='more'] {";
  expect(tokensOf(css, chosen)).toEqual(tokensOf(more, plain));
  expect(tokensOf(css, chosenDark)).toEqual(tokensOf(more, asked));
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
