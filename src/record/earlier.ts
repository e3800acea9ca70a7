import type { Outline } from '../model/course.ts';
import type { LearningRecord } from './learning-record.ts';
import type { Launch } from './port.ts';
import { fromDevice, isWork } from './resume.ts';
import { outcomeOf } from './report.ts';
import type { Found } from './row.ts';
import { joined } from './take-over.ts';

/**
 * The work of an attempt that this device holds, where the host has nothing of this attempt that was worth a question;
 * null where there is none to ask about. Nobody can tell whether it was lost or given up, so the learner decides.
 */
export function earlierWork({ launch, beginning, journal, hostName }: LearningRecord, outline: Outline): Found | null {
  if (!beginning?.isHostWritable || isWork(beginning) || launch.state !== 'ready' || launch.mode !== 'normal')
    return null;
  // Without an LMS the device's own attempt goes on by itself, unless what was kept of it is damaged.
  if (hostName === 'local' && beginning.unreadable === null) return null;
  const latest = journal?.found.find((each) => isWork(each) && each.attempt !== beginning.saved.attempt);
  return latest && (!isFinished(latest, outline, launch) || isMissed(latest, launch)) ? latest : null;
}

/** Goes on with that work; what was done since stays done. */
export function bringBack(record: LearningRecord, earlier: Found): void {
  record.goOn(fromDevice(earlier, ['restored']), record.acts);
}

/**
 * What this device holds of the very attempt that the host has, under another name of the learner or of the package's
 * folder, and the host lacks; null where there is nothing of the kind. An id that an LMS has changed is the likely reason,
 * and no proof: so the learner decides.
 */
export function strangersWork({ beginning, journal, launch, isElsewhere }: LearningRecord): Found | null {
  if (!beginning || beginning.isNew || launch.state !== 'ready' || launch.mode !== 'normal' || isElsewhere) return null;
  const { saved } = beginning;
  const same = journal?.strangers.find(({ attempt }) => attempt === saved.attempt);
  if (!same) return null;
  const { progress } = same.joinedWith(saved);
  return JSON.stringify(progress) === JSON.stringify(saved.progress) ? null : same;
}

/** Joins that work; private answers stay with the name under which they were given. */
export function bringIn(record: LearningRecord, theirs: Found): void {
  if (record.beginning) record.goOn(joined(record, record.beginning, { ...theirs, notes: record.attempt.notes }));
}

/** By what was done in it, whatever the LMS says of the attempt of today. */
function isFinished({ saved }: Found, outline: Outline, launch: Launch): boolean {
  const untold = { ...launch, completion: 'incomplete', success: 'unknown' } as const;
  return outcomeOf(outline, untold, saved).completion === 'completed';
}

/**
 * A finished attempt that the LMS had is over, and what begins now is a new one. It may lack the attempt where no commit
 * of it ever went well, or where it knows the course as completed; one whose status was set back beside its data is to be
 * taken again.
 */
function isMissed({ hasReached }: Found, { completion, isUntouched, suspendData }: Launch): boolean {
  if (completion === 'completed') return true;
  return !hasReached && !(isUntouched && suspendData !== '');
}
