import type { AidKind } from './aid.ts';
import type { Block, BlockKind } from './block.ts';

/** `[a-z][a-z0-9_]{0,39}`, frozen in course.lock.json. */
export type LessonId = string;
/** `[a-z][a-z0-9_]{0,39}`, unique in its course, frozen in course.lock.json. */
export type BlockId = string;

/** What must be done for the course to be complete (`finish:` in course.yaml). */
export type FinishRule = 'lessons-and-check' | 'lessons' | 'check';

/** Where self-assessments and reflections are kept (`private answers:` in course.yaml). */
export type PrivateAnswers = 'device' | 'lms' | 'reported';

/** Whom to ask (`support:` in course.yaml). */
export interface Support {
  readonly name: string;
  readonly address: string;
  readonly text?: string;
}

/** The course as the player and the record know it: the JSON of `index.html`, `[data-part="outline"]`. */
export interface Outline {
  readonly id: string;
  readonly version: string;
  /** Changes whenever any page changes; a page of another revision is not ours. */
  readonly revision: string;
  readonly title: string;
  readonly language: string;
  readonly finish: FinishRule;
  readonly privateAnswers: PrivateAnswers;
  /** `navigation: guided` keeps the order of Complete and Continue, never of the reading. */
  readonly guided: boolean;
  /** 1.2 has one status for two facts; what a completed and passed course writes. */
  readonly scorm12Status: 'completed' | 'passed' | 'both';
  /** Per cent reported when a course without any score is complete; null: none. */
  readonly scoreWhenCompleted: number | null;
  readonly support?: Support;
  /** The summary offers a certificate of completion. */
  readonly certificate?: boolean | undefined;
  /** The kinds of aids in its lessons, and whether a glossary's terms are among them; absent: none. */
  readonly aids?: readonly (AidKind | 'term')[];
  readonly lessons: readonly LessonOutline[];
}

export interface LessonOutline {
  readonly id: LessonId;
  readonly title: string;
  /** The page, relative to the course: `index.html` or `<lesson id>.html`. */
  readonly href: string;
  readonly minutes: number;
  readonly complete: 'visited' | 'answered' | 'correct';
  readonly check?: CheckRule;
  /** Its number in course.lock.json, which stored progress calls it by. Absent: its place in the course, from 0. */
  readonly slot?: number;
  /** Every block of the lesson that has an answer, in reading order. */
  readonly blocks: readonly BlockOutline[];
}

export interface BlockOutline {
  readonly id: BlockId;
  readonly kind: BlockKind;
  /** Gates the lesson's completion by `complete: answered` or `correct`. */
  readonly required: boolean;
  /** 0: practice. */
  readonly points: number;
  /** Reported to the LMS as an interaction; absent: exactly what is scored. */
  readonly reported?: boolean;
  /** The edition of the question, as in its block. Absent: the first. */
  readonly rev?: number;
  /** Its number in course.lock.json. Absent: its place among all blocks of the course, from 0. */
  readonly slot?: number;
}

/** A lesson that is an assessment (`check:` in its front matter). */
export interface CheckRule {
  /** How many questions one try asks. */
  readonly draw: number;
  /** 0 to 1. */
  readonly pass: number;
  /** Tries at the whole check; null: unlimited. */
  readonly attempts: number | null;
  readonly feedback: 'end' | 'each';
  /** Whether each try asks in an order of its own, within the groups. Absent: it does. */
  readonly shuffle?: boolean;
  /** The bank; the draw takes evenly from the groups. */
  readonly groups: readonly (readonly BlockId[])[];
}

/** What the program needs of one lesson: the JSON in its `<main>`, `[data-part="lesson"]`. Its wording is the HTML. */
export interface LessonData {
  readonly id: LessonId;
  readonly blocks: readonly Block[];
}

export function lessonOf(outline: Outline, id: LessonId): LessonOutline | undefined {
  return outline.lessons.find((lesson) => lesson.id === id);
}
