import type { Launch } from '../../src/record/port.ts';
import type { CallLog } from './call-log.ts';
import { findApi } from './find-api.ts';
import { requiredMethods, ScormCalls, type ApiNames } from './scorm-calls.ts';

/**
 * The way to a started session: searched and initialised once at once, and again while an LMS may be late.
 * Initialize never succeeds twice: a second one empties Moodle's SCORM 1.2 model.
 */
export class Connection {
  private readonly window: Window;
  private readonly names: ApiNames;
  private readonly log: CallLog;
  private state: 'searching' | 'refused' | 'ready' | 'over' = 'searching';
  private blocked = false;
  private current: ScormCalls | null = null;

  constructor(window: Window, names: ApiNames, log: CallLog) {
    this.window = window;
    this.names = names;
    this.log = log;
    this.attempt();
  }

  /** The calls of the started session; null while there is none. */
  get calls(): ScormCalls | null {
    return this.state === 'ready' ? this.current : null;
  }

  /** Tries for up to 8 s in all: Open edX loads content before its API exists, others refuse their first Initialize. */
  async wait(): Promise<Launch['state']> {
    let left = patienceMs;
    const pause = async (ms: number) => {
      left -= ms;
      await new Promise((resolve) => setTimeout(resolve, ms));
    };
    for (let ms = 50; this.state === 'searching' && left > 0; ms = Math.min(ms * 2, 800)) {
      await pause(Math.min(ms, left));
      this.attempt();
    }
    for (let ms = 500; this.state === 'refused' && ms <= 2000 && left >= ms; ms *= 2) {
      await pause(ms);
      this.attempt();
    }
    if (this.state === 'ready') return 'ready';
    return this.state === 'searching' && !this.blocked ? 'none' : 'blocked';
  }

  /** No Initialize any more, also when an API should still appear. */
  abandon(): void {
    this.state = 'over';
  }

  private attempt(): void {
    if (this.state === 'ready' || this.state === 'over') return;
    const { found, blocked } = findApi(this.window, this.names.object, requiredMethods(this.names));
    this.blocked = blocked;
    if (!found) {
      this.state = 'searching';
      return;
    }
    this.current = new ScormCalls(found, this.names, this.log);
    this.state = this.start(this.current);
  }

  private start(calls: ScormCalls): 'ready' | 'refused' | 'over' {
    if (calls.initialize() === 'claimed') return 'ready';
    if (calls.error !== '' && calls.error === this.names.ended) return 'over';
    // Whoever refuses because a session already runs (a double launch, a reloaded frame) answers; then it is ours.
    return calls.hasSession() ? 'ready' : 'refused';
  }
}

const patienceMs = 8000;
