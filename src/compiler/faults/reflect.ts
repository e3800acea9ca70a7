import type { FaultText } from '../diagnostic.ts';

/** Faults of `Reflect:`. */
export const reflectFaults: Readonly<Record<string, FaultText>> = {
  'body-empty': {
    message: 'This reflection asks nothing.',
    expected: 'A question behind the colon, or below the heading.',
    mend: 'Write what learners are to think about: `## Reflect: What will you try first?`.',
  },
};
