import type { FaultText } from '../diagnostic.ts';
import { yamlFaults } from './yaml.ts';

/** `course.yaml`. */
export const courseFaults: Record<string, FaultText> = {
  ...yamlFaults('course', '`course.yaml`', 'a course'),
  'course-missing': {
    message: (found) => `\`course.yaml\` has ${found}.`,
    expected: 'A line with this setting.',
    mend: 'Add the line.',
  },
  'course-no-file': {
    message: 'The course has no file `course.yaml`.',
    expected: 'A file `course.yaml` with at least `title:`, `id:` and `version:`.',
    mend: 'Add the file with three lines, such as `title: What is mentoring?`, `id: what-is-mentoring`, `version: 1.0.0`.',
  },
  'finish-no-check': {
    message: (rule) => `“${rule}” asks for a check, but no lesson is one.`,
    expected: 'A lesson with `check:` in its settings, or `finish: every lesson`.',
    mend: 'Write `finish: every lesson`, or add `check: { draw: 10, pass: 80% }` to the settings of a lesson.',
  },
  'score-and-check': {
    message: 'All questions are to be scored, but the course has a check, which gives the score.',
    expected: '`score: all questions` in a course without a check.',
    mend: 'Delete the line; or delete `check:` from the settings of the lesson.',
  },
  'score-no-question': {
    message: 'All questions are to be scored, but no question counts.',
    expected: 'A `Question:`, `Sort:` or another block that is right or wrong; `Practice:` never counts.',
    mend: 'Write `Question:` in place of `Practice:`, or delete the line.',
  },
  'score-twice': {
    severity: 'warning',
    message: 'The score when completed is never used: the questions give the score.',
    expected: 'Either `score: all questions` or `score when completed:`.',
    mend: 'Delete one of the two lines.',
  },
  'leave-out-unknown': {
    message: (name) => `“${name}” is to be left out, but there is no such lesson or question.`,
    expected: 'The name of a lesson file, an id from `course.lock.json`, or `question.b` for one of its options.',
    mend: 'Delete it from the list, or write the name as it stands there.',
  },
  'leave-out-part': {
    message: (name) => `Without “${name}” its block does not work any more, or is of a kind that has to stay whole.`,
    expected:
      'Options of a question, of which two stay and a right one is among them; items of a sort or a checklist; three items of an order.',
    mend: 'Delete it from the list, or leave out the whole block by its id.',
  },
  'leave-out-all': {
    message: 'Every lesson is left out.',
    expected: 'A course with at least one lesson.',
    mend: 'Delete a lesson from the list `leave out:`.',
  },
  'language-not-yet': {
    severity: 'warning',
    message: (language) => `There are no buttons and messages in the language “${language}” yet; they will be English.`,
    expected: 'A language the player speaks: `en`.',
    mend: 'Nothing to do if English buttons are right for your learners.',
  },
};
