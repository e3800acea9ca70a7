import type { LessonId } from '../../model/course.ts';
import { claimsNew, type Claimant } from './claims.ts';
import { Pairing, repeated, type Likeness } from './pairing.ts';
import type { LockedLesson } from './lock.ts';
import { trigrams, overlap } from '../similarity.ts';

/** What a lesson is known by, in the text as in the lock. */
interface LessonPrint {
  readonly file: string;
  readonly title: string;
  readonly hash: string;
  /** Hashes of the blocks in it. */
  readonly blocks: readonly string[];
}

/** A lesson in the text. */
export interface LessonNow extends LessonPrint, Claimant {}

/** A lesson that the lock knows. */
export interface LessonBefore extends LessonPrint, LockedLesson {
  readonly id: LessonId;
  readonly isGone: boolean;
}

export interface PairedLessons {
  readonly oldOf: (now: LessonNow) => LessonBefore | undefined;
  /** What each may be that is neither known again nor surely new; the likest first. */
  readonly doubts: ReadonlyMap<LessonNow, readonly LessonBefore[]>;
}

/** Finds which lesson is which: by claim, by title and file, and by the questions in it. */
export function pairLessons(
  olds: readonly LessonBefore[],
  news: readonly LessonNow[],
  claims: ReadonlyMap<LessonNow, LessonId>,
): PairedLessons {
  const pairing = new Pairing(olds, news, canBe);
  const byId = new Map(olds.map((old) => [old.id, old]));
  for (const [now, id] of claims) {
    const old = byId.get(id);
    if (old) pairing.join(old, now);
  }
  const signs = signsIn(olds);
  pairing.bySign(ifLive(nameOf), nameOf, (old, now) => (signs.areOthers(old, now) ? null : 0));
  pairing.bySign(ifLive(titleOf), titleOf, (old, now) => signs.likeness(old, now).together);
  pairing.bySign(ifLive(nameOf), nameOf);
  const { doubts } = pairing.byLikeness(signs.likeness, { sure: 0.6, doubtful: 0.4, margin: 0.15 });
  return { oldOf: (now) => pairing.oldOf(now), doubts };
}

/** The name of a lesson's file without its number: `05-is-and-is-not.md` → `is-and-is-not`. */
export function nameOfFile(file: string): string {
  return file
    .replace(/^.*\//, '')
    .replace(/\.md$/i, '')
    .replace(/^\d+[-_. ]*/, '');
}

/** What was taken out comes back only by its title and name; `id: new` is only what was new by that claim before. */
function canBe(old: LessonBefore, now: LessonNow): boolean {
  if (claimsNew(now) && !old.isNew) return false;
  return !old.isGone || (old.hash === now.hash && nameOf(old) === nameOf(now));
}

const titleOf = ({ title, hash }: LessonPrint) => (title ? hash : undefined);
const nameOf = ({ file }: LessonPrint) => nameOfFile(file) || file;

function ifLive(signOf: (old: LessonPrint) => string | undefined) {
  return (old: LessonBefore) => (old.isGone ? undefined : signOf(old));
}

/** What title and questions say; a question that several lessons have says nothing. */
function signsIn(olds: readonly LessonPrint[]) {
  const common = repeated(olds.flatMap(({ blocks }) => [...new Set(blocks)]));
  const questions = ({ blocks }: LessonPrint) => blocks.filter((hash) => !common.has(hash));
  const areOthers = (old: LessonPrint, now: LessonPrint) => {
    const [before, after] = [questions(old), questions(now)];
    return old.hash !== now.hash && before.length > 0 && after.length > 0 && overlap(before, after) === 0;
  };
  const likeness = (old: LessonPrint, now: LessonPrint): Likeness => {
    const blocks = overlap(questions(old), questions(now));
    const title = areOthers(old, now) ? 0 : overlap(trigrams(old.title), trigrams(now.title));
    return { strongest: Math.max(title, blocks), together: title + blocks };
  };
  return { areOthers, likeness };
}
