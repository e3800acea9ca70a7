import type { Host, Launch, Report, Sent } from '../../src/record/port.ts';
import { CallLog } from './call-log.ts';
import { Connection } from './connection.ts';
import { worst, type ApiNames, type ScormCalls } from './scorm-calls.ts';

/** What differs between the standards once a session has started: only words, values and their order. */
export interface Translation {
  /** Reads what the LMS hands in; called once, first. */
  launch(): Launch;
  /** Writes what a crash must find: this attempt is unfinished and goes on. */
  guard(): void;
  /** Fetches what a start does not need; never rejects. */
  prepare(): Promise<void>;
  write(report: Report): Sent;
  commit(): Sent;
  /** Persists what is not committed yet, right before Terminate. */
  finish(): Sent;
}

export interface ScormStandard {
  readonly name: 'scorm12' | 'scorm2004';
  readonly names: ApiNames;
  readonly translate: (calls: ScormCalls, window: Window) => Translation;
}

/** The life of a SCORM session, the same in both standards: found and started now, opened, written to, ended once. */
export class ScormHost implements Host {
  readonly name: 'scorm12' | 'scorm2004';
  private readonly window: Window;
  private readonly translate: ScormStandard['translate'];
  private readonly calls = new CallLog();
  private readonly connection: Connection;
  private session: Session | null = null;
  private waiting: Promise<Launch['state']> | null = null;
  private ended: Sent | null = null;

  constructor(window: Window, standard: ScormStandard) {
    this.name = standard.name;
    this.window = window;
    this.translate = standard.translate;
    this.connection = new Connection(window, standard.names, this.calls);
  }

  async open(): Promise<Launch> {
    const session = this.begin();
    if (session) return session.launch;
    this.waiting ??= this.connection.wait();
    const state = (await this.waiting) === 'none' ? 'none' : 'blocked';
    this.waiting = null;
    return this.begin()?.launch ?? nowhere(state);
  }

  async prepare(): Promise<void> {
    await this.session?.translation.prepare();
  }

  write(report: Report): Sent {
    return this.ask((translation) => translation.write(report));
  }

  commit(): Sent {
    return this.ask((translation) => translation.commit());
  }

  /**
   * The exit is "suspend" whatever the intent: learners come back to finished courses, and after "normal" an LMS opens
   * a new, empty attempt (SCORM 2004 RTE, cmi.exit).
   */
  close(): Sent {
    if (this.ended) return this.ended;
    const session = this.begin();
    this.ended = 'lost';
    this.connection.abandon();
    if (!session) return this.ended;
    const kept = session.launch.mode === 'normal' ? session.translation.finish() : 'claimed';
    // Not for a refused commit either: Cornerstone refuses it while a page unloads and waits for Terminate.
    this.ended = worst(kept, session.calls.terminate());
    return this.ended;
  }

  log(): readonly string[] {
    return this.calls.read();
  }

  /** Reads and guards as soon as a session is there, so that a page left at once leaves no untouched status behind. */
  private begin(): Session | null {
    const { calls } = this.connection;
    if (this.session || !calls) return this.session;
    const translation = this.translate(calls, this.window);
    const launch = translation.launch();
    if (launch.mode === 'normal') translation.guard();
    this.session = { calls, translation, launch };
    return this.session;
  }

  private ask(question: (translation: Translation) => Sent): Sent {
    if (!this.session || this.ended) return 'lost';
    // Moodle stores what is written in a review, and the grade follows: nothing is written there, nor in a browse.
    return this.session.launch.mode === 'normal' ? question(this.session.translation) : 'refused';
  }
}

interface Session {
  readonly calls: ScormCalls;
  readonly translation: Translation;
  readonly launch: Launch;
}

function nowhere(state: Launch['state']): Launch {
  return {
    state,
    mode: 'normal',
    learner: { id: '', name: '' },
    suspendData: '',
    completion: 'incomplete',
    success: 'unknown',
    limits: { suspendChars: 0, locationChars: 0 },
  };
}
