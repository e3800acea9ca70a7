/** What `Poll` says, in English. */
export const en = {
  pollSave: 'Save my answer',
  pollSaved: 'Your answer is saved.',
  pollChange: 'Change my answer',
  pollChosen: 'Your answer',
};
