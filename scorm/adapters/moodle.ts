import { read } from './find-api.ts';

/** Whether the window that holds the API is Moodle's player page, which has a script object of its module. */
export function isMoodle(holder: object): boolean {
  return Boolean(read(read(holder, 'M'), 'mod_scorm'));
}
