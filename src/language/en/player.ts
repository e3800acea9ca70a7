import { capital, numberWord, plural } from './grammar.ts';

/** What the player and every block say on the first page already, in English. Functions take numbers and choose the plural form. */
export const en = {
  course: {
    place: (lesson: number, of: number) => `Lesson ${lesson} of ${of}`,
    lessonDone: 'Done',
    lessonStarted: 'Started',
    lessonOpen: 'Not started',
  },
  end: {
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
    notLoaded: 'The page you asked for could not be loaded. Check your connection, then try again.',
    notOurs:
      'The page you asked for could not be loaded. You may have been signed out, or the course may have been changed. Open it again from your course page.',
    elsewhere: 'This course is open in another window.',
  },
  health: {
    saved: 'Saved',
    saving: 'Saving…',
    device: 'On this device only',
    local: 'On this device',
    unsaved: 'Not being saved',
    readonly: 'Read-only',
  },
  notice: {
    title: 'Notices',
    resume: (lesson: number, title: string) => `You stopped at lesson ${lesson}, “${title}”.`,
    goThere: 'Go there',
    tryAgain: 'Try again',
    close: 'Close this notice',
  },
  block: {
    check: 'Check',
    notAnswered: 'Not answered yet: choose an answer first.',
    failed: 'This part could not start. You can read it and its answers; it does not count as open.',
    checkFailed:
      'The check could not start. You can read its questions and answers; to take it, open this course again later.',
  },
};
