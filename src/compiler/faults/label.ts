import type { FaultText } from '../diagnostic.ts';

/** Faults of labels such as `**Why:**` and of the quotes that hold them. */
export const labelFaults: Readonly<Record<string, FaultText>> = {
  'label-misspelt': {
    message: (found) => `“${found}” is no label, but looks like one. What follows is read as if it were spelt right.`,
    expected: 'A label as it is spelt in this language, or in English.',
    mend: 'Correct the spelling.',
  },
  'label-no-space': {
    message: (found) => `A space is missing behind “${found}:”, so Markdown shows the stars and makes nothing bold.`,
    expected: 'A space between the label and its text: `**Why:** The mentee decides.`.',
    mend: 'Put a space behind the last star.',
  },
  'label-not-bold': {
    severity: 'warning',
    message: (found) => `“${found}:” is understood as a label, although it is not in bold.`,
    expected: 'Labels in bold: `**Why:** The mentee decides.`.',
    mend: 'Put two stars before the word and two behind the colon.',
  },
  'label-misplaced': {
    severity: 'warning',
    message: (found) => `“${found}” stands on the other side of the list. It is understood all the same.`,
    expected: 'A Hint above the list; Why, Right and Wrong below it.',
    mend: 'Move it to the other side of the list.',
  },
  'label-not-here': {
    message: (found) => `The label “${found}” has no meaning in this place.`,
    expected: 'A label where it is used.',
    mend: 'Move it, or delete it.',
  },
  'label-twice': {
    message: (found) => `“${found}” stands here twice.`,
    expected: 'Each label once.',
    mend: 'Put both texts behind one label.',
  },
  'label-empty': {
    message: (found) => `Nothing stands behind “${found}:”.`,
    expected: 'A text behind the label.',
    mend: 'Write the text, or delete the label.',
  },
  'quote-no-label': {
    message: 'This quote has no label, so nobody knows what it is for.',
    expected: 'A quote with a label, such as `> **Why:** …`, or feedback under an option.',
    mend: 'An explanation for all: begin with `> **Why:** `. Feedback on the last option: put two spaces before each `>`.',
  },
  'quote-lazy': {
    message: 'This line has no `>`, and Markdown glues it to the quote above it.',
    expected: '`>` before each line of a quote, and an empty line behind the quote.',
    mend: 'If it belongs to the quote, put `> ` before it; if not, put an empty line above it.',
  },
};
