import { pageWords } from '../language/page-words.ts';
import type { AidKind } from '../model/aid.ts';
import type { CheckRule, LessonOutline, Outline } from '../model/course.ts';
import { hasPlaces } from './blocks/placed-options.ts';
import { finishPhrase, type CourseSettings } from './course-settings.ts';
import type { Lesson } from './lesson.ts';
import type { Lock } from './identity/lock.ts';
import { checkMinutes, countWords, minutesFor, roundMinutes } from './minutes.ts';
import { expandVariables, variablesIn } from './prose/variables.ts';
import { decodeReferences } from './sanitize.ts';
import { plainText } from './tokens.ts';

/** The course as the player knows it, but for its revision, and all that is wrong with its rules. */
export function makeOutline(
  lessons: readonly Lesson[],
  settings: CourseSettings,
  lock: Lock,
): Omit<Outline, 'revision'> {
  tellUnknownVariables(settings);
  const hasCheck = lessons.some((lesson) => lesson.settings.check);
  const finish = settings.finish ?? (hasCheck ? 'lessons-and-check' : 'lessons');
  if (finish !== 'lessons' && !hasCheck && lessons.length > 0)
    settings.tell('finish-no-check', ['finish'], `finish: ${finishPhrase(finish)}`);
  tellScore(lessons, settings);
  if (pageWords(settings.language) === pageWords('en') && !/^en(?:-|$)/i.test(settings.language)) {
    settings.tell('language-not-yet', ['language'], settings.language);
  }
  const {
    id,
    version,
    title,
    language,
    privateAnswers,
    guided,
    scorm12Status,
    scoreWhenCompleted,
    support,
    certificate,
  } = settings;
  const aids = [...new Set(lessons.flatMap(aidsOf))];
  return {
    id,
    version,
    title: expandVariables(title, settings.variables),
    language,
    finish,
    privateAnswers,
    guided,
    scorm12Status,
    scoreWhenCompleted,
    ...(support && { support }),
    ...(certificate && { certificate }),
    ...(aids.length > 0 && { aids }),
    lessons: withSlots(
      lessons.map((lesson) => lessonOutline(lesson, settings)),
      lock,
    ),
  };
}

/** `score: all questions` is for courses without a check that have something to score. */
function tellScore(lessons: readonly Lesson[], { scoresAll, scoreWhenCompleted, tell }: CourseSettings): void {
  if (!scoresAll || lessons.length === 0) return;
  const found = 'score: all questions';
  if (lessons.some((lesson) => lesson.settings.check)) tell('score-and-check', ['score'], found);
  else if (!lessons.some(({ blocks }) => blocks.some(({ block }) => block.points > 0)))
    tell('score-no-question', ['score'], found);
  else if (scoreWhenCompleted !== null) tell('score-twice', ['score when completed'], `${scoreWhenCompleted}`);
}

/** Those of lessons are told at their place in the text. */
function tellUnknownVariables({ title, promise = '', variables, tell }: CourseSettings): void {
  for (const [key, text] of Object.entries({ title, promise })) {
    for (const { name, raw } of variablesIn(text)) if (!variables.has(name)) tell('variable-unknown', [key], raw);
  }
}

function aidsOf({ aids, blocks, terms }: Lesson): (AidKind | 'term')[] {
  const hasPictures = blocks.some(({ draft }) => 'options' in draft && hasPlaces(draft.options));
  return [
    ...aids.map(({ block }) => block.kind),
    ...(hasPictures ? (['label'] as const) : []),
    ...(terms.used.length > 0 ? (['term'] as const) : []),
  ];
}

/** A slot is told where it is not the place in the course, as after a move or a deletion. */
function withSlots(lessons: readonly LessonOutline[], lock: Lock): LessonOutline[] {
  let place = 0;
  const slot = (locked: { readonly slot: number }, at: number) => (locked.slot === at ? {} : { slot: locked.slot });
  return lessons.map((lesson, index) => ({
    ...lesson,
    ...slot(lock.lessons.get(lesson.id)!, index),
    blocks: lesson.blocks.map((block) => ({ ...block, ...slot(lock.blocks.get(block.id)!, place++) })),
  }));
}

