import { z } from 'zod';
import { yesOrNo } from './edition-settings.ts';

const positive = (error: string) => z.int({ error }).positive({ error });

/** The front matter of a lesson; the messages say how to mend a value. */
export const lessonSchema = z.strictObject({
  title: z.string({ error: 'Write the title as text; put it in quotes: `title: "2030"`.' }).trim().min(1).optional(),
  summary: z.string({ error: 'Write one line of text; put it in quotes where it holds a colon.' }).trim().optional(),
  minutes: z
    .number({ error: 'Write a number: `minutes: 4`.' })
    .positive('Write a number above 0: `minutes: 4`.')
    .optional(),
  complete: z
    .enum(['visited', 'answered', 'correct'], {
      error: 'Write `complete: visited`, `complete: answered` or `complete: correct`.',
    })
    .default('answered'),
  check: z
    .strictObject(
      {
        draw: positive('Write how many questions one try asks: `draw: 10`.').optional(),
        pass: z
          .union([z.string().regex(/^(?:100|\d{1,2})%$/), z.int().positive()], {
            error: 'Write per cent, `pass: 80%`, or how many questions must be right, `pass: 8`.',
          })
          .optional(),
        attempts: positive(
          'Write how many tries a learner has: `attempts: 3`; leave the line out for any number.',
        ).optional(),
        feedback: z.enum(['end', 'each'], { error: 'Write `feedback: end` or `feedback: each`.' }).default('end'),
        shuffle: yesOrNo('shuffle').default(true),
      },
      { error: 'Write the rules in braces: `check: { draw: 10, pass: 80% }`.' },
    )
    .optional(),
  id: z
    .string({ error: 'Write an id: `id: what_it_is`.' })
    .regex(
      /^[a-z](?:[a-z0-9_]{0,38}[a-z0-9])?$/,
      'Use small letters a to z, digits and `_`, at most 40: `id: what_it_is`.',
    )
    .optional(),
});

/** What a lesson's author set, with the defaults of the grammar. */
export type LessonSettings = z.output<typeof lessonSchema>;
