import type { Outline } from '../model/course.ts';
import type { LearningRecord } from './learning-record.ts';
import { fromDevice, isWork } from './resume.ts';
import { outcomeOf } from './report.ts';
import type { Found } from './row.ts';

/**
 * The work of an attempt that this device holds and the host no longer has; null where there is none to ask about. Nobody
 * can tell whether it was lost or given up, so the learner decides; a finished attempt is never brought back.
 */
export function earlierWork({ launch, beginning, journal, hostName }: LearningRecord, outline: Outline): Found | null {
  const isFresh = beginning?.isNew && beginning.unreadable === null && beginning.isHostWritable;
  if (!isFresh || hostName === 'local' || launch.state !== 'ready' || launch.mode !== 'normal') return null;
  const latest = journal?.found.find(isWork);
  return latest && outcomeOf(outline, launch, latest.saved).completion === 'incomplete' ? latest : null;
}

/** Goes on with that work; what was done since stays done. */
export function bringBack(record: LearningRecord, earlier: Found): void {
  record.goOn(fromDevice(earlier, ['restored']), record.acts);
}
