import type { FaultText } from '../diagnostic.ts';

/** Faults of `Rate yourself:`. */
export const rateFaults: Readonly<Record<string, FaultText>> = {
  'scale-missing': {
    message: 'This self-assessment has no scale.',
    expected: 'A line of its own: `**Scale:** Not true, Partly true, True`.',
    mend: 'Write it under the heading, with an empty line above and below it.',
  },
  'scale-twice': {
    message: 'This block has two scales.',
    expected: 'One scale for all statements.',
    mend: 'Delete one, or make a second `Rate yourself:` for its statements.',
  },
  'scale-length': {
    message: 'A scale has two to eleven steps.',
    expected: 'The words of the steps, parted by commas; by semicolons where a step has a comma in it.',
    mend: 'Write the steps: `**Scale:** Not true, Partly true, True`.',
  },
  'role-alone': {
    severity: 'warning',
    message: (found) => `Only this block is for a role, “${found}”, so there is nothing to choose from.`,
    expected: 'Two or more `Rate yourself:` in the lesson, each with a `role` of its own.',
    mend: 'Write a block for the other role, or delete the setting.',
  },
  'dimension-empty': {
    message: (found) => `No statements stand under “${found}”.`,
    expected: 'A list of statements under each heading inside the block.',
    mend: 'Write the statements below it, each with `- ` before it. To end the block, write `---` above the heading.',
  },
  'dimension-unnamed': {
    message: 'These statements stand above the first heading, so their result would have no name.',
    expected: 'Either no headings inside the block, or all statements under one.',
    mend: 'Write a heading above these statements, on the level of the others.',
  },
  'dimensions-alike': {
    message: (found) => `Two headings in this block are called “${found}”.`,
    expected: 'Headings that differ.',
    mend: 'Rename one of them, or bring their statements together.',
  },
  'band-form': {
    message: 'This quote below the statements gives no range of results.',
    expected: 'Two numbers and a name in bold: `> **1–2.9 Start here:** …`.',
    mend: 'Begin with `> **`, the lowest and the highest mean, a name, `:** `, then the advice.',
  },
  'band-range': {
    message: (found) => `The range ${found} does not lie on the scale.`,
    expected: 'Numbers from 1 to the number of steps, the lower one first.',
    mend: 'Change the numbers.',
  },
  'band-overlap': {
    message: (found) => `The range ${found} begins before the one above it ends.`,
    expected: 'Ranges that follow each other: 1–2.9, 3–3.9, 4–5.',
    mend: 'Begin this range where the one above it ends.',
  },
  'band-gap': {
    message: (found) => `Between two ranges there is a gap: ${found}.`,
    expected: 'Ranges that follow each other: 1–2.9, 3–3.9, 4–5.',
    mend: 'Begin this range where the one above it ends.',
  },
  'band-ends': {
    message: (found) => `The ranges cover ${found}, which is not the whole scale.`,
    expected: 'Ranges from 1 to the number of steps.',
    mend: 'Change the first or the last number.',
  },
};
