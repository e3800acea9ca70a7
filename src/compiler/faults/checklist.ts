import type { FaultText } from '../diagnostic.ts';

/** Faults of `Checklist:`. */
export const checklistFaults: Readonly<Record<string, FaultText>> = {
  'checklist-ticked': {
    message: (found) => `“${found}” is ticked already, and a checklist is for learners to tick.`,
    expected: 'Bullets, or boxes without an x: `- [ ] A thing to do`.',
    mend: 'Take the x out of the box. If it is a right answer, write `Question:` in place of `Checklist:`.',
  },
};
