import type { FaultText } from '../diagnostic.ts';

/** `theme:` in `course.yaml` or in an overlay. */
export const themeFaults: Readonly<Record<string, FaultText>> = {
  'theme-contrast': {
    message: (pair) => `Two colours are too much alike: ${pair} to 1.`,
    expected: 'A contrast of 4.5 to 1 for text, and of 3 to 1 for edges, the focus and charts (WCAG 2.2, AA).',
    mend: 'Choose a darker shade, or a lighter one on dark paper.',
  },
  'accent-dark-alone': {
    message: 'A colour for dark paper stands alone.',
    expected: '`accent:` beside `dark accent:`.',
    mend: 'Add `accent: "#1D5B57"`, the colour for light paper.',
  },
  'font-name': {
    message: (name) => `“${name}” is not the name of a font.`,
    expected: 'Names of fonts that devices have, parted by commas, or a file: `text: Verdana, Tahoma`.',
    mend: 'Write the name as a text program lists it: letters, digits and spaces.',
  },
  'font-file': {
    message: (file) => `There is no font file “${file}”.`,
    expected: 'A file in the folder `media`, its name written exactly so, capitals too.',
    mend: 'Put the file into the folder `media`, or correct its name.',
  },
  'font-kind': {
    message: (file) => `“${file}” is a font in a form that this program does not pack.`,
    expected: 'A file `.woff2`: every browser reads it, and it is the smallest.',
    mend: 'Ask whoever gave you the font for its web form (`.woff2`).',
  },
  'font-third-party': {
    message: (address) => `This font would be fetched from elsewhere: “${address}”.`,
    expected: 'A file in the folder `media`: learners may be offline, and other servers would learn who they are.',
    mend: 'Save the font in `media` and write its name: `text: media/brand.woff2`.',
  },
  'logo-kind': {
    message: (file) => `“${file}” is no drawing and no picture of a kind that a logo can have.`,
    expected: 'A file `.svg` or `.png` in the folder `media`.',
    mend: 'Save the logo as SVG, or as PNG, 80 pixels high or more.',
  },
  'logo-no-name': {
    message: 'The logo has no name, so nobody who cannot see it knows whose course this is.',
    expected: '`organisation:` beside `logo:`.',
    mend: 'Add `organisation: Example Ltd`, the name of the organisation.',
  },
  'logo-dark-alone': {
    message: 'A logo for dark paper stands alone.',
    expected: '`logo:` beside `dark logo:`.',
    mend: 'Add `logo: media/logo.svg`, the logo for light paper.',
  },
  'logo-unsafe': {
    message: (found) => `The drawing holds what a logo must not: “${found}”.`,
    expected: 'A drawing of shapes alone: no programs, no other documents, nothing from elsewhere.',
    mend: 'Export the logo anew as “plain” or “optimised” SVG, or delete this from the file.',
  },
};
