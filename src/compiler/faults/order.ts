import type { FaultText } from '../diagnostic.ts';

/** Faults of `Order:`. */
export const orderFaults: Readonly<Record<string, FaultText>> = {
  'order-short': {
    message: (found) => `${found === '1' ? '1 item has' : `${found} items have`} too few places to put in order.`,
    expected: 'Three numbered items or more.',
    mend: 'Add an item, or make a `Question:` of it.',
  },
  'order-numbers': {
    severity: 'warning',
    message: 'The numbers do not rise from line to line. The items count as they stand here, from top to bottom.',
    expected: 'The items in their right order, numbered `1.`, `2.`, `3.`; learners see them mixed.',
    mend: 'Put the lines into the right order, and number them anew.',
  },
};
