import type { Habit } from './habit.ts';
import { RecordingLms, type Faults } from './recording-lms.ts';

/** How this LMS differs from one that does everything right. They may be turned while a course runs. */
export interface Knobs {
  /** What a yes looks like: `true`, 1, "True", a String object … */
  yes?: unknown;
  faults?: Faults;
  /** So many commits get lost on the way, and the LMS says no. */
  refusesCommits?: number;
  /** Claims every commit and keeps none. */
  losesCommits?: boolean;
  /** Suspend data are cut at this length, and the LMS says yes. */
  cutsSuspendDataAt?: number;
  /**
   * Moodle's player page. In 1.2 it sends only values that differ from those it tried to send, whether they arrived or
   * not; offline it claims every commit.
   */
  isMoodle?: boolean;
  /** GetLastError is missing. */
  hasNoLastError?: boolean;
  /** What makes this page of the LMS another than a strict one. */
  habit?: (lms: StrictLms) => Habit;
  /** Values the LMS starts with, beside those it kept. */
  initial?: Readonly<Record<string, string>>;
}

/** One element of a data model. */
export interface Element {
  readonly access: 'rw' | 'r' | 'w';
  readonly format?: RegExp;
  readonly initial?: string;
}

/**
 * What a strict LMS of either standard has: a model for this page, a server for the next one, and knobs to break it.
 * It shares no code with the adapters: it is their oracle.
 */
export abstract class StrictLms extends RecordingLms {
  readonly knobs: Knobs;
  /** What a later launch finds. */
  readonly server: Map<string, string>;
  protected model = new Map<string, string>();
  protected state: 'fresh' | 'running' | 'ended' = 'fresh';
  private attempted = new Map<string, string>();

  constructor(server: Map<string, string>, knobs: Knobs) {
    super(knobs.isMoodle ? { M: { mod_scorm: {} } } : {}, knobs.faults);
    this.server = server;
    this.knobs = knobs;
  }

  /** The last word of every page: its API is there, and its habits may change that as well. */
  protected takeOnHabits(): void {
    if (this.knobs.habit) this.habit = this.knobs.habit(this);
  }

  yes(): unknown {
    this.error = '0';
    return 'yes' in this.knobs ? this.knobs.yes : 'true';
  }

  no(error: string): string {
    this.error = error;
    return 'false';
  }

  /** Loads what the server has; what was there before is gone. */
  protected load(): void {
    this.model = new Map([...this.server, ...Object.entries(this.knobs.initial ?? {})]);
    this.attempted = new Map(this.model);
    this.state = 'running';
  }

  protected keep(element: string, value: string): unknown {
    const limit = this.knobs.cutsSuspendDataAt;
    this.model.set(element, element === 'cmi.suspend_data' && limit !== undefined ? value.slice(0, limit) : value);
    return this.yes();
  }

  /** Sends the model to the server. `differencesOnly`: what equals the last attempt is left out, arrived or not. */
  protected send(failure: string, { differencesOnly }: { differencesOnly: boolean }): unknown {
    const payload = [...this.model].filter(([name, value]) => !differencesOnly || this.attempted.get(name) !== value);
    this.attempted = new Map(this.model);
    const isOnline = this.window.navigator.onLine;
    const { refusesCommits = 0, losesCommits, isMoodle } = this.knobs;
    if (refusesCommits > 0) {
      this.knobs.refusesCommits = refusesCommits - 1;
      return this.no(failure);
    }
    if (!isOnline && !isMoodle) return this.no(failure);
    if (isOnline && !losesCommits) for (const [name, value] of payload) this.server.set(name, value);
    return this.yes();
  }
}
