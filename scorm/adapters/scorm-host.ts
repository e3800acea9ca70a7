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
  /** Of the latest commit, nothing has arrived. */
  doubt?(): void;
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
  private readonly _window: Window;
  private readonly _translate: ScormStandard['translate'];
  private readonly _calls = new CallLog();
  private readonly _connection: Connection;
  private _session: Session | null = null;
  private _waiting: Promise<Launch['state']> | null = null;
  private _ended: Sent | null = null;

  constructor(window: Window, standard: ScormStandard) {
    this.name = standard.name;
    this._window = window;
    this._translate = standard.translate;
    this._connection = new Connection(window, standard.names, this._calls);
  }

  async open(): Promise<Launch> {
    const session = this._begin();
    if (session) return session.launch;
    this._waiting ??= this._connection.wait();
    const state = (await this._waiting) === 'none' ? 'none' : 'blocked';
    this._waiting = null;
    return this._begin()?.launch ?? nowhere(state);
  }

  async prepare(): Promise<void> {
    await this._session?.translation.prepare();
  }

  write(report: Report): Sent {
    return this._ask((translation) => translation.write(report));
  }

  commit(): Sent {
    return this._ask((translation) => translation.commit());
  }

  doubt(): void {
    this._session?.translation.doubt?.();
  }

  /**
   * The exit is "suspend" whatever the intent: learners come back to finished courses, and after "normal" an LMS opens
   * a new, empty attempt (SCORM 2004 RTE, cmi.exit).
   */
  close(): Sent {
    if (this._ended) return this._ended;
    const session = this._begin();
    this._ended = 'lost';
    this._connection.abandon();
    if (!session) return this._ended;
    const kept = session.launch.mode === 'normal' ? session.translation.finish() : 'claimed';
    // Not for a refused commit either: Cornerstone refuses it while a page unloads and waits for Terminate.
    this._ended = worst(kept, session.calls.terminate());
    return this._ended;
  }

  log(): readonly string[] {
    return this._calls.read();
  }

  /** Reads and guards as soon as a session is there, so that a page left at once leaves no untouched status behind. */
  private _begin(): Session | null {
    const { calls } = this._connection;
    if (this._session || !calls) return this._session;
    const translation = this._translate(calls, this._window);
    const launch = translation.launch();
    if (launch.mode === 'normal') translation.guard();
    this._session = { calls, translation, launch };
    return this._session;
  }

  private _ask(question: (translation: Translation) => Sent): Sent {
    if (!this._session || this._ended) return 'lost';
    // Moodle stores what is written in a review, and the grade follows: nothing is written there, nor in a browse.
    return this._session.launch.mode === 'normal' ? question(this._session.translation) : 'refused';
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
