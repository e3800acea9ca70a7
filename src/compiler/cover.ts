import { pageWords, type PageWords } from '../language/page-words.ts';
import type { Outline } from '../model/course.ts';
import { isPrivate } from '../model/private.ts';
import { escapeText } from './html.ts';
import { expandVariables, type Variables } from './prose/variables.ts';

export interface Cover {
  readonly outline: Omit<Outline, 'revision'>;
  /** As typed. */
  readonly promise: string;
  readonly variables: Variables;
}

/**
 * Stands above the first lesson: what learners gain, how long it takes, and, to be opened, what is recorded. A few
 * lines, because those who come back to the lesson have read them.
 */
export function renderCover({ outline, promise, variables }: Cover): string {
  const { lessons, language, support } = outline;
  const { course } = pageWords(language);
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return [
    '<div data-part="cover">',
    `<p data-part="promise">${escapeText(expandVariables(promise, variables))}</p>`,
    // Of a single lesson its own line says it.
    ...(lessons.length === 1 ? [] : [`<p>${course.cover.time(minutes, lessons.length)}</p>`]),
    `<details>\n<summary>${course.cover.recorded}</summary>\n<ul>`,
    ...recorded(outline, course).map((text) => `<li>${text}</li>`),
    '</ul>',
    ...(support ? [`<p>${escapeText(course.ask(support.name, support.address))}</p>`] : []),
    '</details>\n</div>',
  ].join('\n');
}

/** Only what is true of this course in every target that it may be packed for. */
function recorded({ lessons, privateAnswers }: Cover['outline'], { cover }: PageWords['course']): string[] {
  const blocks = lessons.flatMap((lesson) => lesson.blocks);
  const open = blocks.filter(({ kind }) => !isPrivate(kind));
  const inReports = open.filter(({ points, reported }) => reported ?? points > 0);
  const answers = inReports.length === 0 ? 'none' : inReports.length < open.length ? 'scored' : 'all';
  return [
    cover.progress,
    ...(lessons.some(({ check }) => check)
      ? [cover.score]
      : blocks.some(({ points }) => points > 0)
        ? [cover.scoreOfQuestions]
        : []),
    ...(open.length > 0 ? [cover.answers[answers]] : []),
    ...(blocks.some(({ kind }) => isPrivate(kind)) ? [cover.private[privateAnswers]] : []),
    cover.outside,
  ];
}
