import type { Completion, Success } from '../../src/model/outcome.ts';
import type { Host, Launch, Report, Sent } from '../../src/record/port.ts';
import { read } from './find-api.ts';
import { interval2004, parseInterval2004, parseNumber, percent, scaled, vocabulary } from './formats.ts';
import { LateDetails } from './late-details.ts';
import { learner } from './learner.ts';
import { worst, type ApiNames, type ScormCalls } from './scorm-calls.ts';
import { ScormHost, type Translation } from './scorm-host.ts';
import { SuspendData } from './suspend-data.ts';
import { Values } from './values.ts';

/** Finds a SCORM 2004 LMS (3rd or 4th edition) from this window and initialises it at once; the rest waits for `open()`. */
export function connectScorm2004(window: Window): Host {
  return new ScormHost(window, {
    name: 'scorm2004',
    names,
    translate: (calls, around) => new Scorm2004(calls, around),
  });
}

const names: ApiNames = {
  object: 'API_1484_11',
  initialize: 'Initialize',
  terminate: 'Terminate',
  getValue: 'GetValue',
  setValue: 'SetValue',
  commit: 'Commit',
  getLastError: 'GetLastError',
  probe: 'cmi.mode',
  noSession: ['112', '113', '122', '123', '132', '133', '142', '143'],
  ended: '104',
  terminateFailed: '111',
};

class Scorm2004 implements Translation {
  private readonly _calls: ScormCalls;
  private readonly _window: Window;
  private readonly _values: Values;
  private readonly _suspendData: SuspendData;
  private readonly _details: LateDetails;
  /** The standard allows 64 000 characters; a page that is left can send 64 KiB in all, interactions included. */
  private readonly _limits = { suspendChars: 16_000, locationChars: 1000 };
  private _hasPassingScore = false;
  private _bestProgress: number | null = null;
  private _isLeaving = false;

  constructor(calls: ScormCalls, window: Window) {
    this._calls = calls;
    this._window = window;
    // 401 and 402: not implemented, 404: read only.
    this._values = new Values(calls, ['401', '402', '404']);
    this._suspendData = new SuspendData(calls, this._values, this._limits);
    this._details = new LateDetails(async () => {
      const { details2004 } = await import('./interactions2004.ts');
      return details2004(calls, this._values, (element, report) => this._writeObjective(element, report));
    });
    window.addEventListener('pagehide', (event) => (this._isLeaving = !event.persisted));
  }

  launch(): Launch {
    const { _calls: calls, _values: values } = this;
    const mode = vocabulary(calls.get('cmi.mode'));
    const completion = vocabulary(calls.get('cmi.completion_status'));
    const success = vocabulary(calls.get('cmi.success_status'));
    const mark = parseNumber(calls.get('cmi.scaled_passing_score'));
    this._hasPassingScore = mark !== undefined;
    values.assume('cmi.completion_status', completion);
    values.assume('cmi.success_status', success);
    values.assume('cmi.session_time', interval2004(0));
    return {
      state: 'ready',
      mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
      suspendData: this._suspendData.read(rank(completions, completion) >= 0),
      learner: learner(calls, 'cmi.learner_id', 'cmi.learner_name'),
      isUntouched: completion === 'unknown' || completion === 'not attempted',
      completion: completion === 'completed' ? completion : 'incomplete',
      success: success === 'passed' || success === 'failed' ? success : 'unknown',
      totalSeconds: parseInterval2004(calls.get('cmi.total_time')),
      passMark: mark === undefined ? undefined : Math.min(Math.max(mark, 0), 1),
      limits: this._limits,
    };
  }

  /** With any other exit at a crash the LMS opens a new, empty attempt; Moodle restores data for "suspend" alone. */
  guard(): void {
    this._values.set('cmi.exit', 'suspend');
    // Where data are kept and no status is told (Open edX), the course may be finished.
    const isTold = this._values.last('cmi.completion_status') !== '';
    if (isTold || !this._suspendData.isKept) this._writeBetter('cmi.completion_status', completions, 'incomplete');
  }

