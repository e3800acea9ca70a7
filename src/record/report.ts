import type { Outline } from '../model/course.ts';
import { outcome, progressMeasure, type Outcome } from '../model/outcome.ts';
import type { Interaction, Launch, Report } from './port.ts';
import { joinBest, type Saved } from './saved.ts';

export interface Sitting {
  readonly outline: Outline;
  readonly launch: Launch;
  readonly saved: Saved;
  readonly suspendData: string;
  /** Of this sitting. */
  readonly seconds: number;
  readonly interactions: readonly Interaction[];
}

/** What the host is told: always the whole of it. */
export function reportOf(sitting: Sitting): Report {
  const { outline, launch, saved, suspendData, seconds, interactions } = sitting;
  const result = outcomeOf(outline, launch, saved);
  const { lesson, block } = saved.progress.location;
  return {
    suspendData,
    location: block === undefined ? lesson : `${lesson}/${block}`,
    // An LMS with a completion threshold makes "incomplete" of a course that is completed with less than 1.
    progress: result.completion === 'completed' ? 1 : progressMeasure(outline, saved.progress),
    outcome: result,
    // Total time grows only when a session is ended: what a crashed one has not told is told by the next (TRACKING 19).
    sessionSeconds: Math.max(seconds, saved.activeSeconds - (launch.totalSeconds ?? saved.activeSeconds)),
    interactions,
    recordsBefore: Object.values(saved.reported).reduce((sum, count) => sum + count, 0) - interactions.length,
    language: outline.language,
    objective: `course_${outline.version.replace(/[^A-Za-z0-9]/g, '_')}`,
    scorm12Status: outline.scorm12Status,
  };
}

/** Never less than what the LMS or an earlier sitting had (law 7); the pass mark of the LMS counts. */
export function outcomeOf(outline: Outline, launch: Launch, { progress, best }: Saved): Outcome {
  return outcome(outline, progress, { passMark: launch.passMark, before: joinBest(launch, best) });
}
