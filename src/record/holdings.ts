import { isPrivate } from '../model/private.ts';
import type { Outline } from '../model/course.ts';
import type { LearningRecord } from './learning-record.ts';
import type { Row } from './row.ts';

/** What this device keeps of a learner in a course. */
export interface Holdings {
  /** Of all attempts. */
  readonly privateAnswers: number;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** Reads what this device keeps now, in its stores and not from memory; null: nothing, or nothing that can be read. */
export async function readHoldings(record: LearningRecord, outline: Outline): Promise<Holdings | null> {
  const rows = (await rowsOf(record)).map(({ value }) => value as Partial<Row> | null);
  if (rows.length === 0) return null;
  const blocks = outline.lessons.flatMap((lesson) => lesson.blocks);
  // What is not answered yet is kept among the notes, and of most kinds is nothing private.
  const drafts = new Set(blocks.filter(({ kind }) => !isPrivate(kind)).map(({ id }) => id));
  const notes = rows.flatMap((row) =>
    Object.keys(row?.notes ?? {}).flatMap((note) =>
      drafts.has(note.split('.')[0]!) ? [] : [`${row?.attempt} ${note}`],
    ),
  );
  const inProgress = blocks.filter(
    ({ id, kind }) => isPrivate(kind) && record.progress.answers[id]?.response.some((part) => part !== ''),
  );
  return {
    privateAnswers: new Set(notes).size + inProgress.length,
    since: Math.min(...rows.flatMap((row) => row?.since ?? [])),
  };
}

/**
 * Deletes all that this device keeps of this learner in this course, earlier attempts too. Resolves with whether nothing
 * is left, which is read and not taken for granted.
 */
export async function forgetDevice(record: LearningRecord): Promise<boolean> {
  record.withdraw();
  for (const { key } of await rowsOf(record)) record.journal?.remove(key);
  return (await rowsOf(record)).length === 0;
}

async function rowsOf({ journal }: LearningRecord) {
  return (await journal?.rows()) ?? [];
}
