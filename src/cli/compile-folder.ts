import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type Compiled } from '../compiler/compile.ts';
import { themeFile } from '../compiler/theme/stylesheet.ts';
import type { Outline } from '../model/course.ts';
import type { PackageFile, QuestionWording } from '../../scorm/package/package.ts';
import { findCourseFolders, folderName, readCourseFolder, type CourseFolder } from './course-folder.ts';
import { layOver, readOverlay, type OverlayFolder } from './overlay-folder.ts';
import { CommandError } from './command-error.ts';
import { printReport } from './print-report.ts';
import { questionWordings } from './question-wordings.ts';

/** A course that can be packed. */
export interface BuiltCourse {
  readonly outline: Outline;
  readonly pages: readonly PackageFile[];
  /** `media/…`, and `theme.css` where the course has a theme. */
  readonly media: readonly PackageFile[];
  readonly questions: readonly QuestionWording[];
}

export interface CompiledFolder {
  readonly folder: CourseFolder;
  readonly compiled: Compiled;
}

/** Compiles every course a path stands for, with an overlay's file over each, and prints what is wrong with each. */
export function compileFolders(path: string, overlayFile?: string): CompiledFolder[] {
  const overlay = overlayFile === undefined ? undefined : readOverlay(overlayFile);
  const results = findCourseFolders(path).map((coursePath) => {
    const result = compileFolder(coursePath, overlay);
    printReport(result);
    return result;
  });
  refuseTwins(results);
  return results;
}

/** A learning system tells courses apart by their ids, and so do the names of packages. */
function refuseTwins(results: readonly CompiledFolder[]): void {
  const folders = new Map<string, string>();
  for (const { folder, compiled } of results) {
    const id = compiled.outline?.id;
    const name = folderName(folder.path);
    const other = id && folders.get(id);
    if (other)
      throw new CommandError(
        `The courses in “${other}” and “${name}” have the same id. Give one of them an \`id:\` of its own.`,
      );
    if (id) folders.set(id, name);
  }
}

export function compileFolder(path: string, overlay?: OverlayFolder): CompiledFolder {
  const own = readCourseFolder(path);
  const folder = overlay ? layOver(own, overlay) : own;
  return { folder, compiled: compile({ ...folder, playerVersion: PLAYER_VERSION }) };
}

/** Whether the build fails: errors always, warnings where the author asked for it. */
export function hasFailed({ compiled }: CompiledFolder, isStrict: boolean): boolean {
  return compiled.diagnostics.some(({ severity }) => severity === 'error' || (isStrict && severity === 'warning'));
}

/** The course as bytes; only of a compilation without errors. */
export function builtCourse({ folder, compiled }: CompiledFolder): BuiltCourse {
  if (!compiled.outline) throw new CommandError(`The course in “${folderName(folder.path)}” could not be built.`);
  const encoder = new TextEncoder();
  return {
    outline: compiled.outline,
    questions: questionWordings(compiled.lock),
    pages: compiled.pages.map(({ path, html }) => ({ path, bytes: encoder.encode(html) })),
    media: [
      ...compiled.media.map((path) => ({ path, bytes: readFileSync(folder.fileOf(path)) })),
      ...(compiled.theme === null ? [] : [{ path: themeFile, bytes: encoder.encode(compiled.theme) }]),
    ],
  };
}

/** Writes course.lock.json when it changed; a folder that cannot be written to builds all the same (DECISIONS, Identity). */
export function writeLock({ folder, compiled }: CompiledFolder): void {
  const file = join(folder.path, 'course.lock.json');
  if (compiled.lock === null || (existsSync(file) && readFileSync(file, 'utf8') === compiled.lock)) return;
  try {
    writeFileSync(`${file}.new`, compiled.lock);
    renameSync(`${file}.new`, file);
  } catch {
    console.warn(
      `course.lock.json in “${folderName(folder.path)}” could not be written; the course is built without it.`,
    );
  }
}
