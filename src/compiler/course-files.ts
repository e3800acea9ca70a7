import type { Tell } from './diagnostic.ts';
import { courseFile } from './course-settings.ts';

/** Tells faults in the file of that name. */
export type TellFor = (file: string) => Tell;

/**
 * The lessons of a course folder in their order: `NN-name.md`, by number and then by name.
 * Tells files that nobody will see, and lessons of one name.
 */
export function lessonFiles(files: readonly string[], tellFor: TellFor): string[] {
  const texts = files.filter((file) => /^[^/]+\.md$/i.test(file));
  for (const file of texts) {
    if (!isLesson(file) && !isGlossary(file) && !ownFiles.test(file)) tellFor(file)('lesson-name', top, file);
  }
  for (const file of files) if (folderPattern.test(file)) tellFor(file)('lesson-folder', top, file);
  const lessons = texts.filter(isLesson).sort(byNumber);
  const names = new Map<string, string>();
  for (const file of lessons) {
    const name = lessonName(file).toLowerCase();
    const other = names.get(name);
    if (other) tellFor(file)('lesson-name-twice', top, other);
    else names.set(name, file);
  }
  if (lessons.length === 0) tellFor(courseFile)('course-no-lessons', top);
  return lessons;
}

/** The words of the course stand beside its lessons. */
export const glossaryFile = 'glossary.md';

export function isGlossary(file: string): boolean {
  return file.toLowerCase() === glossaryFile;
}

const top = { line: 1, column: 1 };
const lessonPattern = /^(\d+)[-_. ]+(\S.*)\.md$/i;

/** A lesson that somebody put into a folder; in `media` there may be transcripts. */
const folderPattern = /^(?!media\/).*\/\d+[-_. ]+[^/]+\.md$/i;

/** Texts about the folder, for the people who work in it. */
const ownFiles = /^(?:readme|license|licence|changelog|contributing|notes|todo)\.md$/i;

function isLesson(file: string): boolean {
  return lessonPattern.test(file);
}

function lessonName(file: string): string {
  return lessonPattern.exec(file)![2]!;
}

function byNumber(one: string, other: string): number {
  const difference = parseInt(one, 10) - parseInt(other, 10);
  return difference || (one < other ? -1 : 1);
}
