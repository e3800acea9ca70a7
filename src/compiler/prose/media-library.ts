import type { TellFor } from '../course-files.ts';
import type { Tell } from '../diagnostic.ts';
import { everyToken, readMarkdown, type PlacedToken } from '../markdown.ts';
import { readSource } from '../source.ts';
import { firstLineOf, isHeading, isInvisible } from '../tokens.ts';
import type { CoursePlaces } from './addresses.ts';
import { checkProse } from './check-prose.ts';
import { findMedia, isSameLanguage, mediaKind, playersIn, stemOf, type Media } from './media.ts';
import type { Variables } from './variables.ts';

/** The films and sounds that lessons play, by path. */
export interface MediaLibrary {
  readonly media: ReadonlyMap<string, Media>;
  /** The tokens of each transcript, by its path. */
  readonly transcripts: ReadonlyMap<string, readonly PlacedToken[]>;
}

export interface LibraryInput {
  readonly lessons: readonly { readonly file: string; readonly tokens: readonly PlacedToken[]; readonly tell: Tell }[];
  /** The texts of the course folder: captions and transcripts are among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly places: CoursePlaces;
  readonly variables: Variables;
  readonly language: string;
}

/**
 * Gathers what the lessons play, tells what is missing or wrong with it, and gives besides the files that must be
 * packed with it.
 */
export function readMediaLibrary(input: LibraryInput, tellFor: TellFor): MediaLibrary & { readonly used: string[] } {
  const { lessons, files, language } = input;
  const media = new Map<string, Media>();
  const transcripts = new Map<string, readonly PlacedToken[]>();
  const used: string[] = [];
  for (const { file, tokens, tell } of lessons) {
    for (const { path, link } of playersIn(everyToken(tokens), { ...input, file })) {
      const kind = mediaKind(path);
      if (!kind) tell('media-type', link.pos, path);
      if (!kind || media.has(path)) continue;
      const found = findMedia(path, kind, language, namesIn(input));
      media.set(path, found);
      checkMedia(found, input, (code, mend) => tell(code, link.pos, path, mend));
      for (const { path: captions } of found.captions) checkCaptions(captions, files, tellFor(captions));
      used.push(...found.captions.map((captions) => captions.path), ...(found.poster ? [found.poster] : []));
      if (!found.transcript || transcripts.has(found.transcript)) continue;
      const transcript = readTranscript(found.transcript, input, tellFor(found.transcript));
      transcripts.set(found.transcript, transcript.tokens);
      used.push(...transcript.used);
    }
  }
  return { media, transcripts, used };
}

type TellMedia = (code: string, mend?: string) => void;

function checkMedia({ kind, path, captions, transcript }: Media, input: LibraryInput, tell: TellMedia): void {
  const { language, places } = input;
  if (/\.webm$/i.test(path)) tell('media-webm');
  if ((places.media.get(path) ?? 0) > largest) tell('media-big');
  if (kind === 'video' && !captions.some((one) => isSameLanguage(one.language, language)))
    tell('captions-missing', mendFor(`${stemOf(path)}.${language}.vtt`, /\.(?:vtt|srt|sbv)$/i, input));
  if (!transcript) tell('transcript-missing', mendFor(`${stemOf(path)}.${language}.md`, /\.(?:md|txt|docx?)$/i, input));
}

/** 20 MB: a minute or two on a phone's network, and more than some learning systems take. */
const largest = 20_000_000;

/** All files that may belong to a film; captions are among both. */
function namesIn({ places, files }: LibraryInput): string[] {
  return [...new Set([...places.media.keys(), ...files.keys()])];
}

/** What to name the file, and which one may have been meant: another case, another ending, another language. */
function mendFor(wanted: string, ending: RegExp, input: LibraryInput): string {
  const stem = stemOf(stemOf(wanted)).toLowerCase();
  const meant = namesIn(input).find((name) => name.toLowerCase().startsWith(`${stem}.`) && ending.test(name));
  if (!meant) return `Put a file \`${wanted}\` beside it.`;
  const isSame = meant.toLowerCase() === wanted.toLowerCase();
  return isSame
    ? `Rename \`${meant}\` to \`${wanted}\`.`
    : `Put a file \`${wanted}\` beside it; there is \`${meant}\`.`;
}

/** Browsers show nothing, and say nothing, where captions are not in their one form. */
function checkCaptions(path: string, files: ReadonlyMap<string, Uint8Array>, tell: Tell): void {
  const bytes = files.get(path);
  if (!bytes) return;
  const lines = readSource(bytes, tell).split('\n');
  if (!/^WEBVTT(?:\s|$)/.test(lines[0]!)) tell('captions-form', { line: 1, column: 1 }, lines[0]);
  const wrong = lines.findIndex((line) => line.includes('-->') && !timing.test(line));
  if (wrong >= 0) tell('captions-time', { line: wrong + 1, column: 1 }, lines[wrong]);
  if (!lines.some((line) => line.includes('-->'))) tell('captions-empty', { line: 1, column: 1 });
}

const timing = /^(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}[ \t]+-->[ \t]+(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}(?:[ \t]|$)/;

function readTranscript(
  path: string,
  { files, places, variables }: LibraryInput,
  tell: Tell,
): { readonly tokens: readonly PlacedToken[]; readonly used: string[] } {
  const tokens = readMarkdown(readSource(files.get(path)!, tell));
  if (tokens.every(isInvisible)) tell('transcript-empty', { line: 1, column: 1 });
  for (const token of tokens) if (isHeading(token)) tell('transcript-heading', token.pos, firstLineOf(token));
  return { tokens, used: checkProse(tokens, { file: path, places, variables }, tell) };
}
