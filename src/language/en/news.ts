import { capital, numberWord, plural } from './grammar.ts';

/** What is told above the lesson once the course runs, in English. */
export const en = {
  tryAgain: 'Try again',
  notConnected: 'Your learning system does not answer. Until it does, your progress is kept on this device only.',
  blocked: 'Your learning system cannot be reached from here. Until it can, your progress is kept on this device only.',
  unsaved: 'Your progress is not being saved.',
  review:
    'You have finished. You are looking back; nothing changes your result. To do it again, start a new attempt on the course page of your learning system.',
  browse: 'You are looking around. Nothing is saved, and nothing is judged.',
  unreadable: 'Your saved progress could not be read, so this is a fresh start. What was stored is kept.',
  newer:
    'Your progress was saved by a newer version of this course. It is kept as it is; what you do now stays on this device.',
  restored: 'Your work was brought back from this device.',
  full: 'Your learning system has no more room. Which answers you chose is no longer stored there; your results are.',
  sessionLost:
    'Your session in the learning system has ended. Your answers are kept on this device. Open this course again from your course page.',
  signedOut:
    'You have been signed out. Your answers are kept on this device. Sign in, then open this course again from your course page.',
  lostUnsaved:
    'Your session in the learning system has ended, and your progress is not being saved. Open this course again from your course page.',
  end: {
    saved: 'Your progress is saved.',
    saving: 'Your progress is being saved…',
    device: 'Saved on this device only, waiting for your learning system.',
    local: 'Saved on this device.',
    unsaved: 'Your progress is not being saved.',
    sessionLost:
      'Your session has ended. You can read on; to have it recorded, open this course again from your course page.',
    signedOut:
      'You have been signed out. You can read on; to have it recorded, sign in and open this course again from your course page.',
    notOurs:
      'The page you asked for could not be loaded. You may have been signed out, or the course may have been changed. Open it again from your course page.',
    status: {
      'check-open': 'Finish the check first.',
      'no-tries': 'The check is not passed, and no tries are left.',
      checkFailed: 'You have not passed the check yet. You can try again.',
      triesLeft: (count: number) => `${capital(numberWord(count))} ${plural(count, 'try', 'tries')} left.`,
      review: 'You have finished. You are looking back; nothing changes your result.',
      browse: 'You are looking around; nothing is saved.',
      elsewhere: 'This course is open in another window.',
    },
  },
  elsewhere: 'This course is open in another window.',
  continueHere: 'Continue here',
  changed: 'This course has changed since your last visit. Your progress is kept.',
  earlier: (time: number, isNothingThere: boolean) => {
    const date = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' }).format(time);
    return isNothingThere
      ? `Your learning system has no progress of yours in this course. This device has some, of ${date}.`
      : `This device has progress of yours in this course, of ${date}.`;
  },
  restore: 'Restore it',
  startAgain: 'Start again',
};
