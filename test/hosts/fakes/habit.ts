import type { Knobs, StrictLms } from './strict-lms.ts';

/** One call, whatever its standard calls it, and what a strict LMS would do with it. */
export interface Asked {
  readonly duty: Duty;
  readonly args: readonly string[];
  readonly act: () => unknown;
}

export type Duty = 'initialize' | 'terminate' | 'get' | 'set' | 'commit' | 'error';

/** What an LMS answers to a call, and does in place of its duty or beside it. */
export type Habit = (asked: Asked) => unknown;

export type Standard = 'SCORM 1.2' | 'SCORM 2004';

/**
 * What an LMS cannot do by its nature. `status`: tell at a later launch what status it has. `time`: add up times.
 * `leaving`: keep what it is sent while a page is left. `another-try`: let a finished course change.
 */
export type Lack = 'status' | 'time' | 'leaving' | 'another-try';

/** An LMS that somebody met: a strict one of each standard that it speaks, and what it does otherwise. */
export interface Fake {
  readonly title: string;
  readonly standards: readonly Standard[];
  readonly lacks?: readonly Lack[];
  /** Asked anew for each LMS; the habit, anew for each page. */
  readonly knobs: (standard: Standard) => Knobs;
}

/** A fake whose habit is the same in all its standards. */
export function habitual(habit: (lms: StrictLms) => Habit): Fake['knobs'] {
  return () => ({ habit });
}

export function dutyOf(method: string): Duty {
  return duties[method.replace(/^LMS/, '')] ?? 'error';
}

/** Whether the page is being left: what a browser still lets through then is little. */
export function leavingOf(lms: StrictLms): () => boolean {
  let isLeaving = false;
  const window = lms.window as unknown as EventTarget;
  window.addEventListener('pagehide', () => (isLeaving = true));
  return () => isLeaving;
}

const duties: Readonly<Record<string, Duty>> = {
  Initialize: 'initialize',
  Terminate: 'terminate',
  Finish: 'terminate',
  GetValue: 'get',
  SetValue: 'set',
  Commit: 'commit',
};
