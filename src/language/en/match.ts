import { plural } from './grammar.ts';

/** What `Match` says, in English. */
export const en = {
  rowsMatched: (count: number, of: number) => `${count} of ${of} answered.`,
  /** How many rows are empty, and how many have an answer that stands in another row too. */
  rowsOpen: (empty: number, shared: number) =>
    [
      empty > 0 ? `Not answered yet: ${empty} ${plural(empty, 'row', 'rows')}.` : 'Not answered yet.',
      shared > 0 ? 'Each answer belongs to one row only.' : '',
    ]
      .filter(Boolean)
      .join(' '),
  rowsRight: (count: number, of: number) => `${count} of ${of} right`,
  pair: (item: string, target: string) => `${item} – ${target}`,
  rowRight: 'Correct.',
  rowWrong: 'Not quite.',
  rowBelongs: (target: string) => `“${target}” belongs to it.`,
  rowMissing: 'Not answered yet: choose one.',
  rowShared: 'Not answered yet: another row has the same answer.',
  allMatched: 'All answered. You can check now.',
};
