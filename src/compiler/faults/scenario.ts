import type { FaultText } from '../diagnostic.ts';

/** Faults of `Scenario:`. */
export const scenarioFaults: Readonly<Record<string, FaultText>> = {
  'step-missing': {
    message: 'A scenario is told in steps, and here are none, or only one.',
    expected: 'A heading for each step inside the block, one level deeper: `### She asks for a favour`.',
    mend: 'Write a heading above each part of the story, and one above the end.',
  },
  'step-dead': {
    message: (found) => `“${found}” leads nowhere: it has no choices, and no words for an end.`,
    expected: 'Choices that are links to steps, or, at an end, what is said there: `> **Best:** …`.',
    mend: 'Write choices, `- [Words](#next-step)`; or the words of the end.',
  },
  'step-unreachable': {
    message: (found) => `No choice leads to “${found}”, so nobody would ever see it.`,
    expected: 'Every step but the first as the aim of a choice.',
    mend: 'Link a choice to it, or delete it.',
  },
  'step-endless': {
    message: (found) => `From “${found}” no choice leads to an end: learners would go round for ever.`,
    expected: 'From every step at least one way to an end.',
    mend: 'Link one of its choices to a step that leads to an end.',
  },
  'step-name-twice': {
    message: (found) => `Another heading of this lesson is called “${found}”, so links to it are easily mixed up.`,
    expected: 'Steps whose names differ from all other headings.',
    mend: 'Rename this step, and the links that lead to it.',
  },
  'choice-not-link': {
    message: (found) => `The choice “${found}” is not one link, so nobody knows where it leads.`,
    expected: 'Each choice as a link to a step, and nothing beside it: `- [Ask her first](#ask-first)`.',
    mend: 'Put all of its words between `[` and `]`, and behind them `(#the-step)`.',
  },
  'choice-leaves': {
    message: (found) => `This choice leads out of the scenario, to \`${found}\`.`,
    expected: 'Links to steps of this scenario.',
    mend: 'Write the anchor of a step: its name in small letters, with hyphens for spaces. Other links go into the text.',
  },
  'choice-silent': {
    message: (found) =>
      `The choice “${found}” has no feedback. What follows from a choice is what learners learn from.`,
    expected: 'A quote under each choice: `> **Best:** …`, `> **OK:** …`, `> **Poor:** …` or `> **Repaired:** …`.',
    mend: 'Write under the choice: two spaces, `> `, how good it is in bold with a colon, and what follows.',
  },
  'choice-rated-twice': {
    message: (found) => `This choice is judged twice; “${found}” is the second word for it.`,
    expected: 'One of Best, OK, Poor and Repaired.',
    mend: 'Delete one of them.',
  },
  'choices-alike': {
    message: (found) => `“${found}” stands here twice.`,
    expected: 'Choices that differ.',
    mend: 'Change one of the two, or delete it.',
  },
  'end-with-choices': {
    message: (found) => `“${found}” has choices, and words for an end as well.`,
    expected: 'A step with choices, or an end.',
    mend: 'Move these words to a step without choices. If they are feedback, put two spaces before each `>`.',
  },
  'end-mixed': {
    message: 'This end counts poor choices and judges the way as well.',
    expected: 'Either Best, OK, Repaired and Poor, or numbers of poor choices.',
    mend: 'Use one of the two for all texts of this end.',
  },
  'end-twice': {
    message: (found) => `“${found}” stands at this end twice.`,
    expected: 'Each once.',
    mend: 'Put both texts behind one, or delete one.',
  },
  'end-bands': {
    message: (found) => `The numbers of poor choices do not begin with 0 and rise from there: “${found}”.`,
    expected: 'Numbers that follow each other: `> **0:** …`, `> **1–2:** …`, `> **3:** …`.',
    mend: 'Put the texts into this order, and begin with 0.',
  },
  'end-which': {
    message: (found) => `\`{which}\` names the poor choice, and where “${found}” is said there is none.`,
    expected: '`{which}` behind Poor or Repaired.',
    mend: 'Delete it here.',
  },
  'end-no-poor': {
    severity: 'warning',
    message: (found) => `Some come to “${found}” with a poor choice left as it was, and would read praise.`,
    expected: 'Words for them: `> **Poor:** One limit slipped: *{which}*. Try another way.`.',
    mend: 'Add such words to this end.',
  },
  'end-no-repaired': {
    severity: 'warning',
    message: (found) =>
      `Some come to “${found}” after they put a poor choice right, and would read words that hide it.`,
    expected: 'Words for them: `> **Repaired:** You slipped once, and put it right.`.',
    mend: 'Add such words to this end.',
  },
  'end-no-ok': {
    severity: 'warning',
    message: (found) => `Some come to “${found}” with choices that were only OK, and would read the highest praise.`,
    expected: 'Words for them: `> **OK:** You kept every limit. Next time add a next step.`.',
    mend: 'Add such words to this end.',
  },
};
