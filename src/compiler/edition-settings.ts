import { z } from 'zod';
import { themeSchema } from './theme/theme-settings.ts';

const support = z.strictObject(
  {
    name: text('Write who helps: `name: Learning team`.'),
    address: text('Write an e-mail address or a web address: `address: learning@example.org`.'),
    text: text('Write a sentence: `text: Please say which lesson you are in.`').optional(),
  },
  { error: 'Write whom to ask in braces: `support: { name: Learning team, address: learning@example.org }`.' },
);

const variables = z.record(
  z.string().regex(/^[A-Za-z][\w-]*$/, 'Name a variable with letters, digits and `_`, without spaces: `eap: …`.'),
  z.string({ error: 'Write the words that stand for it, in quotes: `eap: "Employee Assistance Program"`.' }),
  { error: 'Write names and words in braces: `variables: { eap: Employee Assistance Program }`.' },
);

const leaveOut = z.array(text('Write the name of a lesson file or the id of a question.'), {
  error: 'Write a list in brackets: `leave out: [07-are-you-ready.md]`.',
});

/** What one edition of a course may say otherwise than another: in `course.yaml`, and in an overlay. */
export const editionShape = {
  theme: themeSchema.optional(),
  variables: variables.default({}),
  support: support.optional(),
  certificate: yesOrNo('certificate').optional(),
  'leave out': leaveOut.default([]),
};

/** YAML takes `yes` for a word and `true` for a truth; authors mean the same by both. */
export function yesOrNo(key: string) {
  return z
    .union([z.boolean(), z.enum(['yes', 'no'])], { error: `Write \`${key}: yes\` or \`${key}: no\`.` })
    .transform((value) => value === true || value === 'yes');
}

/** Words that must not be missing. */
export function text(error: string) {
  return z.string({ error }).trim().min(1, error);
}
