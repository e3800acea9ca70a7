import type { TellFor } from '../course-files.ts';
import type { TellSetting } from '../diagnostic.ts';
import type { CoursePlaces } from '../prose/addresses.ts';
import type { Hex } from './colour.ts';
import { readFont } from './fonts.ts';
import { readLogo, type Logo } from './logo.ts';
import type { Look, LookName } from './looks.ts';
import { failingPairs, type Pair } from './pairs.ts';
import { themeStylesheet } from './stylesheet.ts';
import type { ThemeSettings } from './theme-settings.ts';
import { darkLook, lightLook, looksFor, nearestPassing } from './tints.ts';

/** How a course looks where it says so itself. */
export interface Theme {
  /** The text of theme.css. */
  readonly css: string;
  /** The look that the author has chosen; null: the one that the page around it allows. */
  readonly mode: 'light' | 'dark' | null;
  readonly logo: Logo | null;
  /** Files in `media/` that it needs. */
  readonly media: readonly string[];
}

export interface ThemeContext {
  readonly places: CoursePlaces;
  /** Texts of the course, those of drawings too. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly tell: TellSetting;
  readonly tellFor: TellFor;
}

/** Makes the theme of a course and tells what is wrong with it: colours that cannot be told apart, files, names. */
export function makeTheme(settings: ThemeSettings | undefined, context: ThemeContext): Theme | null {
  if (!settings) return null;
  const { places, tell } = context;
  const { fonts = {}, mode = 'auto', radius = null } = settings;
  const text = fonts.text === undefined ? null : readFont('text', fonts.text, places, tell);
  const headings = fonts.headings === undefined ? null : readFont('headings', fonts.headings, places, tell);
  const logo = readLogo(settings, context);
  const pictures = logo ? [logo.path, ...(logo.dark === null ? [] : [logo.dark])] : [];
  return {
    css: themeStylesheet({ looks: readLooks(settings, tell), text, headings, radius, logo }),
    mode: mode === 'auto' ? null : mode,
    logo,
    media: [...pictures, ...(text?.media ?? []), ...(headings?.media ?? [])],
  };
}

function readLooks(settings: ThemeSettings, tell: TellSetting): Readonly<Record<LookName, Look>> | null {
  const accent = settings.accent?.toLowerCase();
  const darkAccent = settings['dark accent']?.toLowerCase();
  if (accent === undefined) {
    if (darkAccent !== undefined) tell('accent-dark-alone', ['theme', 'dark accent'], darkAccent);
    return null;
  }
  checkAccent('accent', accent, lightLook, tell);
  if (darkAccent !== undefined) checkAccent('dark accent', darkAccent, darkLook, tell);
  return looksFor(accent, darkAccent);
}

/** One fault for a colour: of its pairs the worst, since one shade mends them all. */
function checkAccent(
  key: 'accent' | 'dark accent',
  accent: Hex,
  lookOf: (accent: Hex) => Look,
  tell: TellSetting,
): void {
  const look = lookOf(accent);
  const [worst] = failingPairs(look);
  if (!worst) return;
  const near = nearestPassing(accent, lookOf).toUpperCase();
  tell(
    'theme-contrast',
    ['theme', key],
    pairWords(worst, look),
    `Write \`${key}: "${near}"\`, the nearest shade of this colour with which everything can be told apart.`,
  );
}

function pairWords({ colour, ground, ratio, least }: Pair, look: Look): string {
  return `${colour} ${look[colour]} on ${ground} ${look[ground]}: ${Math.floor(ratio * 100) / 100}, not ${least}`;
}
