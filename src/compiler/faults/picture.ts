import type { FaultText } from '../diagnostic.ts';

/** Faults of `Label:`, and of a question about places on a picture. */
export const pictureFaults: Readonly<Record<string, FaultText>> = {
  'label-image': {
    message: (found) =>
      `The places are places on one picture, and above the list ${found === '0' ? 'is none' : `are ${found}`}.`,
    expected: 'One picture above the list: `![What it shows](media/map.svg)`.',
    mend: (found) => (found === '0' ? 'Write the picture, with an empty line below it.' : 'Keep one of the pictures.'),
  },
  'label-name': {
    message: 'This item does not begin with a name in bold.',
    expected: 'A name in bold, its place, its text: `1. **Mentor** (50%, 10%) Helps somebody to grow.`.',
    mend: 'Put two stars before the name and two behind it.',
  },
  'label-place': {
    message: (found) => `Where “${found}” is on the picture is not said, or not in this form.`,
    expected: 'Behind the name, in brackets, how far from the left and from the top: `(50%, 10%)`.',
    mend: 'Write the place behind the name: `(50%, 50%)` is the middle of the picture.',
  },
  'label-range': {
    message: 'This place is not on the picture.',
    expected:
      'Numbers from 0 to 100: `(0%, 0%)` is the corner at the top left, `(100%, 100%)` the one at the bottom right.',
    mend: 'Write numbers of 100 or less.',
  },
  'label-no-text': {
    message: (found) => `Nothing is said about “${found}”.`,
    expected: 'A text behind the place: `1. **Mentor** (50%, 10%) Helps somebody to grow.`.',
    mend: 'Write the text behind the place, or indented below it.',
  },
  'place-some': {
    message: 'Other options of this question have a place on a picture, and this one has none.',
    expected: 'Either all options with a place, such as `- [ ] **Mentor** (50%, 10%)`, or none.',
    mend: 'Write a name in bold and its place: `**Name** (50%, 10%)`; or delete the other places.',
  },
  'place-shuffle': {
    severity: 'note',
    message: 'These options are not shuffled: their numbers on the picture are their order.',
    expected: 'No `shuffle` where the options have places.',
    mend: 'Delete the setting, or leave it: it does no harm.',
  },
};
