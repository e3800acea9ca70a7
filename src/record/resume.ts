import type { Outline } from '../model/course.ts';
import { decodeSaved, encodeSaved } from './codec.ts';
import type { Slots } from './slots.ts';
import type { Host, Launch } from './port.ts';
import { outcomeOf } from './report.ts';
import type { Found, Given, Notes } from './row.ts';
import { newSaved, type Saved } from './saved.ts';

/** What the learner is told of the beginning; the words are in `language`. */
export type BeginningNotice = 'unreadable' | 'newer' | 'restored';

export interface Resumed {
  readonly saved: Saved;
  /** Nothing was stored anywhere that belongs to this attempt. */
  readonly isNew: boolean;
  /** The host lacks something that this device holds. */
  readonly isHostBehind: boolean;
  /** Suspend data that stays as it is until the learner acts; null where there is none. */
  readonly unreadable: string | null;
  /** A newer program's suspend data is never overwritten. */
  readonly isHostWritable: boolean;
  readonly notices: readonly BeginningNotice[];
  readonly hasReached: boolean;
  /** Since when this device keeps it; absent: since now. */
  readonly since?: number | undefined;
  /** Interactions that the host has not heard of for certain. */
  readonly given: readonly Given[];
  readonly notes: Notes;
}

export interface ResumeFacts {
  readonly host: Host['name'];
  readonly launch: Launch;
  /** What the journal knows of this learner in this course, the latest attempt first. */
  readonly found: readonly Found[];
  readonly outline: Outline;
  readonly slots: Slots;
  readonly now: number;
}

/**
 * Decides where a sitting begins, from what the host has stored and what this device remembers. Copies are joined only
 * within one attempt; a new attempt is never filled from an old one, since nobody can tell it from a deliberate fresh start.
 */
export function resume(facts: ResumeFacts): Resumed {
  const { launch, found, outline, slots, now } = facts;
  const stored = decodeSaved(launch.suspendData, slots);
  switch (stored.kind) {
    case 'ours':
      return isRetake(stored.saved, facts) ? fresh(outline, now) : fromHost(stored.saved, facts);
    case 'newer':
      return { ...fresh(outline, now), isHostWritable: false, notices: ['newer'] };
    case 'empty': {
      const lost = found.find((attempt) => wasNeverTold(attempt, facts));
      return lost ? fromDevice(lost, isReached(launch) && isWork(lost) ? ['restored'] : []) : fresh(outline, now);
    }
    case 'damaged':
    case 'foreign': {
      const text = launch.suspendData.trim();
      const same = found.find((attempt) => attempt.covers(text));
      if (same) return isRetake(same.saved, facts) ? fresh(outline, now) : fromDevice(same, []);
      return { ...fresh(outline, now), unreadable: text, notices: ['unreadable'] };
    }
  }
}

function fromHost(stored: Saved, facts: ResumeFacts): Resumed {
  const { launch, found, slots } = facts;
  const known = launch.mode === 'normal' ? found.find(({ attempt }) => attempt === stored.attempt) : undefined;
  const saved = known?.joinedWith(stored) ?? stored;
  return {
    ...nothing,
    saved,
    isHostBehind: encodeSaved(saved, slots) !== encodeSaved(stored, slots) || isAbove(facts, saved),
    hasReached: true,
    since: known?.since,
    given: known?.given.filter(({ block, count }) => count > (stored.reported[block] ?? 0)) ?? [],
    notes: found.find(({ attempt }) => attempt === stored.attempt)?.notes ?? {},
  };
}

/**
 * A finished attempt whose status the LMS has set back to the very beginning while it kept the data, as for a yearly
 * retake. Whatever this course commits begins with "incomplete", so no lost commit looks like it; and to finish it
 * again at once would report what nobody did.
 */
function isRetake(stored: Saved, { launch, outline }: ResumeFacts): boolean {
  return launch.isUntouched === true && outcomeOf(outline, launch, stored).completion === 'completed';
}

/** The LMS has less than we know of this very attempt: a status that was lost, or set back. */
function isAbove({ outline, launch, host }: ResumeFacts, saved: Saved): boolean {
  const { completion, success } = outcomeOf(outline, launch, saved);
  // The "completed" of 1.2 says nothing of success, and is what a learner who has passed is reported as.
  const isTold = launch.success !== 'unknown' || host !== 'scorm12';
  return completion !== launch.completion || (isTold && success !== launch.success);
}

/** Goes on with what this device knows. */
export function fromDevice(known: Found, notices: readonly BeginningNotice[]): Resumed {
  const { saved, hasReached, since, given, notes } = known;
  return { ...nothing, saved, isHostBehind: true, hasReached, since, given, notes, notices };
}

/** The beginning of a new attempt. */
export function fresh(outline: Outline, now: number): Resumed {
  return { ...nothing, saved: newSaved(outline, now), isNew: true };
}

const nothing = {
  isNew: false,
  isHostBehind: false,
  unreadable: null,
  isHostWritable: true,
  notices: [],
  hasReached: false,
  given: [],
  notes: {},
} as const;

/**
 * An LMS without anything stored means a new attempt, unless the attempt on this device never reached any LMS and is not
 * finished: its first commit was lost. Where there is no LMS at all, the device's own attempt goes on.
 */
function wasNeverTold({ hasReached, saved }: Found, { launch, outline, host }: ResumeFacts): boolean {
  if (!isReached(launch) || host === 'local') return true;
  const isUntouched = launch.success === 'unknown' && !launch.totalSeconds;
  const isFinished = outcomeOf(outline, launch, saved).completion === 'completed';
  return launch.mode === 'normal' && isUntouched && !hasReached && !isFinished;
}

export function isWork({ saved: { progress } }: Pick<Found, 'saved'>): boolean {
  return Object.keys(progress.answers).length > 0 || Object.values(progress.lessons).includes('done');
}

function isReached(launch: Launch): boolean {
  return launch.state === 'ready';
}
