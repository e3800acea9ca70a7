import { plural } from './grammar.ts';

/** What the summary says, in English. */
export const en = {
  summary: {
    title: 'Summary',
    done: 'You have completed this course.',
    passed: 'You have completed this course and passed the final check.',
    failed: 'You have come to the end. The final check is not passed, and no tries are left.',
    open: 'Not everything is done yet.',
    score: (points: number) => `Best result of the final check: ${points} of 100.`,
    left: 'What is left',
    leftHere: (count: number) => `${count} ${plural(count, 'thing', 'things')} to answer here.`,
    leftLast: 'Everything is answered. Choose “Complete and Continue” at its end.',
    leftCheck: 'The check is not finished yet.',
    leftTries: (count: number | null) =>
      count === null
        ? 'The check is not passed yet. You can try again.'
        : `The check is not passed yet. You have ${count} more ${plural(count, 'try', 'tries')}.`,
    leftNothing: 'The check is not passed, and no tries are left.',
    lessons: 'Done',
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
    saving: 'Saving your progress…',
    goOn: 'Continue without waiting',
    saveAgain: 'Try to save again',
    leave: 'You can leave the course now.',
    leavePopUp: 'You can close this window now.',
    backToLessons: 'Back to the last lesson',
  },
  receipt: {
    title: 'Receipt',
    copy: 'Copy the receipt',
    made: (time: string) => `Made: ${time}`,
    course: (title: string, version: string) => `Course: ${title}, version ${version}`,
    learner: (name: string) => `Learner, as the learning system gives the name: ${name}`,
    learnerUnnamed: 'Learner: the learning system gives no name',
    lessons: (done: number, of: number) => `Lessons done: ${done} of ${of}`,
    check: (points: number) => `Check: best result ${points} of 100`,
    checkOpen: 'Check: no result yet',
    status: (completion: string, success: string) => `Result: ${completion}${success}`,
    sent: (completion: string, success: string) => `Last sent: ${completion}${success}`,
    sentScore: (points: number) => `, ${points} of 100`,
    sentNothing: 'Last sent: nothing in this sitting',
    accepted: (time: string) => `Answer of the learning system: accepted, ${time}`,
    refused: (time: string) => `Answer of the learning system: refused, ${time}. It is kept on this device.`,
    unsure: (time: string) =>
      `Answer of the learning system: it said yes, ${time}, but nothing has confirmed it yet. It is kept on this device.`,
    offline: (time: string) =>
      `Answer of the learning system: it said yes, ${time}, but this device was offline. It is kept on this device.`,
    signedOut: (time: string) =>
      `Answer of the learning system, ${time}: you are signed out. It is kept on this device.`,
    lost: 'Answer of the learning system: none, the session has ended. It is kept on this device.',
    none: 'Answer of the learning system: none yet',
    more: 'Done since then, and not sent yet: something. It is kept on this device.',
    moreUnsaved: 'Done since then, and not sent yet: something. It is not being saved.',
    official: 'The official record is in your learning system.',
    local: 'This course runs outside a learning system. Nothing was sent anywhere.',
    looking: 'This was a look at the course. Nothing was recorded.',
  },
  text: {
    copied: 'Copied.',
    notCopied: 'It is selected. Copy it with your keyboard or your menu.',
    share: 'Share',
    print: 'Print this page',
  },
  support: {
    title: 'Help',
    ask: (name: string) => `For help, ask ${name}:`,
    askNobody: 'For help, ask the people who run your learning system.',
    copy: 'Copy details for support',
    about:
      'The details say how the course and your learning system have talked to each other. Your answers, your name and your saved progress are not in them.',
    show: 'Show the details',
    trouble: 'Get help',
  },
  device: {
    title: 'What this device holds',
    reading: 'Looking…',
    unknown: 'What this device holds cannot be read.',
    nothing: 'This device holds nothing of yours in this course.',
    holds: (count: number, since: string) =>
      count === 0
        ? `This device holds your progress in this course, since ${since}.`
        : `This device holds your progress in this course and ${count} private ${plural(count, 'answer', 'answers')} of yours, since ${since}.`,
    forget: 'Forget this device',
    ask: 'Delete all of this from this device? This cannot be undone.',
    stays: 'What your learning system has stored of your progress stays there.',
    staysNot: 'Your learning system does not have everything yet. What it does not have will be lost.',
    privateGone: 'Your private answers are nowhere else: they will be gone.',
    privateInLms: 'Your private answers stay in your learning system as well.',
    privateReported:
      'Your private answers stay in your learning system as well, where your organisation can read them.',
    nowhereElse: 'It is nowhere else: the course will begin anew.',
    confirm: 'Delete from this device',
    keep: 'Keep it',
    forgotten:
      'This device holds nothing of yours in this course any more. If you go on, your progress is kept here again.',
    notForgotten: 'Not everything could be deleted. Delete the data of this site in the settings of your browser.',
    open: 'Show what this device holds',
  },
  mark: {
    keptHere: 'Kept on this device only: your learning system has no room for it.',
    notKept: 'Not kept: your answer is gone when you close this window. Copy it if you want to keep it.',
    noRoom:
      'Your learning system has no more room for notes. Those marked “Kept on this device only” are not stored there. Copy what you want to take along.',
  },
  look: {
    title: 'Colours and text size',
    colours: 'Colours',
    auto: 'Automatic',
    light: 'Light',
    dark: 'Dark',
    more: 'High contrast',
    size: 'Text size',
    normal: 'Normal',
    large: 'Large',
    largest: 'Largest',
    notKept: 'This holds until you close this window: your browser does not let the course remember it.',
  },
};
