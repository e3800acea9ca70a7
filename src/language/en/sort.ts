import { plural } from './grammar.ts';

/** What `Sort` says, in English. */
export const en = {
  rowsSorted: (count: number, of: number) => `${count} of ${of} answered.`,
  rowsMissing: (count: number) => `Not answered yet: ${count} ${plural(count, 'row', 'rows')}.`,
  rowsRight: (count: number, of: number) => `${count} of ${of} right`,
  pair: (item: string, category: string) => `${item} – ${category}`,
  rowRight: 'Correct.',
  rowWrong: 'Not quite.',
  rowBelongs: (category: string) => `It belongs to “${category}”.`,
  rowMissing: 'Not answered yet: choose one.',
  allSorted: 'All answered. You can check now.',
  asLists: 'Show as lists',
};
