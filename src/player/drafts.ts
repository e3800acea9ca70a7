import type { DraftEvent } from '../blocks/draft-event.ts';
import type { Outline } from '../model/course.ts';
import type { LearningRecord } from '../record/record.ts';
import { noteOf } from './answers.ts';

/** Keeps on this device how far the learner has come in a scenario, until it has ended: a reload goes on there. */
export function keepDrafts(course: HTMLElement, record: LearningRecord, { lessons }: Outline): void {
  course.addEventListener('lm-draft', ({ block, response }: DraftEvent) => {
    const lesson = lessons.find(({ blocks }) => blocks.some(({ id }) => id === block.id));
    // Each try at a check begins anew.
    if (!lesson || lesson.check) return;
    const { answers, location } = record.progress;
    if (location.block !== block.id) record.apply({ type: 'moved', location: { lesson: lesson.id, block: block.id } });
    record.savePrivate(noteOf(block), answers[block.id] ? [] : response);
  });
}