  prepare(): Promise<void> {
    return this._details.prepare();
  }

  /** State before status, so that half of it is "more to do" and never "done without data"; score before status. */
  write(report: Report): Sent {
    const { _values: values } = this;
    const { outcome } = report;
    const kept = this._suspendData.write(report.suspendData);
    if (kept === 'lost') return kept;
    if (report.location.length <= this._limits.locationChars) values.set('cmi.location', report.location);
    const isFinal = outcome.completion === 'completed';
    // Below the mark no score before the end: with one the LMS would say "failed" while the learner may try again.
    const isScoreDue = isFinal || (this._hasPassingScore && outcome.success === 'passed');
    const score = isScoreDue ? this._writeScore('cmi.score', report) : 'claimed';
    this._writeProgress(report);
    const completion = this._writeBetter('cmi.completion_status', completions, outcome.completion);
    const success = this._writeSuccess(outcome, score);
    values.set('cmi.session_time', interval2004(report.sessionSeconds));
    values.set('cmi.exit', 'suspend');
    return worst(kept, completion, success, this._details.write(report));
  }

  commit(): Sent {
    const sent = this._calls.commit();
    if (sent === 'claimed' && read(this._window.navigator, 'onLine') !== false) {
      this._values.settle();
      this._details.settle();
    }
    return sent;
  }

  /** Terminate commits by itself; a page that is left can send 64 KiB in all, so it does not send twice. */
  finish(): Sent {
    return this._values.isDirty && !this._isLeaving ? this.commit() : 'claimed';
  }

  /** Where the LMS sets a passing score, it takes back at Terminate a success that has no scaled score: none is claimed. */
  private _writeSuccess({ success, score }: Report['outcome'], sent: Sent): Sent {
    if (this._hasPassingScore && (score === null || sent !== 'claimed')) return sent;
    return this._writeBetter('cmi.success_status', successes, success);
  }

  private _writeScore(element: string, { outcome: { score } }: Report): Sent {
    // A score in the LMS never falls because of us: not when saved progress was lost, and a learner tries again.
    if (score === null || !this._values.isNoLess(`${element}.raw`, percent(score))) return 'claimed';
    // Moodle's grade is the raw score alone: with only a scaled one it is 0.
    this._values.set(`${element}.raw`, percent(score));
    this._values.set(`${element}.min`, '0');
    this._values.set(`${element}.max`, '100');
    return this._values.set(`${element}.scaled`, scaled(score));
  }

  /** Only what has grown; 1 with completion and never without it, for LMSs that derive completion from a threshold. */
  private _writeProgress({ progress, outcome }: Report): void {
    const measure = outcome.completion === 'completed' ? 1 : Math.min(progress, 0.99);
    if (measure <= 0) return;
    this._bestProgress ??= parseNumber(this._calls.get('cmi.progress_measure')) ?? 0;
    if (measure <= this._bestProgress) return;
    if (this._values.set('cmi.progress_measure', scaled(measure)) === 'claimed') this._bestProgress = measure;
  }

  private _writeBetter(element: string, order: readonly string[], status: string): Sent {
    if (rank(order, status) < rank(order, this._values.last(element))) return 'claimed';
    return this._values.set(element, status);
  }

  private _writeObjective(element: string, report: Report): void {
    this._writeScore(`${element}.score`, report);
    this._values.set(`${element}.success_status`, report.outcome.success);
    this._values.set(`${element}.completion_status`, report.outcome.completion);
  }
}

/** From the least to the best: a status never goes down. "not attempted" and "unknown" are less than all. */
const completions: readonly Completion[] = ['incomplete', 'completed'];
const successes: readonly Success[] = ['unknown', 'failed', 'passed'];

function rank(order: readonly string[], status: string): number {
  return order.indexOf(status);
}
