import type { FaultText } from '../diagnostic.ts';

/** Faults of the table of a block. */
export const tableFaults: Readonly<Record<string, FaultText>> = {
  'table-missing': {
    message: 'This block has no table.',
    expected: 'A table under the heading: a line of heads, a line `| --- | --- |`, and a line for each row.',
    mend: 'Write the table, with an empty line above it.',
  },
  'table-second': {
    message: 'This is a second table, and a block has only one.',
    expected: 'One table in a block.',
    mend: 'Move its rows up into the first table, or end the block before it: a heading, or a line `---`.',
  },
  'table-row': {
    message: 'This row has not as many cells as the table has columns.',
    expected: 'In each row a cell for each column, with `|` between them.',
    mend: 'Add what is missing, or delete what is too much.',
  },
  'table-touches': {
    severity: 'warning',
    message: 'The text above touches this table. It is understood here; elsewhere all of it may be shown as text.',
    expected: 'An empty line above a table.',
    mend: 'Put an empty line above it.',
  },
};
