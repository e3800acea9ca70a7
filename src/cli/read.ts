import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from './command-error.ts';
import { compileFolder } from './compile-folder.ts';
import { findCourseFolders, folderName } from './course-folder.ts';
import { fits, readableCourse, type ReadableCourse } from './readable-course.ts';
import { readingOf, type Reading } from './reading.ts';

/**
 * Prints what suspend data say. The last argument may be a course's folder; without a text it is read from stdin. Returns
 * the exit code: 0 for what could be read, and for nothing.
 */
export function read(words: readonly string[], readInput: () => string = fromStdin): number {
  const last = words.at(-1) ?? '';
  const folder = isFolder(last) || (words.length > 1 && isPathLike(last)) ? last : undefined;
  const typed = (folder === undefined ? words : words.slice(0, -1)).filter((word) => word !== '-');
  const text = typed.length > 0 ? typed.join('') : readInput();
  const { course, note } = folder === undefined ? guessCourse(text) : namedCourse(folder);
  const reading = readingOf(text, { course });
  console.log(asText(reading, reading.kind === 'ours' ? note : ''));
  return reading.kind === 'ours' || reading.kind === 'empty' ? 0 : 1;
}

function asText({ parts }: Reading, note: string): string {
  const sections = parts.map(({ title, lines }) => [title, ...lines.map((line) => `  ${line}`)].join('\n'));
  return [...sections, ...(note === '' ? [] : [note])].join('\n\n');
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** Suspend data has neither dots nor slashes: what has them was meant for a folder, and is misspelt. */
function isPathLike(word: string): boolean {
  return /[./\\]/.test(word);
}

interface Chosen {
  readonly course: ReadableCourse | null;
  /** Why this course, or why none. */
  readonly note: string;
}

function namedCourse(path: string): Chosen {
  const [folder, ...others] = findCourseFolders(path);
  if (others.length > 0)
    throw new CommandError(`“${path}” holds several courses: name one of them, such as ${folder}.`);
  if (!existsSync(join(folder, 'course.yaml')))
    throw new CommandError(`“${path}” is no course: it has no course.yaml.`);
  const course = readableCourse(compileFolder(folder));
  if (course) return { course, note: '' };
  const note = `The course in “${folderName(folder)}” has errors, so its titles are not known here: “learning-module check” lists them.`;
  return { course: null, note };
}

/** The course around us, or the one below content/ that the text fits; suspend data bears no name of its course. */
function guessCourse(text: string): Chosen {
  const place = ['.', 'content'].find((path) => existsSync(path) && findCourseFolders(path).some(isCourse));
  const found = (place === undefined ? [] : findCourseFolders(place).filter(isCourse)).flatMap((folder) => {
    const course = readableCourse(compileFolder(folder));
    return course && fits(text, course) ? [{ folder, course }] : [];
  });
  const [first, ...others] = found;
  if (first && others.length === 0) {
    return { course: first.course, note: `Read as “${first.folder}”, the only course here that it fits.` };
  }
  const why = first ? `It fits several courses here (${found.map(({ folder }) => folder).join(', ')}).` : '';
  return {
    course: null,
    note: `${why} For titles and for what is left, name the course: learning-module read '<suspend data>' <course folder>`.trim(),
  };
}

function isCourse(folder: string): boolean {
  return existsSync(join(folder, 'course.yaml'));
}

function fromStdin(): string {
  if (process.stdin.isTTY) {
    throw new CommandError("Give the suspend data in quotes, as in: learning-module read 'K1…' content/my-course");
  }
  return readFileSync(0, 'utf8');
}
