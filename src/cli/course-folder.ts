import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Overlay } from '../compiler/overlay.ts';
import type { PictureSize } from '../compiler/prose/addresses.ts';
import { CommandError } from './command-error.ts';
import { pictureSize } from './picture-size.ts';

/** The files of a course as the compiler takes them: texts as bytes, media as sizes, drawings as both; paths with `/`. */
export interface CourseFolder {
  readonly path: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly media: ReadonlyMap<string, number>;
  readonly pictures: ReadonlyMap<string, PictureSize>;
  /** What an edition of it is made with. */
  readonly overlay?: Overlay;
  /** Where a media file stands on the disk. */
  readonly fileOf: (path: string) => string;
}

/** Reads a course; hidden files are not part of it, nor is what a link leads to outside the folder. */
export function readCourseFolder(path: string): CourseFolder {
  const files = new Map<string, Uint8Array>();
  const media = new Map<string, number>();
  const pictures = new Map<string, PictureSize>();
  for (const name of filesBelow(path)) {
    const file = join(path, name);
    if (isText(name) || isDrawing(name)) files.set(name, readFileSync(file));
    if (!isText(name)) media.set(name, statSync(file).size);
    const size = isPicture(name) ? pictureSize(readFileSync(file)) : null;
    if (size) pictures.set(name, size);
  }
  return { path, files, media, pictures, fileOf: (name) => join(path, name) };
}

/** The course folders that a person means by a path, one at least: the folder itself, or those directly in it. */
export function findCourseFolders(path: string): [string, ...string[]] {
  if (!existsSync(path)) throw new CommandError(`There is no folder “${path}”.`);
  if (!statSync(path).isDirectory()) throw new CommandError(`“${path}” is a file: name the folder of its course.`);
  const inside = folders(path).map((name) => join(path, name));
  const [first, ...others] = inside.filter((folder) => existsSync(join(folder, 'course.yaml')));
  return first && !existsSync(join(path, 'course.yaml')) ? [first, ...others] : [path];
}

/** What the folder is called in what people read. */
export function folderName(path: string): string {
  return basename(realpathSync(path));
}

function filesBelow(path: string): string[] {
  const root = realpathSync(path);
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.split(sep).some((part) => part.startsWith('.')))
    .filter((name) => isFileIn(root, join(path, name)))
    .map((name) => name.replaceAll(sep, '/'))
    .sort();
}

function isFileIn(root: string, path: string): boolean {
  try {
    const real = realpathSync(path);
    return statSync(real).isFile() && !relative(root, real).startsWith('..');
  } catch {
    // A link that leads nowhere, or in a circle.
    return false;
  }
}

function folders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

function isText(name: string): boolean {
  return /\.(md|yaml|yml|json|vtt)$/i.test(name);
}

function isPicture(name: string): boolean {
  return /\.(svg|png|jpe?g|webp|avif|gif)$/i.test(name);
}

/** A picture whose text can be read, and has to be where it is a logo. */
function isDrawing(name: string): boolean {
  return /\.svg$/i.test(name);
}
