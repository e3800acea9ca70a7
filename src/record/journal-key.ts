import { fingerprint } from './fingerprint.ts';

export interface JournalOwner {
  readonly course: string;
  readonly learner: string;
  /** Of any page of the package. */
  readonly address: string;
}

/**
 * Under which name a learner's work in a course is kept on this device: course, learner, package folder. Neither name nor
 * id nor folder can be read from it.
 */
export function journalKey({ course, learner, address }: JournalOwner): string {
  return `${journalPrefix}${course}:${fingerprint(`${packageFolder(address)}\n${learner}`)}:`;
}

/** All journals of all courses begin with it. */
export const journalPrefix = 'lm:j:';

/** The folder of a page, without the revision that Moodle counts up when a package is replaced (`/content/3/`). */
export function packageFolder(address: string): string {
  const path = address.replace(/[?#].*$/, '').replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '');
  return path.replace(/[^/]*$/, '').replace(/\/content\/\d+\//, '/content/');
}

/** Whether an LMS knows nobody in particular: such learners share a name and must not share a journal. */
export function isAnonymous(learner: string): boolean {
  return ['', 'undefined', 'null', 'anonymous', 'guest'].includes(learner.trim().toLowerCase());
}
