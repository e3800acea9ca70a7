import type { FaultText } from '../diagnostic.ts';

/** Faults of text that was to be a block, and of blocks of any kind. */
export const blockFaults: Readonly<Record<string, FaultText>> = {
  'ticks-no-keyword': {
    message: 'This list has ticked boxes, but no question: no heading with a keyword stands above it.',
    expected: 'A heading such as `## Question: …` above a list with ticks.',
    mend: 'Write such a heading above the list.',
  },
  'boxes-no-keyword': {
    severity: 'warning',
    message: 'This list has boxes to tick, but it is no question: no heading with a keyword stands above it.',
    expected: 'A heading such as `## Question: …` above a list with boxes, or a list without them.',
    mend: 'Write such a heading above the list, or delete the boxes.',
  },
  'label-outside': {
    severity: 'warning',
    message: (found) => `This “${found}” belongs to no question, so it is shown as an ordinary quote.`,
    expected: 'A hint or an explanation inside the block that it is for.',
    mend: 'Move it up to its question: above the list a Hint, below it a Why. A heading or `---` between them ends the question.',
  },
  'table-no-rule': {
    message: 'These lines with | signs are no table, because the line under the first one is missing.',
    expected: 'A line such as `| --- | --- |` under the first line.',
    mend: 'Write it, with as many columns as the first line has.',
  },
  'table-columns': {
    message: 'These lines with | signs are no table, because the line of hyphens does not fit the first line.',
    expected: 'As many columns in the line of hyphens as in the line above it.',
    mend: 'Write one `---` for each column: `| --- | --- |`.',
  },
};
