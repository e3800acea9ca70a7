import { contrast } from './colour.ts';
import type { Look, Token } from './looks.ts';

type Row = readonly [colour: Token, grounds: readonly Token[]];

/** WCAG 2.2, 1.4.3: text. Each colour on every ground it is used on. */
export const textRows: readonly Row[] = [
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
export const lineRows: readonly Row[] = [
  ['edge', ['paper', 'surface', 'sunken', 'info-soft']],
  ['accent', ['paper', 'surface', 'sunken', 'accent-soft']],
  ['amber', ['paper', 'surface']],
  ['focus', ['paper', 'surface', 'sunken']],
  ['ok', ['paper', 'surface']],
  ['no', ['surface']],
  ['note', ['paper', 'surface']],
  ['info', ['paper', 'surface']],
];

/** Two colours that must be told apart, as measured. */
export interface Pair {
  readonly colour: Token;
  readonly ground: Token;
  readonly ratio: number;
  /** 4.5 for text, 3 for the rest (level AA). */
  readonly least: number;
}

/** The pairs of a look that fall short, worst first. */
export function failingPairs(look: Look): Pair[] {
  return [...measure(look, textRows, 4.5), ...measure(look, lineRows, 3)]
    .filter(({ ratio, least }) => ratio < least)
    .sort((one, other) => one.ratio / one.least - other.ratio / other.least);
}

function measure(look: Look, rows: readonly Row[], least: number): Pair[] {
  return rows.flatMap(([colour, grounds]) =>
    grounds.map((ground) => ({ colour, ground, ratio: contrast(look[colour], look[ground]), least })),
  );
}
