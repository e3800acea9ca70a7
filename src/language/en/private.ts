/** What stands at answers that are the learner's own business, in English. */
export const en = {
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'It is selected. Copy it with your keyboard or your menu.',
  delete: 'Delete',
  deleted: 'Deleted.',
  undo: 'Undo',
  broughtBack: 'Brought back.',
  elsewhere:
    'Your answer is kept on another device only: your learning system had no room for it. You can answer here again.',
};
