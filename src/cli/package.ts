import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageCourse } from '../../scorm/package/package-course.ts';
import { PackageError } from '../../scorm/package/faults.ts';
import type { Target } from '../../scorm/package/package.ts';
import { CommandError } from './command-error.ts';
import { builtCourse, compileFolders, hasFailed, writeLock, type BuiltCourse } from './compile-folder.ts';
import { readPlayer, schemaFolder } from './player-files.ts';
import { readSchemas } from './schemas.ts';

export interface PackageOptions {
  readonly target?: string;
  readonly isStrict: boolean;
  /** A file to make an edition with. */
  readonly overlay?: string;
}

/** Writes the packages of every course in a folder to dist/packages. Returns the exit code; with a fault nothing is written. */
export function packageCourses(path: string, { target, isStrict, overlay }: PackageOptions): number {
  const wanted = wantedTargets(target);
  const results = compileFolders(path, overlay);
  if (results.some((result) => hasFailed(result, isStrict))) return 1;
  for (const result of results) {
    writeLock(result);
    for (const file of writePackages(builtCourse(result), wanted)) console.log(file);
  }
  return 0;
}

/** Packs a course for each target and writes zip, admin page and the unpacked pages; returns the paths of the zips. */
export function writePackages(course: BuiltCourse, wanted: readonly Target[]): string[] {
  const packed = wanted.map((target) => pack(course, target));
  mkdirSync(packageFolder, { recursive: true });
  writePages(course);
  return packed.map(({ name, zip, admin }) => {
    const file = join(packageFolder, `${name}.zip`);
    writeFileSync(file, zip);
    writeFileSync(join(packageFolder, `${name}.admin.html`), admin(createHash('sha256').update(zip).digest('hex')));
    return file;
  });
}

function pack(course: BuiltCourse, target: Target) {
  try {
    return packageCourse({ ...course, target, player: readPlayer(target), schemas: readSchemas(schemaFolder, target) });
  } catch (error) {
    if (error instanceof PackageError) throw new CommandError(error.faults.map(({ message }) => message).join('\n'));
    throw error;
  }
}

/** The 1.2 form unpacked, to look at and to measure. */
function writePages({ outline, pages, media }: BuiltCourse): void {
  const folder = join('dist', 'pages', outline.id);
  rmSync(folder, { recursive: true, force: true });
  for (const { path, bytes } of [...pages, ...media, ...readPlayer('scorm12')]) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

const packageFolder = join('dist', 'packages');
const targets: readonly Target[] = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'web'];

function wantedTargets(name: string | undefined): readonly Target[] {
  if (name === undefined) return targets;
  const target = targets.find((known) => known === name);
  if (!target) throw new CommandError(`There is no target “${name}”. Use one of: ${targets.join(', ')}.`);
  return [target];
}
