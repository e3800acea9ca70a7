import type { Block, Response } from '../../model/block.ts';
import type { LearningRecord } from '../../record/record.ts';
import { noteOf } from '../answers.ts';

/** In the LMS with all else, or on this device alone; a response to another edition means nothing any more. */
export function ownResponse(block: Block, record: Pick<LearningRecord, 'progress' | 'privateAnswer'>): Response {
  const answer = record.progress.answers[block.id];
  if (answer) return answer.rev === block.rev ? answer.response : [];
  return record.privateAnswer(noteOf(block)) ?? [];
}
