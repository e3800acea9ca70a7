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

/** Once the host has answered: says what is true of saving, and brings a returning learner back to the lesson. */
export async function tellHowItBegan(beginning: Beginning): Promise<void> {
  const { course, record } = beginning;
  course.querySelector('[data-part="not-connected"]')?.remove();
  tellConnection(beginning);
  if (!record.hasActed) await resume(beginning);
  beginning.player.update();
}

function tellConnection({ record, player, words }: Beginning): void {
  const { state, mode } = record.launch;
  if (mode === 'review') player.notices.show('mode', words.notice.review);
  if (mode === 'browse') player.notices.show('mode', words.notice.browse);
  if (record.hostName === 'local' || state === 'ready') return;
  const text = state === 'none' ? words.notice.notConnected : words.notice.blocked;
  player.notices.show('connection', text, [
    {
      text: words.notice.tryAgain,
      run: () => void record.reopen().then(() => record.launch.state === 'ready' && player.notices.close('connection')),
    },
  ]);
}

/** Opens at the lesson where the learner stopped; within it, nothing moves by itself (LEARNER 3.5). */
async function resume({ record, outline, player, words, keepsPlace }: Beginning): Promise<void> {
  const { lesson, block } = record.progress.location;
  const index = outline.lessons.findIndex(({ id }) => id === lesson);
  if (index < 0 || (keepsPlace && player.index > 0)) return;
  if (index !== player.index && !(await player.showLesson(index, { isMove: false }))) return;
  if (index === 0 && !block) return;
  const actions = block ? [{ text: words.notice.goThere, run: () => player.focusBlock(block) }] : [];
  player.notices.show('resume', words.notice.resume(index + 1, outline.lessons[index]!.title), actions);
}
