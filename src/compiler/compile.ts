import type { Outline } from '../model/course.ts';
import { glossaryFile, isGlossary, lessonFiles, type TellFor } from './course-files.ts';
import { courseFile, readCourseSettings, type CourseSettings } from './course-settings.ts';
import { sortDiagnostics, teller, type Diagnostic } from './diagnostic.ts';
import { faultTexts } from './faults/all.ts';
import { identify, type Identities } from './identity/identify.ts';
import { lockFile } from './identity/lock.ts';
import { readLock } from './identity/lock-read.ts';
import { writeLock } from './identity/lock-write.ts';
import { renderMain } from './lesson-main.ts';
import { lessonsOfEdition, type Lesson } from './lesson.ts';
import { makeOutline } from './outline.ts';
import { withOverlay, type Overlay } from './overlay.ts';
import { renderPage, type Page } from './page.ts';
import type { CoursePlaces, PictureSize } from './prose/addresses.ts';
import { checkProse } from './prose/check-prose.ts';
import { readGlossary, type Glossary } from './prose/glossary.ts';
import { readMediaLibrary } from './prose/media-library.ts';
import { termFinder } from './prose/term-finder.ts';
import { blocksOf, readLessonText, type LessonText } from './read-lesson.ts';
import { revisionOf } from './revision.ts';
import { readSource, withoutConflicts } from './source.ts';
import { makeTheme } from './theme/theme.ts';

export interface CompileInput {
  /** The texts of a course folder (.md, .yaml, .json, .svg) by their path in it, with `/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Its other files and its drawings, as sizes in bytes. */
  readonly media: ReadonlyMap<string, number>;
  /** The sizes of its pictures, where they are known. */
  readonly pictures?: ReadonlyMap<string, PictureSize>;
  /** Makes an edition of the course. */
  readonly overlay?: Overlay;
  /** Of the player that the pages are made for. */
  readonly playerVersion: string;
}

