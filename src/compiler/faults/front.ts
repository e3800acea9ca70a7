import type { FaultText } from '../diagnostic.ts';
import { yamlFaults } from './yaml.ts';

/** The settings at the top of a lesson, and its title. */
export const frontFaults: Record<string, FaultText> = {
  ...yamlFaults('front', 'the settings at the top of the lesson', 'a lesson'),
  'front-unclosed': {
    message: 'The settings at the top of the lesson have no end.',
    expected: 'A line of three hyphens before the settings and one after them.',
    mend: 'Write a line `---` between the last setting and the text.',
  },
  'front-not-first': {
    message: 'The settings do not begin on the first line, so most programs would show them as text.',
    expected: '`---` as the very first line of the file, with nothing before it.',
    mend: 'Delete the empty lines and spaces above and before `---`.',
  },
  'front-no-lines': {
    message: (setting) => `“${setting}” looks like a setting of the lesson, but learners would read it.`,
    expected: 'Settings between two lines `---`, the first of them the first line of the file.',
    mend: 'Write `---` on a line of its own above the settings and below them. To show the words, write `\\` before the colon.',
  },
  'title-missing': {
    message: 'The lesson has no title.',
    expected: 'A first line with one `#`: `# What is mentoring?`.',
    mend: 'Write the title as the first line of the text, with `# ` before it.',
  },
  'title-second': {
    message: (title) => `“${title}” is a second title.`,
    expected: 'One heading with a single `#` in a lesson: its title.',
    mend: (title) => `Write \`## ${title}\`, or make it a lesson of its own.`,
  },
  'title-differs': {
    message: (title) => `The settings call the lesson “${title}”, and its heading says something else.`,
    expected: 'One title.',
    mend: 'Delete the line `title:` in the settings; the heading is enough.',
  },
  'complete-tries': {
    message: (tries) => `Learners could get stuck: every question here must be right, but “${tries}” ends before that.`,
    expected: 'Any number of tries in a lesson with `complete: correct`.',
    mend: 'Delete `tries:` under this heading, or write `complete: answered` at the top of the lesson.',
  },
  'check-empty': {
    message: 'This check has no question that counts.',
    expected: 'Questions in a lesson that is a check: headings that begin with `Question:`.',
    mend: 'Add questions, or delete `check:` in the settings.',
  },
  'check-pass': {
    message: (pass) => `Nobody could pass: “${pass}” asks for more right answers than one try has questions.`,
    expected: 'A number that is not above the number of questions in one try.',
    mend: 'Lower the number, or write per cent: `pass: 80%`.',
  },
};
