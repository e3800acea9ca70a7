import type { SummaryWords } from '../../language/summary-words.ts';
import type { OwnPlan } from './own-plans.ts';
import type { Recap, RecapLine } from './recap.ts';

/** What a learner takes along of a course. */
export interface Sheet {
  /** The title of the course. */
  readonly course: string;
  /** What came of it, who, when, which version: a sentence each. */
  readonly facts: readonly string[];
  /** The “In short” of each lesson, under the lesson's title. */
  readonly short: readonly Lines[];
  readonly lists: readonly Lines[];
  /** Empty unless the learner wants them in it. */
  readonly plans: readonly OwnPlan[];
}

export interface Lines {
  readonly title: string;
  readonly lines: readonly RecapLine[];
}

/** Parts what the lessons repeat into “In short” by lesson, and lists of their own. */
export function sortRecaps(
  lessons: readonly { readonly title: string; readonly recaps: readonly Recap[] }[],
): Pick<Sheet, 'short' | 'lists'> {
  return {
    short: lessons.flatMap(({ title, recaps }) => {
      const lines = recaps.filter(({ kind }) => kind === 'short').flatMap((recap) => recap.lines);
      return lines.length > 0 ? [{ title, lines }] : [];
    }),
    lists: lessons.flatMap(({ recaps }) => recaps.filter(({ kind }) => kind === 'list')),
  };
}

/** The same as text, to be sent or pasted anywhere. */
export function sheetText({ course, facts, short, lists, plans }: Sheet, { sheet }: SummaryWords): string {
  const planTitle = ({ title }: OwnPlan) => (title ? `${sheet.plan}: ${title}` : sheet.plan);
  return [
    [course, ...facts],
    ...(short.length > 0 ? [[sheet.inShort]] : []),
    ...short.map(linesText),
    ...lists.map(linesText),
    ...plans.map((plan) => [planTitle(plan), ...plan.texts.map((text) => `- ${text}`)]),
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function linesText({ title, lines }: Lines): string[] {
  return [title, ...lines.map(({ text, level }) => (level === null ? text : `${'  '.repeat(level)}- ${text}`))];
}
