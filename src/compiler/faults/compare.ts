import type { FaultText } from '../diagnostic.ts';

/** Faults of `Compare:`. */
export const compareFaults: Readonly<Record<string, FaultText>> = {
  'compare-columns': {
    message: 'This table has fewer than two columns to compare.',
    expected:
      'Two columns or more, each with a head; before them, if you like, one without a head that names the rows.',
    mend: 'Add a column to each row.',
  },
  'compare-head': {
    message: 'A column of this table has no head, so nobody knows what it stands for.',
    expected: 'A head for each column; only the first may be empty, and then it names the rows.',
    mend: 'Write in the first line what the column stands for.',
  },
  'compare-rows': {
    message: 'This table has heads and nothing under them.',
    expected: 'A row or more under the line of hyphens.',
    mend: 'Write the rows.',
  },
};
