import type { FaultText } from '../diagnostic.ts';

/** Faults of `Guess:`. */
export const guessFaults: Readonly<Record<string, FaultText>> = {
  'guess-several': {
    message: (found) => `“${found}” is ticked too, and a guess has one right answer.`,
    expected: 'One box with an x.',
    mend: 'Leave one box ticked. If several are right, write `Practice:` in place of `Guess:`.',
  },
};
