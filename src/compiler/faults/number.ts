import type { FaultText } from '../diagnostic.ts';

/** Faults of `Number:`. */
export const numberFaults: Readonly<Record<string, FaultText>> = {
  'answer-missing': {
    message: 'The answer does not stand where it is looked for, so nothing would be right.',
    expected: 'A paragraph of its own that begins with the answer: `**Answer:** 2 weeks`.',
    mend: 'Write it on a line of its own, without `>` or `-` before it, with an empty line above and below.',
  },
  'answer-twice': {
    message: (found) => `A second answer stands here: “${found}”.`,
    expected: 'One answer; where several numbers are right, a range: `**Answer:** 2 to 3`.',
    mend: 'Delete one, or write both as a range.',
  },
  'answer-form': {
    message: (found) => `“${found}” is not one number or one range.`,
    expected: '`2`, `2.5`, `2 to 3`, `2–3` or `2 ± 0.5`, and a unit behind it: `2 to 3 weeks`.',
    mend: 'Write the number in digits first, then the unit. What else there is to say belongs into `> **Why:** …`.',
  },
  'answer-range': {
    message: (found) => `In “${found}” the first number is not the smaller one, so no number would lie between them.`,
    expected: 'The smaller number first: `2 to 3`.',
    mend: 'Exchange the numbers. Where only one is right, write it alone.',
  },
  'answer-thousands': {
    message: (found) => `“${found}” can be read in two ways, because in some languages its sign groups thousands.`,
    expected: 'Thousands without a sign: `1234`. A fraction with any other number of digits than three: `1.23`.',
    mend: 'For thousands delete the sign. For a fraction add a zero at its end.',
  },
};
