import { numberWord, plural } from './grammar.ts';

/** What `Rate yourself` says, in English. */
export const en = {
  rowsRated: (count: number, of: number) => `${count} of ${of} answered.`,
  rateShow: 'Show my result',
  rateAgain: 'Change my answers',
  rateTable: 'Your result',
  rateDimension: 'Area',
  rateMean: (of: number) => `Mean, out of ${of}`,
  rateBandTitle: 'Where you are',
  rateAdvice: (area: string, band: string) => [area, band].filter(Boolean).join(': '),
  rateTooFew: 'Not enough answers',
  rateLeftOut: (count: number) => `${count} left out; the table uses the rest.`,
  rowsMissing: (count: number) => `Not answered yet: ${count} ${plural(count, 'statement', 'statements')}.`,
  rowMissing: 'Not answered yet: choose one.',
  rateNone: 'Not answered yet: choose at least one answer.',
  rateNothing: 'There are not enough answers for a result yet.',
  rateStrongest: (names: string) => `Strongest: ${names}.`,
  rateStartWith: (names: string) => `Start with: ${names}.`,
  rateAllAlike: (count: number) =>
    `${count === 2 ? 'Both' : `All ${numberWord(count)}`} are alike. Start where you like.`,
  rateOnly: (name: string, mean: string, of: number) =>
    `${/[.?!]$/.test(name) ? name : `${name}:`} ${mean} out of ${of}.`,
  and: (names: readonly string[]) => new Intl.ListFormat('en').format(names),
  line: (name: string, mean: string, advice: string) => [`${name}: ${mean}`, advice].filter(Boolean).join(' – '),
  number: (value: number) => value.toFixed(1),
};
