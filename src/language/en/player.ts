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
    notLoaded: 'The page you asked for could not be loaded. Check your connection, then try again.',
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
