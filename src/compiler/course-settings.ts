import { z } from 'zod';
import type { FinishRule, Outline, PrivateAnswers } from '../model/course.ts';
import type { Position, Tell } from './diagnostic.ts';
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
  finish: oneOf('finish', finishRules).optional(),
  pass: z
    .string({ error: 'Write per cent: `pass: 80%`.' })
    .regex(/^(?:100|\d{1,2})%$/, 'Write per cent: `pass: 80%`.')
    .default('80%'),
  navigation: z
    .enum(['free', 'guided'], { error: 'Write `navigation: free` or `navigation: guided`.' })
    .default('free'),
  'private answers': oneOf('private answers', answerPlaces).default('this device'),
  support: z
    .strictObject(
      {
        name: text('Write who helps: `name: Learning team`.'),
        address: text('Write an e-mail address or a web address: `address: learning@example.org`.'),
        text: text('Write a sentence: `text: Please say which lesson you are in.`').optional(),
      },
      { error: 'Write whom to ask in braces: `support: { name: Learning team, address: learning@example.org }`.' },
    )
    .optional(),
  variables: z
    .record(
      z.string().regex(/^[A-Za-z][\w-]*$/, 'Name a variable with letters, digits and `_`, without spaces: `eap: …`.'),
      z.string({ error: 'Write the words that stand for it, in quotes: `eap: "Employee Assistance Program"`.' }),
      { error: 'Write names and words in braces: `variables: { eap: Employee Assistance Program }`.' },
    )
    .default({}),
  theme: z
    .looseObject(
      {
        accent: z
          .string({ error: 'Write a colour in quotes, or YAML takes it for a remark: `accent: "#1D5B57"`.' })
          .regex(/^#[0-9A-Fa-f]{6}$/, 'Write a colour as `#` and six digits, in quotes: `accent: "#1D5B57"`.')
          .optional(),
      },
      { error: 'Write the theme in braces: `theme: { accent: "#1D5B57" }`.' },
    )
    .optional(),
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
  'score when completed': z
    .number({ error: 'Write per cent as a number: `score when completed: 100`.' })
    .min(0, 'Write a number from 0 to 100.')
    .max(100, 'Write a number from 0 to 100.')
    .optional(),
  report: z.enum(['scored', 'practice'], { error: 'Write `report: scored` or `report: practice`.' }).default('scored'),
  'leave out': z
    .array(text('Write the name of a lesson file or the id of a question.'), {
      error: 'Write a list in brackets: `leave out: [07-are-you-ready.md]`.',
    })
    .default([]),
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
> {
  /** Undefined: it depends on whether there is a check. */
  readonly finish?: FinishRule;
  /** 0 to 1. */
  readonly pass: number;
  readonly variables: ReadonlyMap<string, string>;
  /** Practice is reported too, not only what is scored. */
  readonly reportPractice: boolean;
  /** Lesson files, lesson ids and block ids that this edition does without. */
  readonly leaveOut: readonly string[];
  readonly at: (...path: readonly (string | number)[]) => Position;
}

export const courseFile = 'course.yaml';

/** Reads `course.yaml`. What is missing or wrong is told and has a stand-in. */
export function readCourseSettings(text: string, tell: Tell): CourseSettings {
  const fallback = { title: '…', id: 'course', version: '0.0.0' };
  const { values, at } = readMapping({ text, firstLine: 1, schema: courseSchema, fallback, prefix: 'course' }, tell);
  if (values.theme) tell('theme-not-yet', at('theme'), 'theme');
  return {
    id: values.id,
    version: values.version,
    title: values.title,
    language: values.language,
    support: values.support,
    finish: values.finish && finishRules[values.finish],
    pass: parseInt(values.pass, 10) / 100,
    guided: values.navigation === 'guided',
    privateAnswers: answerPlaces[values['private answers']],
    variables: new Map(Object.entries(values.variables)),
    scorm12Status: values.scorm12.status,
    scoreWhenCompleted: values['score when completed'] ?? null,
    reportPractice: values.report === 'practice',
    leaveOut: values['leave out'],
    at,
  };
}

/** A rule as an author writes it. */
export function finishPhrase(rule: FinishRule): string {
  return Object.entries(finishRules).find(([, value]) => value === rule)![0];
}

function text(error: string) {
  return z.string({ error }).trim().min(1, error);
}

function oneOf<K extends string>(key: string, table: Readonly<Record<K, string>>) {
  const values = Object.keys(table) as K[];
  const lines = values.map((value) => `\`${key}: ${value}\``);
  return z.enum(values as [K, ...K[]], { error: `Write ${lines.slice(0, -1).join(', ')} or ${lines.at(-1)!}.` });
}
