import { habitual, type Fake } from './habit.ts';

/** Arena and others write the words of the standards in letters of their own choice. */
export const upperCase: Fake = {
  title: 'an LMS with words in upper case',
  standards: ['SCORM 1.2', 'SCORM 2004'],
  knobs: habitual(() => ({ duty, args: [element = ''], act }) => {
    const answer = act();
    const isWord = duty === 'get' && /status|mode|credit|entry/.test(element);
    return isWord ? String(answer).toUpperCase().replace(/ /g, '_') : answer;
  }),
};

/** A server whose locale has decimal commas. */
export const commaDecimals: Fake = {
  title: 'an LMS with decimal commas',
  standards: ['SCORM 1.2', 'SCORM 2004'],
  knobs: habitual(() => ({ duty, act }) => {
    const answer = act();
    return duty === 'get' ? String(answer).replace(/(\d)\.(\d)/g, '$1,$2') : answer;
  }),
};

/** Numbers, booleans and null where the standards have strings. */
export const numbersNotStrings: Fake = {
  title: 'an LMS that answers with numbers and booleans',
  standards: ['SCORM 1.2', 'SCORM 2004'],
  knobs: habitual(() => ({ duty, act }) => {
    const answer = act();
    if (duty === 'error') return Number(answer);
    if (duty !== 'get') return answer === 'true';
    if (answer === '') return null;
    return /^\d+(\.\d+)?$/.test(String(answer)) ? Number(answer) : answer;
  }),
};
