import type { FaultText } from '../diagnostic.ts';

/** Faults of `Cards:`. */
export const cardsFaults: Readonly<Record<string, FaultText>> = {
  'card-no-answer': {
    message: (found) => `Nothing stands on the other side of the card “${found}”.`,
    expected: 'Under each card its answer: two spaces, `> `, the text.',
    mend: 'Write the answer under it: two spaces, `> `, the text.',
  },
};
