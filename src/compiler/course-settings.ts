import { z } from 'zod';
import type { FinishRule, Outline, PrivateAnswers } from '../model/course.ts';
import type { Tell, TellSetting } from './diagnostic.ts';
import { editionShape, text } from './edition-settings.ts';
import type { ThemeSettings } from './theme/theme-settings.ts';
import { readMapping } from './yaml.ts';

const finishRules = {
  'every lesson and the check passed': 'lessons-and-check',
  'every lesson': 'lessons',
  'the check passed': 'check',
} as const satisfies Record<string, FinishRule>;

const answerPlaces = {
  'this device': 'device',
  'learning system': 'lms',
  reported: 'reported',
} as const satisfies Record<string, PrivateAnswers>;

const scores = { 'the check': 'check', 'all questions': 'all' } as const;

/** `course.yaml`; the messages say how to mend a value. */
export const courseSchema = z.strictObject({
  title: text('Write the name of the course: `title: What is mentoring?`.'),
  id: z
    .string({ error: 'Write a name that will never change: `id: what-is-mentoring`.' })
    .regex(
      /^(?=.{1,60}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
      'Use small letters, digits and single hyphens: `id: what-is-mentoring`.',
    ),
  version: z
    .string({ error: 'Write three numbers with points between them: `version: 1.0.0`.' })
    .regex(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/, 'Write three numbers with points between them: `version: 1.0.0`.'),
  language: z
    .string({ error: 'Write a language code: `language: en`.' })
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'Write a language code: `language: en`.')
    .default('en'),
  promise: text(
    'Write in a sentence what learners gain: `promise: In 40 minutes you can tell mentoring from what it is not.`.',
  ).optional(),
  finish: oneOf('finish', finishRules).optional(),
  pass: z
    .string({ error: 'Write per cent: `pass: 80%`.' })
    .regex(/^(?:100|\d{1,2})%$/, 'Write per cent: `pass: 80%`.')
    .default('80%'),
  navigation: z
    .enum(['free', 'guided'], { error: 'Write `navigation: free` or `navigation: guided`.' })
    .default('free'),
  'private answers': oneOf('private answers', answerPlaces).default('this device'),
  ...editionShape,
  scorm12: z
    .strictObject(
      {
        status: z.enum(['completed', 'passed', 'both'], {
          error: 'Write `status: completed`, `status: passed` or `status: both`.',
        }),
      },
      { error: 'Write it in braces: `scorm12: { status: passed }`.' },
    )
    .default({ status: 'completed' }),
  score: oneOf('score', scores).default('the check'),
  'score when completed': z
    .number({ error: 'Write per cent as a number: `score when completed: 100`.' })
    .min(0, 'Write a number from 0 to 100.')
    .max(100, 'Write a number from 0 to 100.')
    .optional(),
  report: z.enum(['scored', 'practice'], { error: 'Write `report: scored` or `report: practice`.' }).default('scored'),
});

/** What `course.yaml` says, with the defaults, in the words of the model. */
export interface CourseSettings extends Pick<
  Outline,
  | 'id'
  | 'version'
  | 'title'
  | 'language'
  | 'privateAnswers'
  | 'guided'
  | 'scorm12Status'
  | 'scoreWhenCompleted'
  | 'support'
  | 'certificate'
> {
  /** Undefined: it depends on whether there is a check. */
  readonly finish?: FinishRule;
  /** 0 to 1. */
  readonly pass: number;
  /** What learners gain, in a sentence; undefined: the course has no cover. */
  readonly promise?: string | undefined;
  readonly variables: ReadonlyMap<string, string>;
  /** In a course without a check, every question counts. */
  readonly scoresAll: boolean;
  /** Practice is reported too, not only what is scored. */
  readonly reportPractice: boolean;
  /** Undefined: the course's own look. */
  readonly theme?: ThemeSettings;
  /** What this edition does without: lesson files, ids of lessons and blocks, and parts of blocks as `<block>.<part>`. */
  readonly leaveOut: readonly string[];
  readonly tell: TellSetting;
}

export const courseFile = 'course.yaml';

/** Reads `course.yaml`. What is missing or wrong is told and has a stand-in. */
export function readCourseSettings(text: string, tell: Tell): CourseSettings {
  const fallback = { title: '…', id: 'course', version: '0.0.0' };
  const { values, at } = readMapping({ text, firstLine: 1, schema: courseSchema, fallback, prefix: 'course' }, tell);
  return {
    id: values.id,
    version: values.version,
    title: values.title,
    language: values.language,
    support: values.support,
    promise: values.promise,
    ...(values.certificate && { certificate: true }),
    finish: values.finish && finishRules[values.finish],
    pass: parseInt(values.pass, 10) / 100,
    guided: values.navigation === 'guided',
    privateAnswers: answerPlaces[values['private answers']],
    variables: new Map(Object.entries(values.variables)),
    scorm12Status: values.scorm12.status,
    scoreWhenCompleted: values['score when completed'] ?? null,
    scoresAll: values.score === 'all questions',
    reportPractice: values.report === 'practice',
    theme: values.theme,
    leaveOut: values['leave out'],
    tell: (code, path, found, mend) => tell(code, at(...path), found, mend),
  };
}

/** A rule as an author writes it. */
export function finishPhrase(rule: FinishRule): string {
  return Object.entries(finishRules).find(([, value]) => value === rule)![0];
}

function oneOf<K extends string>(key: string, table: Readonly<Record<K, string>>) {
  const values = Object.keys(table) as K[];
  const lines = values.map((value) => `\`${key}: ${value}\``);
  return z.enum(values as [K, ...K[]], { error: `Write ${lines.slice(0, -1).join(', ')} or ${lines.at(-1)!}.` });
}
