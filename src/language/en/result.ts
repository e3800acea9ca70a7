import { capital, numberWord, plural } from './grammar.ts';

/** What is said of an answer once it was checked. */
export const en = {
  tryAgain: 'Try again',
  correct: 'Correct',
  notQuite: 'Not quite',
  partlyRight: 'Partly right',
  tooMany: (chosen: number, count: number) =>
    `Not answered yet: you have chosen ${numberWord(chosen)}; choose ${numberWord(count)}.`,
  rightAnswer: 'Right',
  yourRightAnswer: 'Your answer – correct',
  yourWrongAnswer: 'Your answer – not quite',
  yourHalfAnswer: 'Your answer – partly right',
  stillToFind: (count: number) => `${count} more ${plural(count, 'is', 'are')} right.`,
  unanswered: 'Not answered',
  chosenRight: 'right to choose',
  chosenHalf: 'partly right',
  chosenWrong: 'not right',
  leftOut: 'also right, and left out',
  wouldBeRight: 'this is right',
  triesLeft: (count: number) =>
    count === 0 ? 'No tries left.' : `${capital(numberWord(count))} ${plural(count, 'try', 'tries')} left.`,
};
