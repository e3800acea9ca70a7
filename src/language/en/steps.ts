/** What `Steps` says, in English. */
export const en = {
  stepsOne: 'One step at a time',
  stepsAll: 'Show all steps',
  stepPlace: (number: number, of: number) => `Step ${number} of ${of}:`,
  stepBack: 'Back',
  stepNext: 'Next',
};
