import { plural } from './grammar.ts';

/** What `Cards` says, in English. */
export const en = {
  cardsKnown: (count: number, of: number) => `${count} of ${of} known.`,
  cardsAllKnown: (of: number) => plural(of, 'You knew the answer.', `You knew all ${of} answers.`),
  cardAsk: 'Did you know it?',
  cardKnown: 'I knew it',
  cardNotYet: 'Not yet',
  cardWasKnown: 'You knew it.',
  cardReturns: (number: number) => `Card ${number} will come back.`,
  cardsAgain: 'Start again',
};
