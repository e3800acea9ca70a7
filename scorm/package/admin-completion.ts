import type { Outline } from '../../src/model/course.ts';
import { outcome, type Outcome } from '../../src/model/outcome.ts';
import { emptyProgress, type Progress } from '../../src/model/progress.ts';
import { bullets, paragraph, section, table } from './admin-markup.ts';
import { passMark } from './manifest.ts';
import type { Target } from './package.ts';

/** “When the course is complete”: one sentence, then what each learner's state becomes in the LMS. */
export function completionSection(target: Target, outline: Outline): string {
  return section(
    'When the course is complete',
    paragraph(completionSentence(outline)),
    target === 'web' ? '' : statusTable(target, outline),
    bullets(notes(target, outline)),
  );
}

/** The course's finish rule in one sentence. */
export function completionSentence(outline: Outline): string {
  const lessons = outline.lessons.length === 1 ? 'the lesson' : `all ${outline.lessons.length} lessons`;
  const marks = [...new Set(checksOf(outline).map((lesson) => perCent(lesson.check!.pass)))];
  const check = `${checkWord(outline)} (${marks.join(' and ')} or more)`;
  switch (marks.length === 0 ? 'lessons' : outline.finish) {
    case 'lessons':
      return `The course is complete when the learner has finished ${lessons}.`;
    case 'check':
      return `The course is complete when the learner has passed ${check}. The other lessons may stay open.`;
    case 'lessons-and-check':
      return `The course is complete when the learner has finished ${lessons} and passed ${check}.`;
  }
}

interface Situation {
  readonly learner: string;
  readonly progress: Progress;
}

function statusTable(target: Exclude<Target, 'web'>, outline: Outline): string {
  const head = target === 'scorm12' ? ['Status', 'Score'] : ['Completion', 'Success', 'Score'];
  const rows = situations(outline).map(({ learner, progress }) => {
    const result = outcome(outline, progress);
    const status =
      target === 'scorm12' ? [status12(result, outline.scorm12Status)] : [result.completion, result.success];
    return [learner, ...status, scoreWords(target, outline, result)];
  });
  return table('What your LMS is told', ['The learner …', ...head], rows);
}

// The states come from the model itself, so this page cannot say anything else than what the course does.
function situations(outline: Outline): Situation[] {
  const checks = checksOf(outline);
  if (checks.length === 0) {
    return [
      { learner: 'has begun', progress: progressWith(outline, {}) },
      { learner: 'has finished all lessons', progress: progressWith(outline, { lessons: true }) },
    ];
  }
  const check = checkWord(outline);
  const more = checks.length < outline.lessons.length;
  const canFail = checks.some((lesson) => lesson.check?.attempts !== null);
  const canRetry = checks.some((lesson) => lesson.check?.attempts !== 1);
  const below = { best: 0, tries: 1 };
  const passed = { best: 1, tries: 1 };
  const situation = (learner: string, parts: ProgressParts) => ({ learner, progress: progressWith(outline, parts) });
  return [
    situation(more ? `has begun, or has finished the lessons but not ${check}` : 'has begun', { lessons: more }),
    ...(canRetry ? [situation('is below the mark and may try again', { lessons: true, check: below })] : []),
    ...(more ? [situation(`has passed ${check}; lessons are open`, { check: passed })] : []),
    situation(`has finished all lessons and passed ${check}`, { lessons: true, check: passed }),
    ...(canFail
      ? [situation('is below the mark and has no tries left', { lessons: true, check: { best: 0, tries: Infinity } })]
      : []),
  ];
}

interface ProgressParts {
  /** Whether all lessons are done that are not checks. */
  readonly lessons?: boolean;
  readonly check?: { readonly best: number; readonly tries: number };
}

function progressWith(outline: Outline, { lessons = false, check }: ProgressParts): Progress {
  const done = outline.lessons.filter((lesson) => {
    const mayGoOn = check && (outline.finish === 'lessons' || check.best === 1 || check.tries === Infinity);
    return lesson.check ? mayGoOn : lessons;
  });
  return {
    ...emptyProgress(outline.lessons[0]!.id),
    lessons: Object.fromEntries(done.map(({ id }) => [id, 'done' as const])),
    checks: check
      ? Object.fromEntries(checksOf(outline).map(({ id }) => [id, { seed: 0, last: check.best, ...check }]))
      : {},
  };
}

function status12({ completion, success }: Outcome, wish: Outline['scorm12Status']): string {
  if (completion === 'incomplete') return 'incomplete';
  if (success === 'failed') return 'failed';
  if (success === 'unknown' || wish === 'completed') return 'completed';
  return wish === 'passed' ? 'passed' : 'completed, then passed';
}

function scoreWords(target: Target, outline: Outline, { completion, success, score }: Outcome): string {
  if (score === null) return 'none';
  if (scoresQuestions(outline)) return completion === 'completed' ? '0 to 100' : 'none';
  if (checksOf(outline).length === 0) return String(Math.round(score * 100));
  if (completion === 'completed') return '0 to 100';
  return target !== 'scorm12' && success === 'passed' && passMark(outline) !== null ? 'the best so far' : 'none';
}

function notes(target: Target, outline: Outline): string[] {
  const checks = checksOf(outline);
  const tries = checks[0]?.check?.attempts;
  const check = checkWord(outline);
  return [
    'What was reached stays: a status never goes down, not when a learner tries again, and not when you update the course.',
    ...(scoresQuestions(outline)
      ? [
          'The score is the share of the points of all questions. The best answer to each counts; one that is partly right earns half.',
        ]
      : []),
    ...(tries === null ? [`Learners may take ${check} as often as they like. The best result counts.`] : []),
    ...(typeof tries === 'number'
      ? [`Learners may take ${check} ${tries === 1 ? 'once' : `${tries} times`}. The best result counts.`]
      : []),
    ...(target !== 'web' && target !== 'scorm12' && passMark(outline) !== null
      ? ['The package tells your LMS the pass mark. If you set another one there, the course follows your LMS.']
      : []),
  ];
}

/** A course without a check in which every question counts. */
export function scoresQuestions(outline: Outline): boolean {
  return (
    checksOf(outline).length === 0 && outline.lessons.some(({ blocks }) => blocks.some(({ points }) => points > 0))
  );
}

function checksOf({ lessons }: Outline) {
  return lessons.filter(({ check }) => check);
}

function checkWord(outline: Outline): string {
  return checksOf(outline).length > 1 ? 'the checks' : 'the check';
}

function perCent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
