import type { Outline } from '../model/course.ts';
import { isDone, missingBlocks } from '../model/outcome.ts';
import type { Saved } from '../record/saved.ts';

/** Whether the course has changed since this was saved, in something that the learner has done. */
export function isChanged({ version, progress, best }: Saved, { version: now, lessons }: Outline): boolean {
  if (version === now) return false;
  const { answers, checks, location } = progress;
  const isGone = [...Object.keys({ ...progress.lessons, ...answers, ...checks }), location.lesson].some(
    // What another version calls by a number that this one does not know.
    (id) => id.startsWith('~'),
  );
  const isOther = lessons.some(({ blocks }) => blocks.some(({ id, rev }) => answers[id] && answers[id].rev !== rev));
  const hasMore = lessons.some((lesson) => isDone(lesson, progress) && missingBlocks(lesson, progress).length > 0);
  const hasNewLesson = best.completion === 'completed' && lessons.some((lesson) => !isDone(lesson, progress));
  return isGone || isOther || hasMore || hasNewLesson;
}

/** Where a learner goes on whose lesson is gone: at the nearest one before it, by their numbers in course.lock.json. */
export function nearestLesson({ lessons }: Outline, gone: string): number {
  const slot = Number(gone.slice(1));
  const slots = lessons.map((lesson, index) => lesson.slot ?? index);
  return Math.max(0, slots.indexOf(Math.max(...slots.filter((each) => each < slot))));
}
