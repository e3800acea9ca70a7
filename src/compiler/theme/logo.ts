import { readImageAddress, type CoursePlaces } from '../prose/addresses.ts';
import type { TellSetting } from '../diagnostic.ts';
import type { TellFor } from '../course-files.ts';
import { positionAt, readSource } from '../source.ts';
import type { ThemeSettings } from './theme-settings.ts';

/** Whose course it is, above its title. */
export interface Logo {
  readonly path: string;
  /** Shown on dark paper; null: the same. */
  readonly dark: string | null;
  /** The name of the organisation, which the picture stands for. */
  readonly alt: string;
}

export interface LogoContext {
  readonly places: CoursePlaces;
  /** Texts of the course, those of drawings too. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly tell: TellSetting;
  readonly tellFor: TellFor;
}

/** Reads the logo of a theme and tells its faults; null: none, or none that can be shown. */
export function readLogo(theme: ThemeSettings, context: LogoContext): Logo | null {
  const { logo, 'dark logo': darkLogo, organisation } = theme;
  const dark = darkLogo === undefined ? null : logoFile('dark logo', darkLogo, context);
  if (logo === undefined) {
    if (darkLogo !== undefined) context.tell('logo-dark-alone', ['theme', 'dark logo'], darkLogo);
    return null;
  }
  const path = logoFile('logo', logo, context);
  if (organisation === undefined) context.tell('logo-no-name', ['theme', 'logo'], logo);
  return path === null || organisation === undefined ? null : { path, dark, alt: organisation };
}

function logoFile(key: 'logo' | 'dark logo', file: string, context: LogoContext): string | null {
  const { places, tell } = context;
  const address = readImageAddress(file, places);
  if (address.to === 'fault') tell(address.code, ['theme', key], file, address.mend);
  if (address.to !== 'media') return null;
  if (!/\.(?:svg|png)$/i.test(address.path)) {
    tell('logo-kind', ['theme', key], file);
    return null;
  }
  if (/\.svg$/i.test(address.path)) checkDrawing(address.path, context);
  return address.path;
}

/** A drawing is a document: shown as a picture it runs nothing, but anybody can open its file by itself. */
function checkDrawing(path: string, { files, tellFor }: LogoContext): void {
  const bytes = files.get(path);
  if (!bytes) return;
  const tell = tellFor(path);
  const text = readSource(bytes, tell);
  for (const { index, 0: found } of text.matchAll(dangerous)) {
    const lead = found.length - found.trimStart().length;
    tell('logo-unsafe', positionAt(text, index + lead), found.trim());
  }
}

/** Programs, foreign documents, what a parser would put in for an entity, and addresses of elsewhere. */
const dangerous =
  /<\s*(?:[\w-]+:)?(?:script|foreignObject|iframe|object|embed|handler|listener)\b|<!ENTITY\b|<\?xml-stylesheet\b|[\s"'/]on[a-z]+\s*=|(?:javascript|vbscript)\s*:|[\s"'/](?:[\w-]+:)?(?:href|src)\s*=\s*["']?\s*(?:https?:|\/\/|data:text)[^\s"'>]*|url\(\s*["']?\s*(?:https?:|\/\/)[^\s"')]*|@import\b/gi;
