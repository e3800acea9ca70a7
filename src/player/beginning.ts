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
  const { course, record, outline } = beginning;
  const { lesson, block } = record.progress.location;
  course.querySelector('[data-part="not-connected"]')?.remove();
  // Without its program the learner begins at the first lesson; what was done stays done.
  if (!record.hasActed && (block || lesson !== outline.lessons[0]!.id))
    await import('./resume-place.ts').then(
      ({ resumePlace }) => resumePlace(beginning),
      () => undefined,
    );
  beginning.player.update();
}
