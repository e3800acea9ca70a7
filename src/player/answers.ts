import { AnswerEvent, CheckFinishEvent, CheckStartEvent } from '../blocks/events.ts';
import type { Block } from '../model/block.ts';
import { isPrivate } from '../model/private.ts';
import { interactionOf } from '../model/interaction.ts';
import type { LearningRecord } from '../record/record.ts';
import type { LessonView } from './lesson-view.ts';

/** Carries what the learner does in the lesson to the record: the one road from blocks to what is kept. */
export function connectAnswers(course: HTMLElement, record: LearningRecord, view: () => LessonView): void {
  course.addEventListener(AnswerEvent.type, (event) => keepAnswer(event, record, view()));
  course.addEventListener(CheckStartEvent.type, (event) => {
    const { seed, bank } = event;
    record.apply({ type: 'check-started', lesson: view().lesson.id, seed, bank });
    record.milestone();
  });
  course.addEventListener(CheckFinishEvent.type, (event) => {
    const { lesson, data } = view();
    const { share, told } = event;
    const interactions = data.blocks.flatMap((block) => {
      const answer = block.reported && told.get(block.id);
      return answer ? interactionOf(lesson.id, block, answer, view().titleOf(block.id)) : [];
    });
    record.apply({ type: 'check-finished', lesson: lesson.id, share }, interactions);
    record.milestone();
  });
}

/** The name of a block's answer that stays on this device; where the steps of a scale changed, it is another note. */
export function noteOf({ id, rev }: Block): string {
  return rev ? `${id}.${rev}` : id;
}

function keepAnswer({ block: id, response, told }: AnswerEvent, record: LearningRecord, view: LessonView): void {
  const block = view.data.blocks.find((candidate) => candidate.id === id);
  if (!block) return;
  const location = { lesson: view.lesson.id, block: id };
  if (record.progress.location.block !== id) record.apply({ type: 'moved', location });
  if (isPrivate(block.kind) && record.keepsPrivateOnDevice) {
    record.savePrivate(noteOf(block), response);
    return;
  }
  // A check that answers at its end reports then; its answers may change until it is finished.
  const isReported = block.reported && view.lesson.check?.feedback !== 'end';
  const interactions = isReported ? [interactionOf(view.lesson.id, block, told, view.titleOf(id))] : [];
  record.apply({ type: 'answered', block: id, response, result: told.result, rev: block.rev }, interactions);
  if (interactions.length > 0) record.milestone();
}
