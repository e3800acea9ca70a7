import { outcome, type Outcome } from '../model/outcome.ts';
import type { CheckState } from '../model/progress.ts';
import type { Saved } from '../record/saved.ts';
import { slotsOf } from '../record/slots.ts';
import { leftLines } from './reading-left.ts';
import { count, listed, namesOf, percent, type Names } from './reading-names.ts';
import type { ReadableCourse } from './readable-course.ts';
import { readStoredText, type StoredText } from './stored-text.ts';

/** Suspend data in words, for whoever answers "it says incomplete". Nothing that a learner has written or chosen is in it. */
export interface Reading {
  readonly kind: StoredText['kind'];
  readonly parts: readonly ReadingPart[];
}

export interface ReadingPart {
  readonly title: string;
  /** One fact each. */
  readonly lines: readonly string[];
}

export interface ReadingOptions {
  /** Without it lessons and questions are called by their numbers in course.lock.json. */
  readonly course?: ReadableCourse | null;
  /** An IANA name; the one of this computer if left out. */
  readonly timeZone?: string;
}

/** Says in words what suspend data hold. Never throws, whatever is pasted. */
export function readingOf(pasted: string, { course = null, timeZone }: ReadingOptions = {}): Reading {
  const stored = readStoredText(pasted, slotsOf(course?.outline ?? noCourse));
  const parts =
    stored.kind === 'ours'
      ? wholeParts(stored.saved, course, timeZone)
      : [{ title: 'This cannot be told', lines: unreadable[stored.kind] }];
  return { kind: stored.kind, parts };
}

const noCourse = { lessons: [] };

const onlyOnDevice = 'What the learner did may still be on the device: open the course there once more.';

const unreadable: Readonly<Record<Exclude<StoredText['kind'], 'ours'>, readonly string[]>> = {
  empty: ['There is nothing in it: the learning system has stored no progress of this attempt.', onlyOnDevice],
  foreign: ['This is not suspend data of a course made here: such text begins with K1. It may be of another tool.'],
  newer: ['A newer version of this program has written it. Read it with that version; nothing is wrong with it.'],
  damaged: ['At least one character of it is wrong, so none of it can be relied on. Copy it again.', onlyOnDevice],
  cut: [
    'Its end is missing, so none of it can be relied on. Copy all of it; if that is all, the learning system has cut it.',
    onlyOnDevice,
  ],
};

function wholeParts(saved: Saved, course: ReadableCourse | null, timeZone: string | undefined): ReadingPart[] {
  const names = namesOf(course);
  return [
    {
      title: course?.outline.title ?? 'A course, read without its text',
      lines: summary(saved, course, names, timeZone),
    },
    { title: 'Done', lines: doneLines(saved, course, names) },
    ...(course ? [{ title: 'Left', lines: leftLines(saved, course, names) }] : []),
    { title: 'Checks', lines: checkLines(saved, names) },
    { title: 'Answers', lines: answerLines(saved, course) },
  ];
}

function summary(saved: Saved, course: ReadableCourse | null, names: Names, timeZone: string | undefined): string[] {
  const { lesson, block } = saved.progress.location;
  const result = course
    ? outcome(course.outline, saved.progress, { before: saved.best })
    : { ...saved.best, score: null };
  return [
    `Status: ${statusWords(result)}`,
    ...(result.score === null ? [] : [`Score: ${percent(result.score)}`]),
    `Last saved: ${timeWords(saved.minute, timeZone)}`,
    `Time spent: ${durationWords(saved.activeSeconds)}`,
    `Place: ${names.lesson(lesson)}${block === undefined ? '' : `, at ${names.block(block)}`}`,
    versionWords(saved, course),
  ];
}

function statusWords({ completion, success }: Pick<Outcome, 'completion' | 'success'>): string {
  if (completion === 'completed')
    return { passed: 'completed, passed', failed: 'completed, failed', unknown: 'completed' }[success];
  return success === 'passed' ? 'not completed, but passed' : 'not completed';
}

function versionWords({ version }: Saved, course: ReadableCourse | null): string {
  const said = printable(version);
  if (!course || course.outline.version === version) return `Version: ${said}`;
  return `Version: ${said}. Read with the text of version ${course.outline.version}, so that this may differ from what the learner saw.`;
}

function doneLines({ progress }: Saved, course: ReadableCourse | null, names: Names): string[] {
  const inOrder = course?.outline.lessons.map(({ id }) => id) ?? Object.keys(progress.lessons);
  const lines = inOrder.filter((id) => progress.lessons[id] === 'done').map((id) => names.lesson(id));
  const ofOthers = Object.entries(progress.lessons).filter(([id, state]) => state === 'done' && !inOrder.includes(id));
  if (ofOthers.length > 0)
    lines.push(`${count(ofOthers.length, 'lesson')} that this version of the course does not have`);
  const begun = Object.entries(progress.lessons).filter(([, state]) => state === 'started');
  if (!course && begun.length > 0) lines.push(`Begun: ${listed(begun.map(([id]) => names.lesson(id)))}`);
  return lines.length > 0 ? lines : ['No lesson yet.'];
}

function checkLines({ progress }: Saved, names: Names): string[] {
  const lines = Object.entries(progress.checks).map(([id, check]) => `${names.lesson(id)}: ${checkWords(check)}`);
  return lines.length > 0 ? lines : ['None was begun.'];
}

function checkWords({ best, last, tries }: CheckState): string {
  const open = last === null ? ['a try is open, its answers are not counted yet'] : [];
  return [
    ...(best === null ? [] : [`best ${percent(best)}`]),
    count(tries, 'finished try', 'finished tries'),
    ...open,
  ].join('; ');
}

function answerLines({ progress, rest }: Saved, course: ReadableCourse | null): string[] {
  const ids = Object.keys(progress.answers);
  const strangers = course ? ids.filter((id) => id.startsWith('~')).length : 0;
  return [
    `${count(ids.length, 'answer')} kept. What was answered is not shown here.`,
    ...(strangers > 0 ? [`${strangers} of them to questions that this version of the course does not have.`] : []),
    ...(Object.keys(rest).length > 0
      ? ['A newer version of this program has added something that this one cannot read.']
      : []),
  ];
}

/** The version is any text at all, and goes to a terminal. */
function printable(text: string): string {
  const shown = text.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '').slice(0, 40);
  return shown === '' ? 'unknown' : shown;
}

/** Minutes since the beginning of 2024, UTC, as the record counts them. */
function timeWords(minute: number, timeZone: string | undefined): string {
  const time = Date.UTC(2024, 0) + minute * 60_000;
  if (Math.abs(time) > 8.64e15) return 'at no possible time';
  const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  const clock = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  });
  return `${date.format(time)}, ${clock.format(time)}`;
}

function durationWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return seconds > 0 ? 'less than a minute' : 'none';
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60 > 0 || hours === 0 ? [count(minutes % 60, 'minute')] : [];
  return [...(hours > 0 ? [count(hours, 'hour')] : []), ...rest].join(' ');
}
