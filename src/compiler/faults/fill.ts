import type { FaultText } from '../diagnostic.ts';

/** Faults of `Fill in:`. */
export const fillFaults: Readonly<Record<string, FaultText>> = {
  'gap-missing': {
    message: 'There is no gap to fill in.',
    expected: 'Sentences with gaps as code: `real life | theory` to choose, the right one first; `mentee` to type.',
    mend: 'Put backticks around what learners are to find.',
  },
  'gap-form': {
    message: (found) => `In the gap “${found}” there is nothing where an answer should stand.`,
    expected: '`right | wrong | wrong` to choose, `answer = other spelling` to type.',
    mend: 'Write an answer on each side of each sign, or delete the sign.',
  },
  'gap-mixed': {
    message: (found) => `The gap “${found}” has both signs, so it is not clear whether to choose or to type.`,
    expected: '` | ` between words to choose from, or ` = ` between spellings that all count.',
    mend: 'Use one of the two signs.',
  },
  'gap-alike': {
    message: (found) => `“${found}” stands twice in this gap.`,
    expected: 'Words to choose from that differ by more than capitals.',
    mend: 'Change one of the two, or delete it.',
  },
  'gap-no-spaces': {
    message: (found) => `In the gap “${found}” a sign touches a word. It is read as if there were spaces.`,
    expected: 'A space on both sides of the sign: `real life | theory`, `mentee = mentored person`.',
    mend: 'Put a space on both sides of the sign.',
  },
  'gap-in-name': {
    message: 'A gap stands in the name of the block, where nothing can be filled in.',
    expected: 'Gaps in the sentences below the heading.',
    mend: 'Write a name without backticks, and the sentence with its gap below it.',
  },
  'gap-in-table': {
    message: 'A gap stands in a table, where learners would see the answer.',
    expected: 'Gaps in paragraphs and bullets.',
    mend: 'Write each row as a bullet. If it is no gap but code, use two backticks on each side.',
  },
  'gap-in-link': {
    message: 'A gap stands in a link, where learners would see the answer and leave the page.',
    expected: 'Gaps in plain words.',
    mend: 'Take the gap out of the link. If it is no gap but code, use two backticks on each side.',
  },
  'sentence-no-gap': {
    severity: 'warning',
    message: (found) => `The bullet “${found}” has no gap. It is shown as it is.`,
    expected: 'A gap in each bullet.',
    mend: 'Put backticks around what learners are to find, or make a paragraph of it.',
  },
};
