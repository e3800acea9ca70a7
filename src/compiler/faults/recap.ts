import type { FaultText } from '../diagnostic.ts';

/** Faults of what the summary repeats. */
export const recapFaults: Readonly<Record<string, FaultText>> = {
  'recap-place': {
    message: 'This mark stands where it does nothing: the summary repeats what stands below a heading.',
    expected: '`<!-- recap: yes -->` directly under an ordinary heading.',
    mend: 'Move it to the line below the heading.',
  },
  'recap-empty': {
    severity: 'warning',
    message: (found) => `Nothing below “${found}” can be repeated on the summary.`,
    expected: 'A list or a paragraph under the heading, before the next heading, rule or HTML.',
    mend: 'Write the points as bullets, or write `<!-- recap: no -->` below the heading.',
  },
};
