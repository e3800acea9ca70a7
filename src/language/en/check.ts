import { capital, numberWord, plural } from './grammar.ts';

/** What an assessment says, in English. */
export const en = {
  intro: (questions: number, pass: number) =>
    `${questions} ${plural(questions, 'question', 'questions')}. You pass with ${pass} per cent of the points.`,
  triesUnlimited: 'You can try as often as you like; your best result counts.',
  triesLeft: (count: number) => `You have ${count} ${plural(count, 'try', 'tries')}; your best result counts.`,
  feedbackEnd: 'You can change your answers until you finish. Then you see the reasons.',
  start: 'Start the check',
  place: (number: number, of: number) => `Question ${number} of ${of}`,
  review: 'Check your answers',
  reviewAll: 'You can change any answer, or finish the check.',
  answered: 'Answered',
  partlyAnswered: 'Answered in part',
  notAnswered: 'Not answered yet',
  finish: 'Finish the check',
  finishWithGaps: 'Finish anyway',
  open: (count: number) =>
    `${count === 1 ? 'One question is' : `${capital(numberWord(count))} questions are`} not answered yet. You can answer, or finish without.`,
  result: (points: string, of: string, isPassed: boolean) =>
    `You got ${points} of ${inPoints(of)} – ${isPassed ? 'passed' : 'not passed yet'}`,
  resultFinal: (points: string, of: string) => `You got ${points} of ${inPoints(of)} – not passed`,
  resultAfterPass: (points: string, of: string) =>
    `You got ${points} of ${inPoints(of)} this time – you have passed already`,
  rounded: 'Points are shown with one decimal. What counts is the exact result.',
  missed: (count: number) => `Look again at ${plural(count, 'this question', 'these questions')}:`,
  best: (percent: number) => `Your best result so far: ${percent} of 100.`,
  again: 'Try again',
  againWithNew: 'Try again with new questions',
  practise: (count: number) => `Practise ${plural(count, 'this question', 'these questions')}`,
  practising: 'This is practice: it changes no result, and nothing of it is kept.',
  endPractice: 'Back to your result',
  noTries: 'No tries are left.',
  points: (points: number) => String(Math.round(points * 10) / 10),
};

function inPoints(of: string): string {
  return `${of} ${of === '1' ? 'point' : 'points'}`;
}
