import { fileSize, numberWord, plural } from './grammar.ts';

/** What the compiler writes into the pages, in English. */
export const en = {
  course: {
    skip: 'Skip to the lesson',
    place: (lesson: number, of: number) => `Lesson ${lesson} of ${of}`,
    contents: 'All lessons',
    contentsLabel: 'Lessons',
    minutes: (count: number) => `About ${count} ${plural(count, 'minute', 'minutes')}`,
    next: (title: string) => `Next: ${title}`,
    notConnected: 'Not connected: your progress is not being saved.',
    notStarted: 'The course program did not start. You can read everything; your answers are not kept.',
    cover: {
      time: (minutes: number, lessons: number) =>
        `About ${minutes} ${plural(minutes, 'minute', 'minutes')} in ${lessons} lessons`,
      recorded: 'What is recorded, and where',
      progress: 'Your learning system records which lessons you have done and whether you have completed the course.',
      score: 'It records your best result of the final check, too.',
      scoreOfQuestions: 'It records how many points your answers make, too; your best answer to each question counts.',
      answers: {
        none: 'Your answers are stored there only so that you can go on where you stopped. They are in no report.',
        scored:
          'Your answers to questions that count can be in its reports. All other answers are stored only so that you can go on where you stopped.',
        all: 'Your answers can be in its reports.',
      },
      private: {
        device: 'What you write or rate for yourself is kept in this browser only.',
        lms: 'What you write or rate for yourself is stored with your progress. It is not in the usual reports, but the people who run the system can read it.',
        reported: 'What you write or rate for yourself can be read by your organisation, too.',
      },
      outside: 'Outside a learning system, everything stays in this browser.',
    },
    ask: (name: string, address: string) => `For help, ask ${name}: ${address}`,
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
    transcript: 'Transcript',
    download: {
      video: (type: string, bytes: number) => `Download the video (${type}, ${fileSize(bytes)})`,
      audio: (type: string, bytes: number) => `Download the sound (${type}, ${fileSize(bytes)})`,
    },
    glossary: 'Words in this lesson',
    backToTerm: (term: string) => `Back to the text at “${term}”`,
    footnotes: 'Footnotes',
    footnote: (number: number) => `Footnote ${number}`,
    backToText: (number: number, place: number, of: number) =>
      of === 1
        ? `Back to the text at footnote ${number}`
        : `Back to the text at footnote ${number}, place ${place} of ${of}`,
  },
  block: {
    hint: 'Hint',
    checkYourself: 'Check yourself',
    chooseOne: 'Choose one.',
    chooseSeveral: 'Choose all that apply.',
    chooseCount: (count: number) => `Choose ${numberWord(count)}.`,
  },
  exercise: {
    isRight: 'Right:',
    isHalfRight: 'Partly right:',
    isWrong: 'Not right:',
    ifLeftOut: 'If you left it out:',
    guessHow: 'Guesses do not count.',
    guessSure: 'How sure are you?',
    guessSteps: { 1: 'Guessing', 2: 'Fairly sure', 3: 'Very sure' },
    pollHow: 'No answer is right or wrong.',
    pollAbout: 'About these answers',
    sortHow: 'Choose one answer in each row.',
    matchHow: 'Choose what belongs to each of these.',
    matchChoose: 'Choose…',
    matchTargets: 'To choose from:',
    matchNothing: 'Belongs to none of these:',
    orderHow: 'Put these into the right order.',
    fillChoose: 'Choose what fits into each gap.',
    fillType: 'Type what fits into each gap.',
    fillBoth: 'Fill each gap: choose, or type.',
    gapAlone: (number: number, of: number) => `Gap ${number} of ${of}`,
    gapAfter: (number: number, of: number, words: string) => `Gap ${number} of ${of}, after: “${words}”`,
    gapBefore: (number: number, of: number, words: string) => `Gap ${number} of ${of}, before: “${words}”`,
    numberHow: 'Enter a number, like 2 or 2.5.',
    numberLabel: (unit: string) => (unit ? `Your answer (${unit})` : 'Your answer'),
    rateHow: (steps: number, first: string, last: string) =>
      `For each statement choose a number from 1 (${first}) to ${steps} (${last}). No answer is right or wrong.`,
    rateStep: (step: number, words: string) => `${step} – ${words}`,
    rateSkip: 'Prefer not to answer',
    rateAdvice: 'What your answers can tell you',
    rateBand: (from: string, to: string) => `${from} to ${to}:`,
    reflectHow: (limit: number) => `Up to ${limit} characters.`,
    reflectLabel: 'In your own words',
    reflectExample: 'Compare with an example',
    labelHow: 'Open a name to read about it.',
    planHow: (limit: number) => `Finish these sentences, as many as help you. Up to ${limit} characters in each field.`,
    planExample: 'Example:',
    checklistHow: 'Tick for yourself. Your ticks are kept with your progress, and nobody marks them.',
    scenarioHow: 'Choose what you would do. Each choice leads on, and more than one way is good.',
    scenarioChoices: 'What do you do?',
    scenarioGoTo: (step: string) => `Go on to: ${step}`,
    scenarioRates: { best: 'Best', ok: 'OK', poor: 'Poor', repaired: 'Put right' },
    scenarioEnds: 'How it ends',
    scenarioWays: {
      best: 'If every choice was the best:',
      ok: 'If no choice was poor:',
      repaired: 'If a poor choice was put right:',
      poor: 'If a poor choice was left as it was:',
    },
    scenarioSlips: (from: number, to: number | null) => {
      if (to === 0) return 'If no choice was poor:';
      if (to === null) return `If ${from} or more choices were poor:`;
      return `If ${from === to ? from : `${from} to ${to}`} ${plural(to, 'choice was', 'choices were')} poor:`;
    },
    cardsHow: 'Say your answer to yourself, then open the card.',
  },
  device: {
    keptHere:
      'Kept in this browser only. It is not stored in your learning system. People who share this device may see it.',
    keptInLms:
      'Stored with your progress in your organisation’s learning system, so that you can come back on any device. It is not in the usual reports, but the people who run the system can read it.',
    reported: 'Your organisation can read this answer.',
  },
};
