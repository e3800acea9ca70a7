import type { BlockId, Outline } from '../model/course.ts';
import type { Outcome } from '../model/outcome.ts';
import { emptyProgress, type Progress } from '../model/progress.ts';

/** All that suspend data holds: the learner's way through the course, and what it takes to join two copies of it. */
export interface Saved {
  /** Minted with each new attempt, because no LMS names its attempts: only copies of one attempt are joined. */
  readonly attempt: string;
  /** Rises with every act and every retry, so that no two versions are equal. */
  readonly seq: number;
  /** Minutes since the beginning of 2024, UTC. */
  readonly minute: number;
  /** Time in view in all sittings of the attempt. */
  readonly activeSeconds: number;
  /** Of the course, as it was when this was saved. */
  readonly version: string;
  /** The best that was ever reached: LMSs that do not tell their status back (Open edX) are not told less. */
  readonly best: Pick<Outcome, 'completion' | 'success'>;
  /** How often each block's answer was handed over as an interaction. */
  readonly reported: Readonly<Record<BlockId, number>>;
  readonly progress: Progress;
  /** Sections that a newer program has added, by their number; carried along unread. */
  readonly rest: Readonly<Record<string, string>>;
}

/** Nothing, where something is to be read. */
export const blank: Saved = {
  attempt: '',
  seq: 0,
  minute: 0,
  activeSeconds: 0,
  version: '',
  best: { completion: 'incomplete', success: 'unknown' },
  reported: {},
  progress: emptyProgress(''),
  rest: {},
};

export function newSaved(outline: Outline, now: number, attempt = newNonce()): Saved {
  const progress = emptyProgress(outline.lessons[0]?.id ?? '');
  return { ...blank, attempt, minute: minuteOf(now), version: outline.version, progress };
}

/** Completed before incomplete; passed before failed before unknown. */
export function joinBest(one: Saved['best'], other: Saved['best']): Saved['best'] {
  const completion = [one, other].some((best) => best.completion === 'completed') ? 'completed' : 'incomplete';
  const successes = [one.success, other.success];
  const success = (['passed', 'failed'] as const).find((each) => successes.includes(each)) ?? 'unknown';
  return { completion, success };
}

/** Whole minutes since 2024 of a time in milliseconds since 1970: shorter than either, and exact enough for people. */
export function minuteOf(now: number): number {
  return Math.max(0, Math.floor((now - Date.UTC(2024, 0)) / 60_000));
}

/** Eight characters of chance. `getRandomValues` exists on plain http, `randomUUID` does not. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}
