import type { FaultText } from '../diagnostic.ts';

/** Faults of `Poll:`. */
export const pollFaults: Readonly<Record<string, FaultText>> = {
  'poll-ticked': {
    message: (found) => `“${found}” is ticked, and nothing is right or wrong in a poll.`,
    expected: 'Boxes without an x.',
    mend: 'Take the x out of the box. If it is the right answer, write `Question:` in place of `Poll:`.',
  },
};
