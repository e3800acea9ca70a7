import type { Outline } from '../model/course.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Completion, Outcome, Success } from '../model/outcome.ts';

/**
 * What a place that runs the course must offer: an LMS by one of its standards, or this device alone.
 * A host is told the whole truth each time and sends what changed; no method throws.
 */
export interface Host {
  readonly name: 'scorm12' | 'scorm2004' | 'cmi5' | 'local';
  /**
   * Resolves at once where the API was found and Initialize succeeded, else within 8 s; after `none` and `blocked` it
   * may be called again ("Try again"). Guards the attempt against a crash by values that the caller's first commit
   * persists: status "incomplete" where there was none, exit "suspend".
   */
  open(): Promise<Launch>;
  /** Fetches what it will need later, when the course has started and the page is at rest; never rejects. */
  prepare?(): Promise<void>;
  /** Synchronous: values are handed over, not yet persisted. `refused` too when the launch is a browse or a review. */
  write(report: Report): Sent;
  /** Asks the host to persist what was written. */
  commit(): Sent;
  /** The latest commit's "claimed" was hollow by all evidence: what it carried is sent again with the next report. */
  doubt?(): void;
  /** Ends the session, once; persists what was written and not committed; nothing is called afterwards. */
  close(intent: 'suspend' | 'finish'): Sent;
  /** Where this device is the host: deletes what it keeps of the course, and begins anew. */
  forget?(): Launch;
  /** The latest calls, oldest first, without answers and names: for "Copy details for support". */
  log?(): readonly string[];
}

/** `claimed`: the host said yes, which is no proof. `refused`: it said no. `lost`: nobody answers any more. */
export type Sent = 'claimed' | 'refused' | 'lost';

export interface Launch {
  /**
   * `none`: no API, and no place where one could be. `blocked`: there may be an LMS, but it cannot be reached: we stand in
   * a frame or a pop-up, or the API does not start a session.
   */
  readonly state: 'ready' | 'none' | 'blocked';
  readonly mode: 'normal' | 'browse' | 'review';
  /** In so many words, nobody has begun this attempt; an LMS that tells no status says nothing of it. */
  readonly isUntouched?: boolean;
  /** Hostile text. */
  readonly learner: { readonly id: string; readonly name: string };
  /** As stored by the host; hostile text; '' when there is none. */
  readonly suspendData: string;
  readonly completion: Completion;
  readonly success: Success;
  /** 0 to 1. */
  readonly passMark?: number;
  readonly totalSeconds?: number;
  /** Read them at each write: a host that was seen to cut suspend data lowers its limit. */
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
  /** How many answers earlier sittings have handed over as interactions. */
  readonly recordsBefore: number;
  /** Of the course's words, BCP 47. */
  readonly language: string;
  /** `course_<version with _>`, which carries status and score so that the LMS keeps the version (DECISIONS, reporting). */
  readonly objective: string;
  /** The course's wish for 1.2, whose one status has to say two facts. */
  readonly scorm12Status: Outline['scorm12Status'];
}

export type { Interaction };
