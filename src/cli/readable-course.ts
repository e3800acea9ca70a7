import { readLock } from '../compiler/identity/lock-read.ts';
import type { BlockId, Outline } from '../model/course.ts';
import { slotsOf } from '../record/slots.ts';
import type { CompiledFolder } from './compile-folder.ts';
import { readStoredText } from './stored-text.ts';

/** A course with the wordings that its lessons and questions are called by. */
export interface ReadableCourse {
  readonly outline: Outline;
  /** The question, or whatever else a block begins with, as its author typed it. */
  readonly wordings: ReadonlyMap<BlockId, string>;
}

/** Null for a course that has errors. */
export function readableCourse({ compiled }: Pick<CompiledFolder, 'compiled'>): ReadableCourse | null {
  const { outline, lock } = compiled;
  if (!outline) return null;
  const { blocks } = readLock(lock, () => undefined);
  return { outline, wordings: new Map([...blocks].map(([id, { name }]) => [id, name])) };
}

/**
 * Whether suspend data could be of this course. It bears no name of one: a course fits that has the version and all of
 * the numbers, and knows as checks what was taken as checks.
 */
export function fits(text: string, { outline }: ReadableCourse): boolean {
  const stored = readStoredText(text, slotsOf(outline));
  if (stored.kind !== 'ours' || stored.saved.version !== outline.version) return false;
  const { lessons, answers, checks, location } = stored.saved.progress;
  const ids = [...Object.keys(lessons), ...Object.keys(answers), location.lesson, location.block ?? ''];
  const taken = outline.lessons.filter(({ check }) => check).map(({ id }) => id);
  return !ids.some((id) => id.startsWith('~')) && Object.keys(checks).every((id) => taken.includes(id));
}