function lessonOutline(lesson: Lesson, settings: CourseSettings): LessonOutline {
  const { id, href, title, blocks } = lesson;
  const check = checkRule(lesson, settings.pass);
  const complete = check ? 'answered' : lesson.settings.complete;
  if (complete === 'correct') tellLimitedTries(lesson);
  return {
    id,
    title: expandVariables(decodeReferences(title.text), settings.variables),
    href,
    minutes: minutesOf(lesson, check),
    complete,
    ...(check && { check }),
    blocks: blocks.map(({ block }) => {
      const { id, kind, required, points, reported, rev } = block;
      return { id, kind, required, points, ...(reported !== points > 0 && { reported }), ...(rev && { rev }) };
    }),
  };
}

/** Learners whose tries are used up could never finish such a lesson. */
function tellLimitedTries({ blocks, tell }: Lesson): void {
  for (const { draft, block } of blocks) {
    if (block.required && block.tries !== null) tell('complete-tries', draft.at, `tries: ${block.tries}`);
  }
}

function checkRule({ settings, settingAt, pieces, blocks, tell }: Lesson, coursePass: number): CheckRule | undefined {
  const { check } = settings;
  if (!check) return undefined;
  const blockOf = new Map(blocks.map(({ draft, block }) => [draft, block]));
  const groups: string[][] = [[]];
  for (const piece of pieces) {
    if (piece.type === 'group') groups.push([]);
    const block = piece.type === 'block' ? blockOf.get(piece.draft) : undefined;
    if (block && block.points > 0) groups.at(-1)!.push(block.id);
  }
  const bank = groups.flat().length;
  if (bank === 0) tell('check-empty', settingAt('check'));
  const draw = Math.min(check.draw ?? bank, bank);
  const pass = passMark(check.pass, draw) ?? coursePass;
  if (pass > 1 && draw > 0) tell('check-pass', settingAt('check', 'pass'), `pass: ${check.pass}`);
  const points = new Set(blocks.flatMap(({ block }) => (block.points > 0 ? [block.points] : [])));
  if (typeof check.pass === 'number' && points.size > 1) {
    const mend = `Write \`pass: ${Math.round(pass * 100)}%\`, or give every question as many points.`;
    tell('check-pass-points', settingAt('check', 'pass'), `pass: ${check.pass}`, mend);
  }
  if (check.feedback === 'end') tellLoneTries(blocks, tell);
  return {
    draw,
    pass,
    attempts: check.attempts ?? null,
    feedback: check.feedback,
    ...(!check.shuffle && { shuffle: false }),
    groups: groups.filter((group) => group.length > 0),
  };
}

/** Answers that change freely until the end are no tries. */
function tellLoneTries(blocks: Lesson['blocks'], tell: Lesson['tell']): void {
  for (const { draft, block } of blocks)
    if (block.points > 0 && block.tries !== 1) tell('check-tries', draft.at, `tries: ${block.tries ?? 'unlimited'}`);
}

/** Per cent, or how many of the questions drawn, as a share. */
function passMark(pass: string | number | undefined, draw: number): number | undefined {
  if (pass === undefined) return undefined;
  return typeof pass === 'number' ? pass / draw : parseInt(pass, 10) / 100;
}

function minutesOf({ settings, settingAt, pieces, tell }: Lesson, check?: CheckRule): number {
  let words = 0;
  const items: number[] = [];
  for (const piece of pieces) {
    if (piece.type === 'block') {
      const { name, stem, parts, labels } = piece.draft;
      items.push(countWords([name, plainText(stem), ...parts, plainText(labels.get('why')?.tokens ?? [])].join(' ')));
    } else words += countWords(plainText(piece.tokens));
  }
  const minutes = minutesFor({ words, items, ...(check && { draw: check.draw }) });
  if (settings.minutes === undefined) return roundMinutes(minutes);
  checkMinutes(settings.minutes, minutes, settingAt('minutes'), tell);
  return settings.minutes;
}
