import type { FaultText } from '../diagnostic.ts';

/** Faults of `Sort:`. */
export const sortFaults: Readonly<Record<string, FaultText>> = {
  'category-empty': {
    message: (found) => `Nothing belongs to “${found}”.`,
    expected: 'Under each category its items: two spaces, `- `, the text.',
    mend: 'Write its items below it, indented by two spaces. If it is an item itself, put two spaces before its hyphen.',
  },
  'category-count': {
    message: (found) =>
      `There ${found === '1' ? 'is 1 category' : `are ${found} categories`}; learners can sort into two, three or four.`,
    expected: 'Two to four bullets at the margin, each with its items indented below it.',
    mend: 'Add a category, or bring categories together.',
  },
  'category-quote': {
    message: 'This feedback stands under a category, not under an item.',
    expected: 'Feedback under the item that it is about: four spaces, `> `, the text.',
    mend: 'Move it under an item. What is true for all belongs below the list: `> **Why:** …`.',
  },
  'items-alike': {
    message: (found) => `“${found}” stands here twice.`,
    expected: 'Items that differ.',
    mend: 'Change one of the two, or delete it.',
  },
  'item-feedback-missing': {
    severity: 'warning',
    message: (found) => `The item “${found}” has no feedback, and no explanation stands below.`,
    expected: 'A reason for each item, or one for all below: `> **Why:** …`.',
    mend: 'Write under the item: four spaces, `> `, and the reason.',
  },
};
