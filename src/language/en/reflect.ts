import { plural } from './grammar.ts';

/** What `Reflect` says, in English. */
export const en = {
  reflectExample: 'Compare with an example',
  textSave: 'Save',
  textSaved: 'Saved.',
  textLeft: (count: number) => `${count} ${plural(count, 'character', 'characters')} left.`,
  textOver: (count: number) =>
    `${count} ${plural(count, 'character', 'characters')} too many: please shorten your text.`,
  copy: 'Copy',
  copied: 'Copied.',
  delete: 'Delete',
  deleted: 'Deleted.',
};
