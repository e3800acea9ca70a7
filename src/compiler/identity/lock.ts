import type { BlockId, LessonId } from '../../model/course.ts';
import type { BlockPrint, PartPrint } from './prints.ts';

/**
 * The identity of everything that learners' records hang on, kept beside the course in `course.lock.json` (GRAMMAR 8).
 * `identify` makes the next lock out of the last one and the text; authors never type in it.
 */
export interface Lock {
  readonly lessons: ReadonlyMap<LessonId, LockedLesson>;
  readonly blocks: ReadonlyMap<BlockId, LockedBlock>;
  /** What is no longer in the course. Its ids and slots are never given to something else. */
  readonly gone: {
    readonly lessons: ReadonlyMap<LessonId, LockedLesson>;
    readonly blocks: ReadonlyMap<BlockId, LockedBlock>;
  };
}

export interface LockedLesson {
  /** A permanent number, counted from 0 among lessons. */
  readonly slot: number;
  readonly file: string;
  /** As the author typed it. */
  readonly title: string;
  /** Of the title's words. */
  readonly hash: string;
  /** Began with `id: new`; what still claims `new` can be nothing older. */
  readonly isNew: boolean;
}

export interface LockedBlock extends BlockPrint {
  /** A permanent number, counted from 0 among blocks. */
  readonly slot: number;
  /** Where it stands; for what is gone: where it stood. */
  readonly lesson: LessonId;
  /** What is right, in ids of parts, or the steps of a scale; '' where there is neither. */
  readonly key: string;
  /** 1, and one more with every change that makes stored responses meaningless; credit stays. */
  readonly rev: number;
  /** In the order in which ids are given: a to z, then 0 to 9. */
  readonly parts: readonly LockedPart[];
  /** Began with `id: new`; what still claims `new` can be nothing older. */
  readonly isNew: boolean;
}

export interface LockedPart extends PartPrint {
  readonly id: string;
}

export const lockFile = 'course.lock.json';

export const emptyLock: Lock = {
  lessons: new Map(),
  blocks: new Map(),
  gone: { lessons: new Map(), blocks: new Map() },
};

/** The ids of parts in the order in which they are given: SCORM 1.2 lets a choice be one letter or digit only. */
export const partIds: readonly string[] = Array.from('abcdefghijklmnopqrstuvwxyz0123456789');

/** The first number that nothing ever had. */
export function nextSlot(live: Iterable<{ slot: number }>, gone: Iterable<{ slot: number }>): number {
  let next = 0;
  for (const { slot } of [...live, ...gone]) next = Math.max(next, slot + 1);
  return next;
}

export function sortParts(parts: readonly LockedPart[]): LockedPart[] {
  return [...parts].sort((one, other) => partIds.indexOf(one.id) - partIds.indexOf(other.id));
}

/** The order in which things came into the course. */
export function bySlot(one: { readonly slot: number }, other: { readonly slot: number }): number {
  return one.slot - other.slot;
}

/**
 * Makes an id that nothing in the course bears or ever bore, from words, or from `fallback` where they have no letter.
 * `isUnfit` says what else it may not be.
 */
export type GiveId = (words: string, fallback: string, isUnfit?: (id: string) => boolean) => string;
