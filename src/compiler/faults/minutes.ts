import type { FaultText } from '../diagnostic.ts';

/** The time a lesson takes. */
export const minutesFaults: Record<string, FaultText> = {
  'minutes-off': {
    severity: 'warning',
    message: (minutes) => `The lesson says that it takes ${minutes} minutes, which is far from what its length says.`,
    expected: 'Minutes that are at most 30 % off, at 180 words a minute and 20 seconds a question.',
    mend: 'Delete the line, so that the time is computed.',
  },
};
