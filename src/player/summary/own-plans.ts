import { promptsIn } from '../../blocks/plan/prompts.ts';
import { titleOf } from '../../blocks/shared/block-element.ts';
import { planTexts } from '../../model/blocks/plan.ts';
import type { LessonOutline, Outline } from '../../model/course.ts';
import type { LearningRecord } from '../../record/record.ts';
import { readLessonData } from '../page-data.ts';
import { ownResponse } from './own-response.ts';

/** A plan as the learner finished it. */
export interface OwnPlan {
  readonly title: string;
  readonly texts: readonly string[];
}

/** The learner's own plans of all lessons whose pages are at hand; those without a word are left out. */
export function ownPlans(
  { lessons }: Outline,
  record: LearningRecord,
  mainOf: (lesson: LessonOutline) => HTMLElement | null,
): OwnPlan[] {
  return lessons.flatMap((lesson) => {
    const main = lesson.blocks.some(({ kind }) => kind === 'plan') ? mainOf(lesson) : null;
    const blocks = main ? readLessonData(main).blocks.filter(({ kind }) => kind === 'plan') : [];
    return blocks.flatMap((block) => {
      const element = main?.querySelector(`#lm-b-${block.id}`) ?? null;
      const texts = element ? planTexts(promptsIn(element), ownResponse(block, record)) : [];
      return texts.length > 0 ? [{ title: titleOf(element), texts }] : [];
    });
  });
}
