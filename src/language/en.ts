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
  end: {
    label: 'End of the lesson',
    complete: 'Complete and Continue',
    continue: 'Continue',
    skip: 'Go on without completing',
    back: 'Back',
    left: (count: number) => `${capital(numberWord(count))} ${plural(count, 'thing', 'things')} left:`,
    ready: 'You can complete this lesson now.',
    done: 'You completed this lesson.',
    checkOpen: 'Finish the check first.',
    checkFailed: 'You have not passed the check yet. You can try again.',
    triesLeft: (count: number) => `${capital(numberWord(count))} ${plural(count, 'try', 'tries')} left.`,
    noTries: 'The check is not passed, and no tries are left.',
    review: 'You have finished. You are looking back; nothing changes your result.',
    readOnly: 'You are looking around; nothing is saved.',
    otherWindow: 'This course is open in another window. This one only shows it.',
    notLoaded: 'The next lesson could not be loaded. Check your connection.',
    tryAgain: 'Try again',
  },
  health: {
    saved: 'Saved',
    saving: 'Saving…',
    device: 'Saved on this device, waiting for your learning system',
    local: 'Saved on this device',
    unsaved: 'Not being saved',
    readonly: 'Read-only',
  },
  notice: {
    resume: (lesson: number, title: string) => `You stopped at lesson ${lesson}, “${title}”.`,
    goThere: 'Go there',
    startOfLesson: 'Start of lesson',
    notConnected: 'Your learning system does not answer. Until it does, your progress is kept on this device only.',
    blocked:
      'Your learning system cannot be reached from here. Until it can, your progress is kept on this device only.',
    unsaved: 'Your progress is not being saved.',
    tryAgain: 'Try again',
    goOn: 'Go on; keep it on this device',
    close: 'Close this notice',
    review:
      'You have finished. You are looking back; nothing changes your result. To do it again, start a new attempt on the course page of your learning system.',
    browse: 'You are looking around. Nothing is saved, and nothing is judged.',
    unreadable: 'Your saved progress could not be read, so this is a fresh start. What was stored is kept.',
    newer:
      'Your progress was saved by a newer version of this course. It is kept as it is; what you do now stays on this device.',
    restored: 'Your work was brought back from this device.',
    full: 'Your learning system has no more room. Which answers you chose is no longer stored there; your results are.',
    sessionLost:
      'You have been signed out. Your answers are kept on this device. Sign in, then open this course again from your course page.',
  },
  summary: {
    title: 'Summary',
    done: 'You have completed this course.',
    passed: 'You have completed this course and passed the final check.',
    failed: 'You have come to the end. The final check is not passed, and no tries are left.',
    open: 'Not everything is done yet.',
    score: (points: number) => `Best result of the final check: ${points} of 100.`,
    left: 'What is left',
    lessons: 'Lessons',
    recorded: 'What is recorded',
    recordedStatus: (completion: string, success: string) => `Status: ${completion}${success}.`,
    statusCompleted: 'completed',
    statusIncomplete: 'not completed',
    successPassed: ', passed',
    successFailed: ', not passed',
    inLms: 'Your learning system has been told. The official record is in your learning system.',
    inLmsWaiting: 'Your learning system has not taken it yet. It is kept on this device.',
    onDevice: 'This course runs outside a learning system: everything stays in this browser.',
    notRecorded: 'Nothing was recorded in this sitting.',
    saving: 'Saving your progress …',
    goOn: 'Continue without waiting',
    leave: 'You can leave the course now.',
    backToLessons: 'Back to the last lesson',
  },
  device: {
    title: 'What this device holds',
    nothing: 'This device holds no private answers of yours.',
    holds: (count: number) => `This device holds ${count} private ${plural(count, 'answer', 'answers')} of yours.`,
    forget: 'Forget this device',
    forgotten: 'Your private answers were deleted from this device.',
    keptHere:
      'Kept in this browser only. It is not stored in your learning system. People who share this device may see it.',
    keptInLms:
      'Stored with your progress in your organisation’s learning system, so that you can come back on any device. It is not in the usual reports, but the people who run the system can read it.',
    reported: 'Your organisation can read this answer.',
    copy: 'Copy',
    copied: 'Copied.',
    delete: 'Delete',
    deleted: 'Deleted.',
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
    yourRightAnswer: 'Your answer – correct',
    yourWrongAnswer: 'Your answer – not quite',
    stillToFind: (count: number) => `${count} more ${plural(count, 'is', 'are')} right.`,
    leftOut: 'Also right, and left out:',
    failed: 'This part could not start. You can read it and its answers; it does not count as open.',
  },
  prose: {
    alert: {
      note: 'Note',
      tip: 'Tip',
      important: 'Important',
      warning: 'Warning',
      caution: 'Caution',
    },
    newWindow: 'opens in a new window',
    table: 'Table',
    code: 'Code',
    footnotes: 'Footnotes',
    footnote: (number: number) => `Footnote ${number}`,
    backToText: (number: number, place: number, of: number) =>
      of === 1
        ? `Back to the text at footnote ${number}`
        : `Back to the text at footnote ${number}, place ${place} of ${of}`,
  },
  /** What stands in a block before any program runs. */
  exercise: {
    isRight: 'Right:',
    isHalfRight: 'Partly right:',
    isWrong: 'Not right:',
    ifLeftOut: 'If you left it out:',
    sortHow: 'Choose one answer in each row.',
    rateHow: (steps: number, first: string, last: string) =>
      `For each statement choose a number from 1 (${first}) to ${steps} (${last}). No answer is right or wrong.`,
    rateStep: (step: number, words: string) => `${step} – ${words}`,
    rateSkip: 'Prefer not to answer',
    rateAdvice: 'What your answers can tell you',
    rateBand: (from: string, to: string) => `${from} to ${to}:`,
    reflectHow: (limit: number) => `Up to ${limit} characters.`,
    reflectLabel: 'In your own words',
    reflectExample: 'Compare with an example',
  },
};

/** The shape of every language's table. */
export type Words = typeof en;

function plural(count: number, one: string, other: string): string {
  return new Intl.PluralRules('en').select(count) === 'one' ? one : other;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function numberWord(count: number): string {
  return ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][count] ?? String(count);
}