export interface Compiled {
  /** In reading order; empty when there is any error. */
  readonly pages: readonly Page[];
  /** The media files that the lessons and the theme use. */
  readonly media: readonly string[];
  /** The text of theme.css; null where the course has no theme, and when there is any error. */
  readonly theme: string | null;
  /** null when there is any error. */
  readonly outline: Outline | null;
  /** The text of course.lock.json, to be written beside the lessons; null when there is any error. */
  readonly lock: string | null;
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Turns a course folder into pages. Tells all faults of all files at once; never throws for what an author wrote. */
export function compile(input: CompileInput): Compiled {
  const diagnostics: Diagnostic[] = [];
  const tellFor: TellFor = (file) => teller(file, faultTexts, diagnostics);

  const settings = readSettings(input, tellFor);
  const glossary = readCourseGlossary(input, settings, tellFor);
  const texts = readLessons(input, settings, glossary, tellFor);
  const identities = identifyAll(input, texts, tellFor);
  const lessons = lessonsOfEdition(texts, identities, settings);
  const places = placesIn(lessons, input);
  const theme = makeTheme(settings.theme, { places, files: input.files, tell: settings.tell, tellFor });
  const library = readMediaLibrary({ ...settings, lessons, files: input.files, places }, tellFor);
  const used = checkAll([...lessons, glossary], places, settings).concat(library.used, theme?.media ?? []);
  const media = [...new Set(used)].sort();
  tellUnusedTerms(glossary, texts);
  const outline = makeOutline(lessons, settings, identities.lock);

  const sorted = sortDiagnostics(diagnostics);
  if (sorted.some(({ severity }) => severity === 'error')) {
    return { pages: [], media, theme: null, outline: null, lock: null, diagnostics: sorted };
  }
  const context = { outline, lessons, places, variables: settings.variables, promise: settings.promise, library };
  const mains = lessons.map((lesson) => renderMain(lesson, context));
  const revision = revisionOf([
    ...mains,
    JSON.stringify(outline),
    ...(theme ? [JSON.stringify(theme)] : []),
    ...sizesOf(media, places),
    input.playerVersion,
  ]);
  const revised = { ...outline, revision };
  return {
    pages: mains.map((main, index) => renderPage(revised, index, main, input.playerVersion, theme)),
    media,
    theme: theme?.css ?? null,
    outline: revised,
    lock: writeLock(identities.lock),
    diagnostics: sorted,
  };
}

function readSettings(input: CompileInput, tellFor: TellFor): CourseSettings {
  const settings = readCourse(input, tellFor);
  const { overlay } = input;
  return overlay ? withOverlay(settings, overlay, tellFor(overlay.file)) : settings;
}

function readCourse({ files }: CompileInput, tellFor: TellFor): CourseSettings {
  const bytes = files.get(courseFile);
  const tell = tellFor(courseFile);
  if (bytes) return readCourseSettings(withoutConflicts(readSource(bytes, tell), tell), tell);
  const misnamed = [...files.keys()].find((file) => /^course\.ya?ml$/i.test(file));
  tell(
    'course-no-file',
    { line: 1, column: 1 },
    '',
    misnamed && `Rename the file \`${misnamed}\` to \`${courseFile}\`.`,
  );
  return readCourseSettings('', () => undefined);
}

function readCourseGlossary(
  { files }: CompileInput,
  { variables }: CourseSettings,
  tellFor: TellFor,
): Glossary & Pick<Lesson, 'file' | 'tell'> {
  const file = [...files.keys()].find(isGlossary) ?? glossaryFile;
  const tell = tellFor(file);
  const bytes = files.get(file);
  const text = bytes ? withoutConflicts(readSource(bytes, tell), tell) : '';
  return { ...readGlossary(text, variables, tell), file, tell };
}

function readLessons(
  { files }: CompileInput,
  settings: CourseSettings,
  { terms }: Glossary,
  tellFor: TellFor,
): LessonText[] {
  const finder = termFinder(terms);
  return lessonFiles([...files.keys()], tellFor).map((file) =>
    readLessonText(file, files.get(file)!, settings, finder, tellFor),
  );
}

function identifyAll({ files }: CompileInput, texts: readonly LessonText[], tellFor: TellFor): Identities {
  const bytes = files.get(lockFile);
  const tell = tellFor(lockFile);
  const lock = readLock(bytes ? readSource(bytes, tell) : null, tell);
  const drafts = texts.map((text) => ({
    file: text.file,
    title: text.title.text,
    at: text.settings.id === undefined ? text.title.at : text.settingAt('id'),
    claimedId: text.settings.id,
    blocks: blocksOf(text).map(({ draft }) => draft),
  }));
  return identify(lock, drafts, tellFor);
}

/** Captions are texts to the compiler, and files beside a film to everybody else. */
function placesIn(lessons: readonly Lesson[], { files, media, pictures = new Map() }: CompileInput): CoursePlaces {
  const captions = [...files].filter(([file]) => /\.vtt$/i.test(file));
  return {
    anchors: new Map(lessons.map(({ file, slugs }) => [file, new Set(slugs.values())])),
    media: new Map([...media, ...captions.map(([file, bytes]) => [file, bytes.length] as const)]),
    pictures,
  };
}

/** Checks all texts and gives the media files that they use. */
function checkAll(
  texts: readonly Pick<Lesson, 'file' | 'tokens' | 'tell'>[],
  places: CoursePlaces,
  { variables }: CourseSettings,
): string[] {
  return texts.flatMap(({ tokens, file, tell }) => checkProse(tokens, { file, places, variables }, tell));
}

/** What a lesson uses that this edition does without is not unused. */
function tellUnusedTerms({ terms, tell }: Glossary & Pick<Lesson, 'tell'>, texts: readonly LessonText[]): void {
  const used = new Set(texts.flatMap((text) => text.terms.used));
  for (const term of terms) if (!used.has(term)) tell('glossary-unused', term.at, term.name);
}

/** A picture that was replaced makes another edition, as far as its size tells. */
function sizesOf(media: readonly string[], places: CoursePlaces): string[] {
  return media.map((path) => `${path} ${places.media.get(path) ?? 0}`);
}
