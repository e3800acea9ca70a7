/** What `Number` says, in English. */
export const en = {
  missing: 'Not answered yet: enter a number.',
  unreadable: 'Enter a number, like 2 or 2.5.',
  showAnswer: 'Show the answer',
  rightIs: 'Right is:',
};
