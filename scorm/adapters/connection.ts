import type { Launch } from '../../src/record/port.ts';
import type { CallLog } from './call-log.ts';
import { findApi } from './find-api.ts';
import { requiredMethods, ScormCalls, type ApiNames } from './scorm-calls.ts';

/**
 * The way to a started session: searched and initialised once at once, and again while an LMS may be late.
 * Initialize never succeeds twice: a second one empties Moodle's SCORM 1.2 model.
 */
export class Connection {
  private readonly _window: Window;
  private readonly _names: ApiNames;
  private readonly _log: CallLog;
  private _state: 'searching' | 'refused' | 'ready' | 'over' = 'searching';
  private _blocked = false;
  private _current: ScormCalls | null = null;

  constructor(window: Window, names: ApiNames, log: CallLog) {
    this._window = window;
    this._names = names;
    this._log = log;
    this._attempt();
  }

  /** The calls of the started session; null while there is none. */
  get calls(): ScormCalls | null {
    return this._state === 'ready' ? this._current : null;
  }

  /** Tries for up to 8 s in all: Open edX loads content before its API exists, others refuse their first Initialize. */
  async wait(): Promise<Launch['state']> {
    let left = patienceMs;
    const pause = async (ms: number) => {
      left -= ms;
      await new Promise((resolve) => setTimeout(resolve, ms));
    };
    for (let ms = 50; this._state === 'searching' && left > 0; ms = Math.min(ms * 2, 800)) {
      await pause(Math.min(ms, left));
      this._attempt();
    }
    for (let ms = 500; this._state === 'refused' && ms <= 2000 && left >= ms; ms *= 2) {
      await pause(ms);
      this._attempt();
    }
    if (this._state === 'ready') return 'ready';
    return this._state === 'searching' && !this._blocked ? 'none' : 'blocked';
  }

  /** No Initialize any more, also when an API should still appear. */
  abandon(): void {
    this._state = 'over';
  }

  private _attempt(): void {
    if (this._state === 'ready' || this._state === 'over') return;
    const { found, blocked } = findApi(this._window, this._names.object, requiredMethods(this._names));
    this._blocked = blocked;
    if (!found) {
      this._state = 'searching';
      return;
    }
    this._current = new ScormCalls(found, this._names, this._log);
    this._state = this._start(this._current);
  }

  private _start(calls: ScormCalls): 'ready' | 'refused' | 'over' {
    if (calls.initialize() === 'claimed') return 'ready';
    if (calls.error !== '' && calls.error === this._names.ended) return 'over';
    // Whoever refuses because a session already runs (a double launch, a reloaded frame) answers; then it is ours.
    return calls.hasSession() ? 'ready' : 'refused';
  }
}

const patienceMs = 8000;
