import type { FaultText } from '../diagnostic.ts';

/** Faults of `Question:` and `Practice:`. */
export const choiceFaults: Readonly<Record<string, FaultText>> = {
  'options-missing': {
    message: 'This question has no options to choose from.',
    expected: 'A list with boxes: `- [ ] An option`, and `- [x]` where it is right.',
    mend: 'Write each option on its own line with `- [ ] ` before it, and an empty line above the first.',
  },
  'options-one': {
    message: 'This question has only one option.',
    expected: 'Two options or more; three are usually enough.',
    mend: 'Add an option that somebody might believe, with feedback that says why it is not right.',
  },
  'options-alike': {
    message: (found) => `“${found}” stands here twice.`,
    expected: 'Options that differ.',
    mend: 'Change one of the two, or delete it.',
  },
  'no-right-answer': {
    message: 'No option is ticked, so nothing would be right.',
    expected: 'An x in the box of the right option, or of each one that is right.',
    mend: 'Write `- [x]` before what is right.',
  },
  'all-right': {
    message: 'Every option is ticked, so nothing could be wrong.',
    expected: 'At least one option that is not right.',
    mend: 'Write `- [ ]` before what is not right. If there is no right or wrong, use `Poll:`, and tick none.',
  },
  'choose-count': {
    severity: 'warning',
    message: 'The question asks for another number of answers than there are ticks.',
    expected: 'As many ticks as the question asks for.',
    mend: 'Change the number in the question, or the ticks.',
  },
  'feedback-missing': {
    message: (found) => `The wrong option “${found}” has no feedback. Feedback is what learners learn from.`,
    expected: 'A quote under each wrong option that says why it is not right.',
    mend: 'Write under the option: two spaces, `> `, and the reason.',
  },
  'option-nested': {
    message: 'These options stand under another option.',
    expected: 'All options of a question on one level.',
    mend: 'Take the spaces before the hyphens away.',
  },
  'option-link': {
    severity: 'warning',
    message: 'This option holds a link, so a learner who taps it leaves the page without choosing.',
    expected: 'Options without links.',
    mend: 'Move the link to the feedback, or to the text above the list.',
  },
  'option-all-none': {
    severity: 'warning',
    message: (found) =>
      `“${found}” makes learners count instead of think, and loses its sense when options are shuffled.`,
    expected: 'Options that each stand for themselves.',
    mend: 'Tick every option that is right, and ask for all that apply; or replace this option.',
  },
  'half-on-right': {
    message: (found) => `“${found}” is ticked and half right at once.`,
    expected: '`**Half right:**` only under an option that is not ticked.',
    mend: 'Take the x out of the box, or delete “Half right:”.',
  },
  'partial-in-one': {
    severity: 'note',
    message: 'The setting “partial” changes nothing where one answer is to be chosen.',
    expected: '`partial` in a question with several right options.',
    mend: 'Delete it, or leave it: it does no harm. Half the points are given for an option whose feedback begins with `**Half right:**`, and for no other.',
  },
  'half-in-several': {
    message: 'Half right does not work where several options may be chosen.',
    expected: '`**Half right:**` only where one option is to be chosen.',
    mend: 'Delete “Half right:”, and tick the option if it is right.',
  },
  'not-chosen-on-wrong': {
    message: (found) => `“Not chosen” stands under “${found}”, but leaving a wrong option out is right.`,
    expected: '`**Not chosen:**` only under an option that is ticked.',
    mend: 'Delete “Not chosen:”, or tick the option.',
  },
  'key-longest': {
    severity: 'warning',
    message: 'In too many questions of this lesson the right option is the longest, so learners can guess it.',
    expected: 'The longest option is right in at most a third of the questions.',
    mend: 'Shorten some of these right options, or write the wrong ones as fully.',
  },
};
