import { readLock } from '../compiler/identity/lock-read.ts';
import type { QuestionWording } from '../../scorm/package/package.ts';

/** The wording of a course's questions, out of the text of its lock, which was just written. */
export function questionWordings(lock: string | null): readonly QuestionWording[] {
  const { blocks } = readLock(lock, () => undefined);
  return [...blocks].map(([id, { name, parts, key }]) => ({ id, name, parts, key }));
}
