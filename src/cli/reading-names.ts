import type { BlockId, LessonId } from '../model/course.ts';
import type { ReadableCourse } from './readable-course.ts';

/** What lessons and blocks are called where a person reads of them. */
export interface Names {
  lesson(id: LessonId): string;
  block(id: BlockId): string;
}

/** By title and wording where the course is at hand, else by the number in course.lock.json. */
export function namesOf(course: ReadableCourse | null): Names {
  const lessons = course?.outline.lessons ?? [];
  return {
    lesson(id) {
      const index = lessons.findIndex((lesson) => lesson.id === id);
      return index < 0 ? unnamed('lesson', id) : `Lesson ${index + 1}, “${lessons[index]!.title}”`;
    },
    block(id) {
      const wording = course?.wordings.get(id);
      return wording ? `“${wording}”` : unnamed('question', id);
    },
  };
}

export function listed(names: readonly string[]): string {
  return names.join(', ');
}

/** A share of 0 to 1 in whole per cent, never more than what was reached. */
export function percent(share: number): string {
  return `${Math.floor(share * 100 + 0.006)} %`;
}

export function count(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}

/** `~7` is the number 7 of course.lock.json. */
function unnamed(kind: string, id: string): string {
  return id.startsWith('~') ? `${kind} number ${id.slice(1)} of course.lock.json` : `the ${kind} ${id}`;
}
