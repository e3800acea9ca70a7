import type { FaultText } from '../diagnostic.ts';

/** The file `glossary.md`. */
export const glossaryFaults: Readonly<Record<string, FaultText>> = {
  'glossary-form': {
    message: 'This is no word with its meaning, so no learner would see it.',
    expected: 'A list of words in bold, each with a dash and its meaning: `- **mentee** — The person who …`.',
    mend: 'Write the word between two pairs of stars, a dash with a space on both sides, and its meaning; or delete it.',
  },
  'glossary-empty': {
    message: (word) => `“${word}” has no meaning yet.`,
    expected: 'One or two plain sentences behind the dash.',
    mend: 'Write what the word means, or delete the line.',
  },
  'glossary-twice': {
    message: (word) => `“${word}” is explained twice.`,
    expected: 'Each word once; its other spellings stand beside it, with a comma between.',
    mend: 'Keep one of the two meanings.',
  },
  'glossary-unused': {
    severity: 'warning',
    message: (word) => `No lesson has “${word}” in its text, so nobody will meet this word.`,
    expected: 'Words as the lessons spell them. Headings, links, code and questions do not count.',
    mend: (word) => `Add the spelling that the lessons use, with a comma: \`**${word}, …**\`; or delete the line.`,
  },
};
