import type { Response, Result } from '../model/block.ts';
import type { Completion, Outcome, Success } from '../model/outcome.ts';

/**
 * What a place that runs the course must offer: an LMS by one of its standards, or this device alone.
 * A host is told the whole truth each time and sends what changed; no method throws.
 */
export interface Host {
  readonly name: 'scorm12' | 'scorm2004' | 'cmi5' | 'local';
  /** Resolves at once where the API was found and Initialize succeeded, else within 8 s. */
  open(): Promise<Launch>;
  /** Synchronous: values are handed over, not yet persisted. */
  write(report: Report): Sent;
  /** Asks the host to persist what was written. */
  commit(): Sent;
  /** Ends the session, once; nothing is called afterwards. */
  close(intent: 'suspend' | 'finish'): Sent;
}

/** `claimed`: the host said yes, which is no proof. `refused`: it said no. `lost`: nobody answers any more. */
export type Sent = 'claimed' | 'refused' | 'lost';

export interface Launch {
  /** `none`: no API, nothing in the way. `blocked`: no API, but a frame or opener we may not look into. */
  readonly state: 'ready' | 'none' | 'blocked';
  readonly mode: 'normal' | 'browse' | 'review';
  /** Hostile text. */
  readonly learner: { readonly id: string; readonly name: string };
  /** As stored by the host; hostile text; '' when there is none. */
  readonly suspendData: string;
  readonly completion: Completion;
  readonly success: Success;
  /** 0 to 1. */
  readonly passMark?: number;
  readonly totalSeconds?: number;
  readonly limits: { readonly suspendChars: number; readonly locationChars: number };
}

export interface Report {
  readonly suspendData: string;
  readonly location: string;
  /** 0 to 1. */
  readonly progress: number;
  readonly outcome: Outcome;
  /** Of this sitting so far, never a difference. */
  readonly sessionSeconds: number;
  /** All of this sitting in the order they were given; the host sends those that are new or changed. */
  readonly interactions: readonly Interaction[];
  /** `course_<version with _>`, which carries status and score so that the LMS keeps the version (DECISIONS, reporting). */
  readonly objective: string;
}

/** One reported answer, in words of the model; formats are the adapter's. */
export interface Interaction {
  /** `<lesson>_<block>`, at most 100 characters of `[a-z0-9_]`. */
  readonly id: string;
  readonly type: 'true-false' | 'choice' | 'matching' | 'likert' | 'fill-in';
  /** The question's wording, plain text. */
  readonly description: string;
  readonly response: Response;
  /** One of these is right; empty where nothing is. true-false: ['true'] or ['false']. */
  readonly correct: readonly Response[];
  readonly result: Result;
  readonly weighting: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly latencySeconds: number | null;
}
