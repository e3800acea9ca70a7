import type { LessonOutline, Outline } from '../model/course.ts';
import { isDone, isExhausted, isPassed, missingBlocks, outcome } from '../model/outcome.ts';
import type { Saved } from '../record/saved.ts';
import { count, listed, percent, type Names } from './reading-names.ts';
import type { ReadableCourse } from './readable-course.ts';

/** What stands between the learner and a completed course, a line a lesson, after the rule that asks for it. */
export function leftLines(saved: Saved, { outline }: ReadableCourse, names: Names): string[] {
  const { completion } = outcome(outline, saved.progress, { before: saved.best });
  if (completion === 'completed') return ['Nothing: the course is completed.'];
  const lines = outline.lessons
    .filter((lesson) => isLeft(outline, lesson, saved))
    .map(
      (lesson) =>
        `${names.lesson(lesson.id)}: ${lesson.check ? ofCheck(lesson, saved) : ofLesson(lesson, saved, names)}`,
    );
  return [rules[outline.finish], ...lines];
}

const rules: Readonly<Record<Outline['finish'], string>> = {
  'lessons-and-check': 'The course is completed with every lesson done and the check passed.',
  lessons: 'The course is completed with every lesson done.',
  check: 'The course is completed with the check passed.',
};

function isLeft({ finish }: Outline, lesson: LessonOutline, { progress }: Saved): boolean {
  if (lesson.check && finish !== 'lessons') return !isPassed(lesson, progress);
  if (finish === 'check') return false;
  return !isDone(lesson, progress) && !isPassed(lesson, progress) && !isExhausted(lesson, progress);
}

function ofLesson(lesson: LessonOutline, { progress }: Saved, names: Names): string {
  if (!progress.lessons[lesson.id]) return 'not begun';
  const missing = missingBlocks(lesson, progress);
  if (missing.length === 0) return 'nothing left to answer, but “Complete and Continue” was not pressed';
  const what = lesson.complete === 'correct' ? 'to answer rightly' : 'to answer';
  return `${count(missing.length, 'thing')} ${what}: ${listed(missing.map(({ id }) => names.block(id)))}`;
}

function ofCheck(lesson: LessonOutline, { progress }: Saved): string {
  const { best = null, tries = 0 } = progress.checks[lesson.id] ?? {};
  const { pass, attempts } = lesson.check!;
  const limit = attempts === null ? [] : [`${count(Math.max(0, attempts - tries), 'try', 'tries')} left`];
  const reached = best === null ? 'not finished once' : `best ${percent(best)}`;
  return [reached, `pass mark of the course ${percent(pass)}`, ...limit].join('; ');
}
