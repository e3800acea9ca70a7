import type { FaultText } from '../diagnostic.ts';

/** Faults of a lesson that is a check, as a whole. */
export const checkFaults: Readonly<Record<string, FaultText>> = {
  'check-group-levels': {
    message: (found) => `The heading “${found}” is not on the level of the first group.`,
    expected: 'All groups of a check with the same number of # signs.',
    mend: 'Write as many # signs as the first group has. A heading inside a group can be bold text.',
  },
  'check-group-empty': {
    message: (found) => `The group “${found}” has no question.`,
    expected: 'At least one question under each heading of a check.',
    mend: 'Write a question below it, or delete the heading.',
  },
  'check-no-group': {
    message: (found) => `“${found}” stands above the first group.`,
    expected: 'Either no groups, or each question in one.',
    mend: 'Move it below a heading, or write a heading above it.',
  },
  'check-draw': {
    message: (found) => `One try asks for more questions than there are: ${found}.`,
    expected: 'A number in `draw` that is not above the number of questions in the lesson.',
    mend: 'Lower the number, add questions, or leave `draw` out to ask all.',
  },
  'check-pass-points': {
    severity: 'note',
    message: (found) =>
      `“${found}” counts questions, but here some are worth more points than others: it means that share of the points.`,
    expected: 'A mark in per cent where questions have different points.',
    mend: 'Write per cent: `pass: 80%`.',
  },
  'check-tries': {
    severity: 'note',
    message: (found) =>
      `“${found}” does nothing here: learners change their answers freely until they finish the check.`,
    expected: '`tries` in a check that has `feedback: each`.',
    mend: 'Delete the setting, or write `feedback: each` in the settings of the check.',
  },
  'check-unscored': {
    message: (found) => `“${found}” cannot stand in a check, because it has no points.`,
    expected:
      'Only blocks that are right or wrong, such as `Question:` and `Sort:`, in a lesson that has `check:` in its front matter.',
    mend: 'Make it a `Question:`, or move it to another lesson.',
  },
};
