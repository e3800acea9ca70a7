import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Overlay } from '../compiler/overlay.ts';
import { CommandError } from './command-error.ts';
import { readCourseFolder, type CourseFolder } from './course-folder.ts';

/** An overlay's file, and the folder `media` beside it. */
export interface OverlayFolder {
  readonly overlay: Overlay;
  readonly folder: string;
}

export function readOverlay(file: string): OverlayFolder {
  if (!existsSync(file)) throw new CommandError(`There is no file “${file}” to make an edition with.`);
  if (!statSync(file).isFile()) throw new CommandError(`“${file}” is a folder: name the overlay’s file in it.`);
  return { overlay: { file, bytes: readFileSync(file) }, folder: dirname(file) };
}

/** A course with the overlay's file and media among its own; a file of the same name takes the place of the course's. */
export function layOver(course: CourseFolder, { overlay, folder }: OverlayFolder): CourseFolder {
  const place = join(folder, 'media');
  const own = existsSync(place) && statSync(place).isDirectory() ? readCourseFolder(place) : nothing;
  const named = <Value>(entries: ReadonlyMap<string, Value>) =>
    [...entries].map(([name, value]): [string, Value] => [`media/${name}`, value]);
  const media = new Map(named(own.media));
  const files = named(own.files).filter(([path]) => media.has(path));
  return {
    path: course.path,
    overlay,
    files: new Map([...course.files, ...files]),
    media: new Map([...course.media, ...media]),
    pictures: new Map([...[...course.pictures].filter(([path]) => !media.has(path)), ...named(own.pictures)]),
    fileOf: (path) => (media.has(path) ? join(folder, path) : course.fileOf(path)),
  };
}

const nothing: Pick<CourseFolder, 'files' | 'media' | 'pictures'> = {
  files: new Map(),
  media: new Map(),
  pictures: new Map(),
};
