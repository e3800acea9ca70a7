/** What the summary says of guesses, in English. `sure` is a step of the page, or '' where the learner did not say. */
export const en = {
  title: 'Then and now',
  verySureWrong: (lesson: number, isOneOfTwo: boolean) =>
    `In lesson ${lesson} you were very sure of ${isOneOfTwo ? 'the other' : 'another'} answer. Many people are. Here is the rule to keep:`,
  right: (lesson: number, option: string, sure: string) =>
    `${guess(lesson, option, sure)} That is right. Here is the rule to keep:`,
  other: (lesson: number, option: string, sure: string) => `${guess(lesson, option, sure)} Here is the rule to keep:`,
};

function guess(lesson: number, option: string, sure: string): string {
  return `Your guess in lesson ${lesson}: “${option}”.${sure ? ` ${sure}.` : ''}`;
}
