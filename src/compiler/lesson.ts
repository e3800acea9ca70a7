import { isAid, type Aid } from '../model/aid.ts';
import type { Block } from '../model/block.ts';
import type { LessonId } from '../model/course.ts';
import { toBlock, type AnyDraft } from './blocks/block.ts';
import type { CourseSettings } from './course-settings.ts';
import type { BlockIdentity } from './draft.ts';
import type { Identities } from './identity/identify.ts';
import { LeaveOut } from './leave-out.ts';
import { isBlock, type LessonText } from './read-lesson.ts';

/** A lesson that stands in this edition of the course, with its identity. */
export interface Lesson extends LessonText {
  readonly id: LessonId;
  /** Its page. */
  readonly href: string;
  /** What has an answer, in reading order. */
  readonly blocks: readonly LessonBlock[];
  readonly aids: readonly LessonBlock<Aid>[];
}

export interface LessonBlock<Data extends Block | Aid = Block> {
  readonly draft: AnyDraft;
  readonly identity: BlockIdentity;
  readonly block: Data;
}

/**
 * Joins texts with what the lock decided, without what `leave out:` names. That comes after the lock has seen
 * everything: what one edition does without is not gone from the course.
 */
export function lessonsOfEdition(
  texts: readonly LessonText[],
  { lessonIds, blocks }: Identities,
  settings: Pick<CourseSettings, 'leaveOut' | 'tell'>,
): Lesson[] {
  const leaveOut = new LeaveOut(settings.leaveOut);
  const lessons: Omit<Lesson, 'href'>[] = [];
  for (const text of texts) {
    const id = lessonIds.get(text.file)!;
    const kept: LessonBlock<Block | Aid>[] = [];
    const pieces = text.pieces.flatMap((piece) => {
      if (!isBlock(piece)) return piece;
      const rest = leaveOut.restOf({ draft: piece.draft, identity: blocks.get(piece.draft)! });
      if (!rest) return [];
      kept.push({ ...rest, block: toBlock(rest.draft, rest.identity, piece.rules) });
      return { ...piece, draft: rest.draft };
    });
    if (leaveOut.names(text.file, id)) continue;
    lessons.push({ ...text, id, pieces, blocks: kept.filter(isAnswered), aids: kept.filter(isUnanswered) });
  }
  leaveOut.tellFaults(settings.tell);
  if (texts.length > 0 && lessons.length === 0) settings.tell('leave-out-all', ['leave out']);
  return lessons.map((lesson, index) => ({ ...lesson, href: index === 0 ? 'index.html' : `${lesson.id}.html` }));
}

function isUnanswered(one: LessonBlock<Block | Aid>): one is LessonBlock<Aid> {
  return isAid(one.block.kind);
}

function isAnswered(one: LessonBlock<Block | Aid>): one is LessonBlock {
  return !isUnanswered(one);
}
