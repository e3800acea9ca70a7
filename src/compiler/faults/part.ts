import type { FaultText } from '../diagnostic.ts';

/** Faults of the list of a block: its options, items, statements. */
export const partFaults: Readonly<Record<string, FaultText>> = {
  'box-near-miss': {
    message: 'This is nearly a box to tick, but Markdown shows it as text.',
    expected: 'A hyphen, a space, `[ ]` or `[x]`, a space, the text: `- [x] An option`.',
    mend: 'Write `- [ ] ` or `- [x] ` before the text.',
  },
  'box-empty': {
    message: 'This option has a box but no text.',
    expected: 'The text on the same line: `- [ ] An option`.',
    mend: 'Write the text behind the box, or delete the line.',
  },
  'box-odd': {
    severity: 'warning',
    message: 'This box is understood, but elsewhere, such as on GitHub, it is shown as text.',
    expected: '`- [ ]` or `- [x]`, with plain spaces and without backslashes.',
    mend: 'Write `- [ ] ` or `- [x] ` before the text.',
  },
  'box-not-here': {
    message: 'A box to tick has no meaning here.',
    expected: 'Boxes only in `Question:` and `Practice:`.',
    mend: 'Delete the box: `- ` and the text.',
  },
  'two-lists': {
    message: 'This stands between two halves of one list, and belongs to neither.',
    expected: 'One list in a block, with nothing but feedback between its items.',
    mend: 'Move it above the list; or, if it belongs to the item above it, make it a quote: two spaces, `> `, the text.',
  },
  'list-markers': {
    severity: 'warning',
    message: 'The sign before the items changes here, and in Markdown that begins a new list. It is read as one list.',
    expected: 'The same sign before all items of a list.',
    mend: 'Write `- ` before each item.',
  },
  'list-kind': {
    severity: 'warning',
    message: (found) =>
      /^\d/.test(found)
        ? 'Numbers say that there is an order, and here is none. They are read as bullets.'
        : 'Bullets say that there is no order, and here is one. They are read as numbers.',
    expected: 'Numbers where one comes after the other, bullets where nothing does.',
    mend: (found) =>
      /^\d/.test(found)
        ? 'Write `- ` in place of the numbers.'
        : 'Write `1. `, `2. ` and so on in place of the bullets.',
  },
  'list-mixed': {
    message: 'This item has no box, and others in the list have one.',
    expected: 'A box before each option: `- [ ]` or `- [x]`.',
    mend: 'Write `[ ] ` behind the hyphen, or `[x] ` if it is right.',
  },
  'list-missing': {
    message: 'This block has no list.',
    expected: 'A list of bullets under the heading.',
    mend: 'Write each item on its own line, with `- ` before it and an empty line above the first.',
  },
  'item-lazy': {
    message: 'This line begins at the margin, and Markdown glues it to the item above it.',
    expected: 'Further lines of an item indented as its text; an empty line behind a list.',
    mend: 'If it belongs to the item, put two spaces before it; if not, put an empty line above it.',
  },
  'part-empty': {
    message: 'This item has no text.',
    expected: 'A text on each item.',
    mend: 'Write the text, or delete the line.',
  },
  'part-content': {
    message: 'This may not stand inside an item of the list.',
    expected: 'The text of the item in one paragraph, and under it feedback as a quote.',
    mend: 'If it is feedback, begin the line with `> `. If it is for the whole block, move it above the list.',
  },
  'text-after': {
    message: 'This text stands behind the list, but still inside the block.',
    expected: 'Behind the list only quotes with a label, such as `> **Why:** …`.',
    mend: 'End the block before it: write a heading, or a line `---` with an empty line above and below.',
  },
  'feedback-not-indented': {
    severity: 'warning',
    message: 'This feedback is understood, but to Markdown it stands outside the list and cuts it in two.',
    expected: 'Feedback indented as far as the text of its option.',
    mend: 'Put two spaces before each `>` under an option.',
  },
  'quote-too-deep': {
    message: 'This feedback is indented too far, so Markdown adds it to the text above it.',
    expected: 'Feedback indented as far as the text of its option: two spaces under `- `, three under `1. `.',
    mend: 'Take spaces away before `>`.',
  },
  'indented-code': {
    message: 'This feedback is indented so far that Markdown shows it as program code.',
    expected: 'Feedback indented as far as the text of its option: two spaces under `- `, three under `1. `.',
    mend: 'Take spaces away before `>`.',
  },
};
