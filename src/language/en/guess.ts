/** What `Guess` says, in English. */
export const en = {
  /** `sure` is one of the steps in the page, or '' where the learner would not say. */
  guessed: (option: string, sure: string) => `Your guess: “${option}”.${sure ? ` ${sure}.` : ''}`,
};
