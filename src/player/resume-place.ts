import type { Beginning } from './beginning.ts';
import { nearestLesson } from './changed.ts';

/** Opens at the lesson where the learner stopped; within it, nothing moves by itself (LEARNER 3.5). */
export async function resumePlace({ record, outline, player, words, keepsPlace }: Beginning): Promise<void> {
  const { lesson, block } = record.progress.location;
  let index = outline.lessons.findIndex(({ id }) => id === lesson);
  if (index < 0) index = nearestLesson(outline, lesson);
  if (keepsPlace && player.index > 0) return;
  if (index !== player.index && !(await player.showLesson(index, { isMove: false }))) return;
  if (index === 0 && !block) return;
  const isThere = outline.lessons[index]!.blocks.some(({ id }) => id === block);
  const actions = block && isThere ? [{ text: words.notice.goThere, run: () => player.focusBlock(block) }] : [];
  player.notices.show('resume', words.notice.resume(index + 1, outline.lessons[index]!.title), actions);
}
