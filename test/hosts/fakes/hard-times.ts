import { habitual, type Fake } from './habit.ts';

/** A commit blocks the page for half a minute. `pass` lets so many milliseconds go by on the page's clock. */
export function slow(pass: (milliseconds: number) => void): Fake {
  return {
    title: 'a slow LMS',
    standards: ['SCORM 1.2', 'SCORM 2004'],
    knobs: habitual(() => ({ duty, act }) => {
      if (duty === 'commit') pass(30_000);
      return act();
    }),
  };
}

/**
 * Signs the learner out after so many commits: from then on nothing arrives, the API in the open page goes on taking
 * values, and a commit is answered "false", 101 (TRACKING 19). A new page is a new session.
 */
export function signsOut(after: number): Fake {
  return {
    title: 'an LMS that signs the learner out',
    standards: ['SCORM 1.2', 'SCORM 2004'],
    knobs: habitual((lms) => {
      let commits = 0;
      return ({ duty, act }) => {
        const isSent = duty === 'commit' || duty === 'terminate';
        return isSent && ++commits > after ? lms.no('101') : act();
      };
    }),
  };
}
