import type { Words } from '../language/words.ts';
import type { Outline } from '../model/course.ts';
import type { LearningRecord } from '../record/record.ts';
import type { CoursePlayer } from './course-player.ts';

export interface Beginning {
  readonly course: HTMLElement;
  readonly record: LearningRecord;
  readonly outline: Outline;
  readonly player: CoursePlayer;
  readonly words: Words;
  /** A web page whose address names a lesson stays at that lesson. */
  readonly keepsPlace: boolean;
}

/** Once the host has answered: brings a returning learner back to the lesson. */
export async function tellHowItBegan(beginning: Beginning): Promise<void> {
  const { course, record } = beginning;
  course.querySelector('[data-part="not-connected"]')?.remove();
  if (!record.hasActed) await resumePlace(beginning);
  beginning.player.update();
}

/** Opens at the lesson where the learner stopped; within it, nothing moves by itself (LEARNER 3.5). */
export async function resumePlace({ record, outline, player, words, keepsPlace }: Beginning): Promise<void> {
  const { lesson, block } = record.progress.location;
  let index = outline.lessons.findIndex(({ id }) => id === lesson);
  if (index < 0) index = (await import('./changed.ts').catch(() => null))?.nearestLesson(outline, lesson) ?? -1;
  if (index < 0 || (keepsPlace && player.index > 0)) return;
  if (index !== player.index && !(await player.showLesson(index, { isMove: false }))) return;
  if (index === 0 && !block) return;
  const isThere = outline.lessons[index]!.blocks.some(({ id }) => id === block);
  const actions = block && isThere ? [{ text: words.notice.goThere, run: () => player.focusBlock(block) }] : [];
  player.notices.show('resume', words.notice.resume(index + 1, outline.lessons[index]!.title), actions);
}
