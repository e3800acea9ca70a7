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
  device: {
    title: 'What this device holds',
    nothing: 'This device holds no private answers of yours.',
    holds: (count: number) => `This device holds ${count} private ${plural(count, 'answer', 'answers')} of yours.`,
    forget: 'Forget this device',
    forgotten: 'Your private answers were deleted from this device.',
  },
};
