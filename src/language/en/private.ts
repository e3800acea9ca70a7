/** What stands at answers that are the learner's own business, in English. */
export const en = {
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'It is selected. Copy it with your keyboard or your menu.',
  delete: 'Delete',
  deleted: 'Deleted.',
  undo: 'Undo',
  broughtBack: 'Brought back.',
};
