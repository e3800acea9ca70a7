import { isAid, type Aid } from '../model/aid.ts';
import type { Block } from '../model/block.ts';
import type { LessonId } from '../model/course.ts';
import { toBlock, type AnyDraft } from './blocks/block.ts';
import type { TellFor } from './course-files.ts';
import { courseFile, type CourseSettings } from './course-settings.ts';
import type { BlockIdentity } from './draft.ts';
import type { Identities } from './identity/identify.ts';
import { blocksOf, type LessonText } from './read-lesson.ts';

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
  settings: Pick<CourseSettings, 'leaveOut' | 'at'>,
  tellFor: TellFor,
): Lesson[] {
  const left = new Set(settings.leaveOut);
  const isLeft = (...names: string[]) => names.some((name) => left.has(name));
  const known = new Set<string>();
  const lessons: Omit<Lesson, 'href'>[] = [];
  for (const text of texts) {
    const id = lessonIds.get(text.file)!;
    const all = blocksOf(text).map(({ draft, rules }): LessonBlock<Block | Aid> => {
      const identity = blocks.get(draft)!;
      return { draft, identity, block: toBlock(draft, identity, rules) };
    });
    for (const name of [text.file, id, ...all.map(({ block }) => block.id)]) known.add(name);
    if (isLeft(text.file, id)) continue;
    const kept = all.filter(({ block }) => !isLeft(block.id));
    const drafts = new Set<unknown>(kept.map(({ draft }) => draft));
    const pieces = text.pieces.filter((piece) => piece.type !== 'block' || drafts.has(piece.draft));
    lessons.push({ ...text, id, pieces, blocks: kept.filter(isAnswered), aids: kept.filter(isUnanswered) });
  }
  const tell = tellFor(courseFile);
  settings.leaveOut.forEach((name, index) => {
    if (!known.has(name)) tell('leave-out-unknown', settings.at('leave out', index), name);
  });
  if (texts.length > 0 && lessons.length === 0) tell('leave-out-all', settings.at('leave out'));
  return lessons.map((lesson, index) => ({ ...lesson, href: index === 0 ? 'index.html' : `${lesson.id}.html` }));
}

function isUnanswered(one: LessonBlock<Block | Aid>): one is LessonBlock<Aid> {
  return isAid(one.block.kind);
}

function isAnswered(one: LessonBlock<Block | Aid>): one is LessonBlock {
  return !isUnanswered(one);
}
