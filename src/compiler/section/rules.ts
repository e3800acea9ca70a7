import { isAid } from '../../model/aid.ts';
import type { PrivateAnswers } from '../../model/course.ts';
import { isPrivate } from '../../model/private.ts';
import type { Tell } from '../diagnostic.ts';
import type { AnyKind } from '../blocks/block.ts';
import type { BlockRules } from '../draft.ts';
import type { Section } from './section.ts';

/** What course.yaml sets for all blocks. */
export interface CourseDefaults {
  readonly privateAnswers: PrivateAnswers;
  /** `score: all questions`: they count in every lesson. Absent: in a check only. */
  readonly scoresAll?: boolean;
  /** Practice is reported too, not only what is scored. */
  readonly reportPractice: boolean;
}

/** Where a block stands. */
export interface BlockPlace {
  readonly isCheck: boolean;
  /** In an author's `<details>`: nobody need open it. */
  readonly isInDetails: boolean;
  readonly course: CourseDefaults;
}

/** What holds for a block, from its settings and its place; tells settings that can have no effect there. */
export function rulesOf(section: Section, kind: AnyKind, place: BlockPlace, tell: Tell): BlockRules {
  const { keyword, settings, heading } = section;
  const isUnreported = isAid(kind) || kind === 'checklist';
  const isAsked = !isUnreported && !isPrivate(kind);
  // Nothing is right or wrong in a poll, so nothing waits for an answer.
  const isMarked = isAsked && kind !== 'poll';
  const required = isMarked && !settings.excused && !place.isInDetails;
  // Whoever leaves out what is excused must lose nothing by it: a check knows what was asked, a course of lessons does not.
  const isScored = keyword !== 'practice' && (place.isCheck ? isMarked : required && place.course.scoresAll === true);
  if (settings.points !== undefined && !isScored) tell('setting-no-effect', heading.pos, `points: ${settings.points}`);
  if (settings.report && isUnreported) tell('setting-not-here', heading.pos, 'report');
  return {
    required,
    points: isScored ? (settings.points ?? 1) : 0,
    tries: settings.tries !== undefined ? settings.tries : place.isCheck && isMarked ? 1 : null,
    reported: isAsked
      ? (settings.report ?? (isScored || place.course.reportPractice))
      : !isUnreported && isPrivateReported(section, place, tell),
  };
}

/** What a learner is told to be private stays so, whatever one block says. */
function isPrivateReported({ settings, heading }: Section, { course }: BlockPlace, tell: Tell): boolean {
  const isAllowed = course.privateAnswers === 'reported';
  if (settings.report && !isAllowed) tell('setting-private', heading.pos, 'report: yes');
  return isAllowed && settings.report !== false;
}
