import { nearest } from '../nearest.ts';
import { isMedia } from './media.ts';

/** All that an address in a lesson may lead to inside the course. */
export interface CoursePlaces {
  /** The anchors of each lesson's headings, by the lesson's file. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
  /** Media files by their path in the course folder. */
  readonly media: ReadonlyMap<string, number>;
  /** The sizes of pictures, by the same paths. */
  readonly pictures: ReadonlyMap<string, PictureSize>;
}

/** In CSS pixels. A page keeps room of this shape, so that nothing moves when the picture comes. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Where an address leads; a fault carries the code of what is wrong with it. */
export type Address =
  /** A heading, or the top where `anchor` is null; `file` is the lesson's. */
  | { readonly to: 'lesson'; readonly file: string; readonly anchor: string | null }
  | { readonly to: 'media'; readonly path: string }
  | { readonly to: 'web'; readonly href: string }
  /** `mailto:` and `tel:`. */
  | { readonly to: 'contact'; readonly href: string }
  | { readonly to: 'fault'; readonly code: string; readonly mend?: string };

/** Reads the address of a link that stands in the lesson `from`. */
export function readLinkAddress(href: string, from: string, places: CoursePlaces): Address {
  if (isOnDisk(href)) return outside(href);
  if (href.includes('\\')) return backslash(href);
  if (isWeb(href)) return { to: 'web', href };
  if (/^(?:mailto|tel):/i.test(href)) return { to: 'contact', href };
  if (scheme.test(href)) return { to: 'fault', code: 'link-scheme' };
  const [path, ...rest] = href.split('#');
  const anchor = rest.length > 0 ? decodeAddress(rest.join('#')) : null;
  if (path === '') return toAnchor('', from, anchor ?? '', places);
  const file = insideCourse(path!);
  if (file === null) return outside(path!);
  if (places.anchors.has(file)) {
    return anchor === null ? { to: 'lesson', file, anchor } : toAnchor(path!, file, anchor, places);
  }
  if (places.media.has(file)) return toMedia(file);
  const known = [...places.anchors.keys(), ...places.media.keys()];
  return { to: 'fault', code: 'link-file', ...suggestion(file, known) };
}

/** Reads the address of a picture that stands in a lesson. */
export function readImageAddress(href: string, places: CoursePlaces): Address {
  if (isOnDisk(href)) return outside(href);
  if (href.includes('\\')) return backslash(href);
  if (isWeb(href) || scheme.test(href)) return { to: 'fault', code: 'third-party' };
  const path = insideCourse(href);
  if (path === null) return outside(href);
  if (isMedia(path)) return { to: 'fault', code: 'media-as-image' };
  if (places.media.has(path)) return toMedia(path);
  return { to: 'fault', code: 'image-file', ...suggestion(path, [...places.media.keys()]) };
}

const scheme = /^[a-z][a-z0-9+.-]*:/i;

function isWeb(href: string): boolean {
  return /^(?:https?:)?\/\//i.test(href);
}

/** `C:\pictures\map.svg`, `file:///C:/pictures/map.svg`: what a file is called on its author's own computer. */
function isOnDisk(href: string): boolean {
  return /^(?:[a-z]:[\\/]|file:)/i.test(href);
}

function outside(href: string): Address {
  const name = nameOf(href.replaceAll('\\', '/')) || 'map.svg';
  const written = /\.md$/i.test(name) ? name : `media/${name}`;
  const place = written === name ? 'beside `course.yaml`' : 'into the folder `media`';
  return { to: 'fault', code: 'file-outside', mend: `Put the file ${place} and write \`${written}\`.` };
}

function backslash(href: string): Address {
  return { to: 'fault', code: 'link-backslash', mend: `Write \`${href.replaceAll('\\', '/')}\`.` };
}

function toAnchor(path: string, file: string, anchor: string, places: CoursePlaces): Address {
  const anchors = places.anchors.get(file) ?? new Set<string>();
  if (anchors.has(anchor)) return { to: 'lesson', file, anchor };
  const near = nearest(anchor.toLowerCase(), anchors, 6);
  return { to: 'fault', code: 'link-anchor', ...(near && { mend: `Write \`${path}#${near}\`.` }) };
}

/** A package holds what stands in `media`, under names that open on every server. */
function toMedia(path: string): Address {
  if (!path.startsWith('media/')) return { to: 'fault', code: 'media-folder' };
  const isPortable = path.split('/').every((name) => /^(?!\.)[\w.-]+(?<!\.)$/.test(name));
  return isPortable ? { to: 'media', path } : { to: 'fault', code: 'media-name' };
}

/** A path from the course folder; null where it leads out of it. */
function insideCourse(href: string): string | null {
  const parts: string[] = [];
  if (href.startsWith('/')) return null;
  for (const part of decodeAddress(href).split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.join('/');
}

function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Web servers tell capitals from small letters, and most authors' computers do not. */
function suggestion(path: string, known: readonly string[]): { readonly mend?: string } {
  const near =
    known.find((other) => other.toLowerCase() === path.toLowerCase()) ??
    known.find((other) => nameOf(other).toLowerCase() === nameOf(path).toLowerCase()) ??
    nearest(path, known, 3);
  return near ? { mend: `Write \`${near}\`.` } : {};
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
