import { plural } from './grammar.ts';

/** What `Reflect` says, in English. */
export const en = {
  reflectExample: 'Compare with an example',
  textSave: 'Save',
  textSaved: 'Saved.',
  textNothing: 'There is nothing to save yet.',
  textLeft: (count: number) => `${count} ${plural(count, 'character', 'characters')} left.`,
  textOver: (count: number) =>
    `${count} ${plural(count, 'character', 'characters')} too many: please shorten your text.`,
};
