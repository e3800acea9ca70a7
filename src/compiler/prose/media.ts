import type { Token, Tokens } from 'marked';
import type { PlacedToken } from '../markdown.ts';
import { readLinkAddress } from './addresses.ts';
import type { CoursePlaces } from './addresses.ts';
import { expandVariables, type Variables } from './variables.ts';

/** What the browsers of learners play by themselves; everything else is a file to download. */
export type MediaKind = 'video' | 'audio';

/** A film or a sound of a lesson with what belongs to it: the files beside it that bear its name. */
export interface Media {
  readonly kind: MediaKind;
  readonly path: string;
  readonly captions: readonly Captions[];
  /** `talk.en.md`; null: none in the language of the course. */
  readonly transcript: string | null;
  /** `talk.jpg`: shown until the film starts. */
  readonly poster: string | null;
}

export interface Captions {
  readonly path: string;
  readonly language: string;
}

/** A link that stands alone in its paragraph; to a film or a sound it becomes a player. */
export function loneLink({ tokens }: { readonly tokens?: readonly Token[] }): Tokens.Link | null {
  const [link, ...others] = (tokens ?? []).filter((token) => token.raw.trim() !== '');
  return link?.type === 'link' && others.length === 0 ? (link as Tokens.Link) : null;
}

/** The film or sound of the course that a lone link leads to; null for any other link. */
export function mediaPath(
  link: Tokens.Link,
  { file, places, variables }: { file: string; places: CoursePlaces; variables: Variables },
): string | null {
  const address = readLinkAddress(expandVariables(link.href, variables), file, places);
  return address.to === 'media' && isMedia(address.path) ? address.path : null;
}

/** Whether a file is a film or a sound, played by browsers or not. */
export function isMedia(path: string): boolean {
  return mediaKind(path) !== null || unplayable.test(path);
}

/** null for what some browsers of learners cannot play. */
export function mediaKind(path: string): MediaKind | null {
  if (/\.(?:mp4|m4v|webm)$/i.test(path)) return 'video';
  return /\.(?:mp3|m4a|wav)$/i.test(path) ? 'audio' : null;
}

const unplayable = /\.(?:mov|avi|wmv|mkv|flv|mpe?g|3gp|ogv|ogg|oga|opus|wma|aac|flac|aiff?)$/i;

/**
 * Finds what belongs to a film or a sound by its name: `talk.mp4` has its captions in `talk.en.vtt`, its transcript in
 * `talk.en.md` and its picture in `talk.jpg`. Without a language in its name a file is in that of the course.
 */
export function findMedia(path: string, kind: MediaKind, language: string, names: Iterable<string>): Media {
  const stem = stemOf(path);
  const beside = [...names].filter((name) => name.startsWith(`${stem}.`) && name !== path).sort();
  const inLanguage = (ending: string) =>
    beside.flatMap((name) => {
      const found = new RegExp(`^(?:\\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\\.${ending}$`).exec(
        name.slice(stem.length),
      );
      return found ? [{ path: name, language: found[1] ?? language }] : [];
    });
  const captions = inLanguage('vtt');
  const own = nearestLanguage(captions, language);
  return {
    kind,
    path,
    captions: own ? [own, ...captions.filter((other) => other !== own)] : captions,
    transcript: nearestLanguage(inLanguage('md'), language)?.path ?? null,
    poster: beside.find((name) => /^\.(?:jpe?g|png|webp|svg)$/.test(name.slice(stem.length))) ?? null,
  };
}

/** Whether a reader of the one language can be expected to read the other: `en` and `en-GB`. */
export function isSameLanguage(one: string, other: string): boolean {
  return primary(one) === primary(other);
}

export function stemOf(path: string): string {
  return path.slice(0, path.lastIndexOf('.'));
}

/** Every link to a film or a sound that becomes a player, in the order of the text. */
export function playersIn(
  all: readonly PlacedToken[],
  context: { file: string; places: CoursePlaces; variables: Variables },
): { readonly path: string; readonly link: PlacedToken & Tokens.Link }[] {
  return all.flatMap((token) => {
    const link = token.type === 'paragraph' ? loneLink(token) : null;
    const path = link && mediaPath(link, context);
    return path ? [{ path, link: link as PlacedToken & Tokens.Link }] : [];
  });
}

function nearestLanguage(files: readonly Captions[], language: string): Captions | undefined {
  const exact = files.find((file) => file.language.toLowerCase() === language.toLowerCase());
  return exact ?? files.find((file) => isSameLanguage(file.language, language));
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0]!;
}
