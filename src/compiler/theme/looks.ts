import type { Hex } from './colour.ts';

/** The four looks that a course has. */
export const lookNames = ['light', 'dark', 'light, high contrast', 'dark, high contrast'] as const;
export type LookName = (typeof lookNames)[number];

/** Colours by the names of their tokens, without `--lm-`. */
export type Look = Readonly<Record<Token, Hex>>;

export type Token = keyof typeof light;

const light = {
  paper: '#fbf8f2',
  surface: '#ffffff',
  sunken: '#f1ece1',
  'accent-soft': '#e1eeeb',
  ink: '#1e2429',
  'ink-2': '#4a525a',
  link: '#1a5652',
  accent: '#1d5b57',
  'accent-hover': '#154440',
  'on-accent': '#ffffff',
  amber: '#9c5a12',
  edge: '#767064',
  line: '#d9d2c3',
  ok: '#1f6133',
  'ok-soft': '#e6f2e6',
  no: '#9a2b1f',
  'no-soft': '#fbeae6',
  note: '#6b4a00',
  'note-soft': '#fbf1d9',
  info: '#234e86',
  'info-soft': '#e8eff9',
  focus: '#0b3d91',
};

const dark: Look = {
  paper: '#15191c',
  surface: '#1d2327',
  sunken: '#101416',
  'accent-soft': '#1d3734',
  ink: '#f1ede4',
  'ink-2': '#bfc3c2',
  link: '#8fd3ca',
  accent: '#7cc7bd',
  'accent-hover': '#9ad8cf',
  'on-accent': '#0e1f1d',
  amber: '#e3a867',
  edge: '#8d969a',
  line: '#3a4247',
  ok: '#8fd19e',
  'ok-soft': '#1a3021',
  no: '#f2a394',
  'no-soft': '#3a1f1b',
  note: '#ebc56b',
  'note-soft': '#352b14',
  info: '#a8c7f0',
  'info-soft': '#1b2a3d',
  focus: '#ffd966',
};

const grounds = ['paper', 'surface', 'sunken', 'accent-soft', 'ok-soft', 'no-soft', 'note-soft', 'info-soft'] as const;
const lines = ['ink', 'ink-2', 'edge', 'line', 'accent-hover'] as const;

/** The looks of a course without a theme, as `player/css/tokens.css` has them; a test holds the two together. */
export const ownLooks: Readonly<Record<LookName, Look>> = {
  light,
  dark,
  'light, high contrast': {
    ...light,
    ...all(grounds, '#ffffff'),
    ...all(lines, '#000000'),
    link: '#003b8e',
    accent: '#003b36',
    amber: '#4a3200',
    ok: '#00401a',
    no: '#7a0000',
    note: '#4a3200',
    info: '#002f6c',
    focus: '#0000c8',
  },
  'dark, high contrast': {
    ...dark,
    ...all(grounds, '#000000'),
    ...all(lines, '#ffffff'),
    'on-accent': '#000000',
    link: '#9cd8ff',
    accent: '#a6f0e6',
    amber: '#ffe08a',
    ok: '#a8f0b8',
    no: '#ffb9ad',
    note: '#ffe08a',
    info: '#bbd8ff',
    focus: '#ffe100',
  },
};

function all<Name extends Token>(names: readonly Name[], colour: Hex): Record<Name, Hex> {
  return Object.fromEntries(names.map((name) => [name, colour])) as Record<Name, Hex>;
}
