import { plural } from './grammar.ts';

/** What `Fill in` says, in English. */
export const en = {
  gapsFilled: (count: number, of: number) => `${count} of ${of} filled in.`,
  gapsOpen: (count: number) => `Not answered yet: ${count} ${plural(count, 'gap', 'gaps')}.`,
  gapsRight: (count: number, of: number) => `${count} of ${of} right`,
  sentenceOpen: 'Not answered yet: a gap is empty.',
  right: 'Correct.',
  wrong: 'Not quite.',
  rightIs: (words: string) => `Right is “${words}”.`,
  /** Where a sentence has several gaps. */
  ofGap: (number: number, text: string) => `Gap ${number}: ${text}`,
  showAnswers: 'Show the answer',
};
