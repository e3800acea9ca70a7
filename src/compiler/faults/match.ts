import type { FaultText } from '../diagnostic.ts';

/** Faults of `Match:`. */
export const matchFaults: Readonly<Record<string, FaultText>> = {
  'match-columns': {
    message: (found) => `This table has ${found === '1' ? '1 column' : `${found} columns`}; to match, it takes two.`,
    expected: 'Two columns that belong together, and a third for feedback if you like.',
    mend: 'Write in each row `| what is given | what belongs to it |`, and feedback behind it.',
  },
  'match-few': {
    message: 'There are fewer than two pairs, so nothing is to be matched.',
    expected: 'Two rows or more with a text in their first cell.',
    mend: 'Add a row, or make a `Question:` of it. A row with an empty first cell is only one more answer to choose from.',
  },
};
