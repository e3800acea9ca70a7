import { readImageAddress, type CoursePlaces } from '../prose/addresses.ts';
import { encodePath } from '../prose/render-link.ts';
import type { TellSetting } from '../diagnostic.ts';
import type { FontSetting } from './theme-settings.ts';

/** A font as the stylesheet writes it. */
export interface Font {
  /** `@font-face` rules; '' for what is installed. */
  readonly faces: string;
  /** For `font-family`, in front of the usual fonts. */
  readonly family: string;
  readonly media: readonly string[];
}

type Cut = 'regular' | 'bold' | 'italic' | 'variable';

/** What a file holds; a variable font holds every weight. */
const cuts: Readonly<Record<Cut, string>> = {
  regular: 'font-weight: 400; font-style: normal',
  bold: 'font-weight: 700; font-style: normal',
  italic: 'font-weight: 400; font-style: italic',
  variable: 'font-weight: 100 900; font-style: normal',
};

/** Reads a font setting; `use` is what it is for. Null where none is left after the faults. */
export function readFont(
  use: 'text' | 'headings',
  setting: FontSetting,
  places: CoursePlaces,
  tell: TellSetting,
): Font | null {
  const at = ['theme', 'fonts', use];
  if (typeof setting === 'string' && !isFile(setting)) return installed(setting, at, tell);
  const files: Partial<Record<Cut, string>> = typeof setting === 'string' ? { regular: setting } : setting;
  const family = `lm-${use}`;
  const faces: string[] = [];
  const media: string[] = [];
  for (const [cut, file] of Object.entries(files) as [Cut, string][]) {
    const path = fontFile(file, typeof setting === 'string' ? at : [...at, cut], places, tell);
    if (path === null) continue;
    media.push(path);
    const source = `url('${encodePath(path)}') format('woff2')`;
    faces.push(`@font-face { font-family: ${family}; ${cuts[cut]}; font-display: swap; src: ${source}; }\n`);
  }
  return media.length > 0 ? { faces: faces.join(''), family, media } : null;
}

function isFile(text: string): boolean {
  return /[/\\]|\.\w{2,5}$/.test(text);
}

function installed(names: string, at: readonly string[], tell: TellSetting): Font | null {
  const families = names.split(',').map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'));
  const odd = families.find((name) => !/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(name));
  if (odd !== undefined) {
    tell('font-name', at, names);
    return null;
  }
  return { faces: '', media: [], family: families.map((name) => (generic.test(name) ? name : `'${name}'`)).join(', ') };
}

/** Names that CSS has for whatever a device has of that sort; in quotes they would be nobody’s. */
const generic = /^(?:(?:ui-)?(?:serif|sans-serif|monospace|rounded)|system-ui)$/;

function fontFile(file: string, at: readonly string[], places: CoursePlaces, tell: TellSetting): string | null {
  const address = readImageAddress(file, places);
  if (address.to === 'media' && /\.woff2$/i.test(address.path)) return address.path;
  if (address.to === 'fault') tell(ofFonts[address.code] ?? address.code, at, file, address.mend);
  else tell('font-kind', at, file);
  return null;
}

const ofFonts: Readonly<Record<string, string>> = { 'third-party': 'font-third-party', 'image-file': 'font-file' };
