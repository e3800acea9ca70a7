import type { LessonId } from '../../model/course.ts';
import type { Tell } from '../diagnostic.ts';
import { keptWords } from '../wording.ts';
import { claimsNew, claimsOf, mendDoubt, tellLostClaim } from './claims.ts';
import { bySlot, nextSlot, type GiveId, type Lock, type LockedLesson } from './lock.ts';
import { nameOfFile, pairLessons, type LessonBefore, type LessonNow } from './pair-lessons.ts';

export interface IdentifiedLessons {
  readonly ids: ReadonlyMap<LessonNow, LessonId>;
  /** For the next lock. */
  readonly live: ReadonlyMap<LessonId, LockedLesson>;
  readonly gone: ReadonlyMap<LessonId, LockedLesson>;
}

/** Gives every lesson its id, and tells what was understood of new names; `tellLock` tells what is in no file any more. */
export function identifyLessons(
  lock: Lock,
  news: readonly LessonNow[],
  giveId: GiveId,
  tellLock: Tell,
): IdentifiedLessons {
  const claims = claimsOf(news, (id) => lock.blocks.has(id) || lock.gone.blocks.has(id));
  const { oldOf, doubts } = pairLessons(lessonsBefore(lock), news, claims);
  const found = new Set(news.map((now) => oldOf(now)?.id));
  const leaving = [...lock.lessons.keys()].filter((id) => !found.has(id));

  const ids = new Map<LessonNow, LessonId>();
  const live = new Map<LessonId, LockedLesson>();
  let slot = nextSlot(lock.lessons.values(), lock.gone.lessons.values());
  for (const now of news) {
    const old = oldOf(now);
    const claim = claims.get(now);
    const id = old?.id ?? claim ?? giveId(nameOfFile(now.file), 'lesson');
    ids.set(now, id);
    const doubt = doubts.get(now);
    if (doubt) {
      tellDoubt(now, doubt);
      continue;
    }
    if (claim && claim !== old?.id) tellLostClaim(now, claim, id, leaving);
    if (old && nameOfFile(old.file) !== nameOfFile(now.file)) now.tell('lesson-renamed', now.at, now.title);
    const { file, title, hash } = now;
    live.set(id, { slot: old?.slot ?? slot++, file, title: keptWords(title), hash, isNew: claimsNew(now) });
  }

  const doubtful = new Set([...doubts.values()].flat().map(({ id }) => id));
  const gone = new Map([...lock.gone.lessons].filter(([id]) => !found.has(id)));
  for (const id of leaving) {
    const lesson = lock.lessons.get(id)!;
    if (doubtful.has(id)) live.set(id, lesson);
    else {
      gone.set(id, lesson);
      tellLock('lesson-gone', { line: 1, column: 1 }, lesson.title);
    }
  }
  return { ids, live, gone };
}

function lessonsBefore({ lessons, blocks, gone }: Lock): LessonBefore[] {
  const hashes = new Map<LessonId, string[]>();
  for (const { lesson, hash } of blocks.values()) hashes.set(lesson, [...(hashes.get(lesson) ?? []), hash]);
  const before = (isGone: boolean) => {
    return ([id, lesson]: [LessonId, LockedLesson]) => ({ ...lesson, id, isGone, blocks: hashes.get(id) ?? [] });
  };
  return [...[...lessons].map(before(false)), ...[...gone.lessons].map(before(true))].sort(bySlot);
}

function tellDoubt(now: LessonNow, olds: readonly LessonBefore[]): void {
  const choices = olds.map(({ id, title }) => ({ id, words: title }));
  const mend = mendDoubt('Between the `---` lines at the beginning of the file', choices, (id) => `id: ${id}`);
  now.tell('lesson-ambiguous', now.at, now.title, mend);
}
