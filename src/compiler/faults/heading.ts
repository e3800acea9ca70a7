import type { FaultText } from '../diagnostic.ts';

/** Faults of the headings that begin blocks. */
export const headingFaults: Readonly<Record<string, FaultText>> = {
  'keyword-marked': {
    severity: 'warning',
    message: 'The keyword of this heading is in bold or italics. It is understood; it reads better without.',
    expected: 'A keyword without marks: `## Question: …`.',
    mend: 'Delete the stars or underscores around it.',
  },
  'keyword-bold': {
    message: 'A question begins with a heading, and this line is only bold, so it is shown as text.',
    expected: 'A heading with a keyword: `## Question: …`.',
    mend: 'Delete the stars and write `## ` at the beginning of the line.',
  },
  'keyword-misspelt': {
    message: (found) => `“${found}” is no keyword, but looks like one. What follows is read as if it were spelt right.`,
    expected: 'A keyword and a colon.',
    mend: 'Correct the spelling.',
  },
  'keyword-near': {
    severity: 'warning',
    message: (found) => `“${found}” looks like a keyword, but what follows is no such block. It is shown as a heading.`,
    expected: 'A keyword with its block below it, or an ordinary heading.',
    mend: 'Correct the spelling.',
  },
  'keyword-as-heading': {
    severity: 'warning',
    message: (found) => `“${found}:” is a keyword, but what follows is no such block. It is shown as a heading.`,
    expected: 'A keyword with its block below it, or `\\:` in an ordinary heading.',
    mend: 'Write `\\:` in place of the colon.',
  },
  'heading-inside': {
    message: (found) => `The heading “${found}” stands in the middle of a block.`,
    expected:
      'No headings between the name of a block and its list; only `Rate yourself:` and `Scenario:` have headings inside.',
    mend: 'Make it bold text (`**…**` without `#`), or end the block with a line `---` above it.',
  },
  'block-inside': {
    message: (found) => `“${found}” begins inside the block above it, because it has more # signs.`,
    expected: 'The next block on the same level as the one before it.',
    mend: 'Write as many # signs as the block above has.',
  },
  'part-level': {
    message: (found) => `The heading “${found}” is not on the level of the first heading in this block.`,
    expected: 'All headings inside a block with the same number of # signs.',
    mend: 'Write as many # signs as the first heading inside the block has.',
  },
  'name-empty': {
    message: 'Nothing stands behind the colon, so this block has no name.',
    expected: 'The question, or a name, on the same line: `## Question: Who decides?`.',
    mend: 'Write it behind the colon.',
  },
  'name-long': {
    severity: 'warning',
    message: 'This name has more than 250 characters; learning systems cut it off in their reports.',
    expected: 'A question of one or two sentences in the heading.',
    mend: 'Move what leads up to the question to the lines under the heading.',
  },
};
