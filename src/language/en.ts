/** Every word a learner reads, in English. Functions take numbers and choose the plural form. */
export const en = {
  course: {
    skip: 'Skip to the lesson',
    place: (lesson: number, of: number) => `Lesson ${lesson} of ${of}`,
    contents: 'All lessons',
    contentsLabel: 'Lessons',
    minutes: (count: number) => `About ${count} ${plural(count, 'minute', 'minutes')}`,
    lessonDone: 'Done',
    lessonStarted: 'Started',
    lessonOpen: 'Not started',
    next: (title: string) => `Next: ${title}`,
    notConnected: 'Not connected: your progress is not being saved.',
    notStarted: 'The course program did not start. You can read everything; your answers are not kept.',
  },
  block: {
    check: 'Check',
    tryAgain: 'Try again',
    hint: 'Hint',
    checkYourself: 'Check yourself',
    correct: 'Correct',
    notQuite: 'Not quite',
    partlyRight: 'Partly right',
    yourAnswer: 'Your answer',
    rightAnswer: 'Right',
    wrongAnswer: 'Not right',
    chooseOne: 'Choose one.',
    chooseSeveral: 'Choose all that apply.',
    chooseCount: (count: number) => `Choose ${numberWord(count)}.`,
    notAnswered: 'Not answered yet: choose an answer first.',
    triesLeft: (count: number) => `${count} ${plural(count, 'try', 'tries')} left.`,
    noTriesLeft: 'No tries left.',
  },
};

/** The shape of every language's table. */
export type Words = typeof en;

function plural(count: number, one: string, other: string): string {
  return new Intl.PluralRules('en').select(count) === 'one' ? one : other;
}

function numberWord(count: number): string {
  return ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][count] ?? String(count);
}
