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
  private readonly calls: ScormCalls;
  private readonly window: Window;
  private readonly values: Values;
  private readonly suspendData: SuspendData;
  private readonly details: LateDetails;
  /** The standard allows 64 000 characters; a page that is left can send 64 KiB in all, interactions included. */
  private readonly limits = { suspendChars: 16_000, locationChars: 1000 };
  private hasPassingScore = false;
  private bestProgress: number | null = null;
  private isLeaving = false;

  constructor(calls: ScormCalls, window: Window) {
    this.calls = calls;
    this.window = window;
    // 401 and 402: not implemented, 404: read only.
    this.values = new Values(calls, ['401', '402', '404']);
    this.suspendData = new SuspendData(calls, this.values, this.limits);
    this.details = new LateDetails(async () => {
      const { details2004 } = await import('./interactions2004.ts');
      return details2004(calls, this.values, (element, report) => this.writeObjective(element, report));
    });
    window.addEventListener('pagehide', (event) => (this.isLeaving = !event.persisted));
  }

  launch(): Launch {
    const { calls, values } = this;
    const mode = vocabulary(calls.get('cmi.mode'));
    const completion = vocabulary(calls.get('cmi.completion_status'));
    const success = vocabulary(calls.get('cmi.success_status'));
    const mark = parseNumber(calls.get('cmi.scaled_passing_score'));
    this.hasPassingScore = mark !== undefined;
    values.assume('cmi.completion_status', completion);
    values.assume('cmi.success_status', success);
    values.assume('cmi.session_time', interval2004(0));
    return {
      state: 'ready',
      mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
      suspendData: this.suspendData.read(rank(completions, completion) >= 0),
      learner: learner(calls, 'cmi.learner_id', 'cmi.learner_name'),
      completion: completion === 'completed' ? completion : 'incomplete',
      success: success === 'passed' || success === 'failed' ? success : 'unknown',
      totalSeconds: parseInterval2004(calls.get('cmi.total_time')),
      passMark: mark === undefined ? undefined : Math.min(Math.max(mark, 0), 1),
      limits: this.limits,
    };
  }

  /** With any other exit at a crash the LMS opens a new, empty attempt; Moodle restores data for "suspend" alone. */
  guard(): void {
    this.values.set('cmi.exit', 'suspend');
    this.writeBetter('cmi.completion_status', completions, 'incomplete');
  }

  prepare(): Promise<void> {
    return this.details.prepare();
  }

  /** State before status, so that half of it is "more to do" and never "done without data"; score before status. */
  write(report: Report): Sent {
    const { values } = this;
    const { outcome } = report;
    const kept = this.suspendData.write(report.suspendData);
    if (kept === 'lost') return kept;
    if (report.location.length <= this.limits.locationChars) values.set('cmi.location', report.location);
    const isFinal = outcome.completion === 'completed';
    // Below the mark no score before the end: with one the LMS would say "failed" while the learner may try again.
    if (isFinal || (this.hasPassingScore && outcome.success === 'passed')) this.writeScore('cmi.score', report);
    this.writeProgress(report);
    const completion = this.writeBetter('cmi.completion_status', completions, outcome.completion);
    const success = this.writeBetter('cmi.success_status', successes, this.successOf(outcome));
    values.set('cmi.session_time', interval2004(report.sessionSeconds));
    values.set('cmi.exit', 'suspend');
    return worst(kept, completion, success, this.details.write(report));
  }

  commit(): Sent {
    const sent = this.calls.commit();
    if (sent === 'claimed' && read(this.window.navigator, 'onLine') !== false) {
      this.values.settle();
      this.details.settle();
    }
    return sent;
  }

  /** Terminate commits by itself; a page that is left can send 64 KiB in all, so it does not send twice. */
  finish(): Sent {
    return this.values.isDirty && !this.isLeaving ? this.commit() : 'claimed';
  }

  /** Where the LMS sets a passing score, it takes back at Terminate a success that has no scaled score: none is claimed. */
  private successOf({ success, score }: Report['outcome']): Success {
    return this.hasPassingScore && score === null ? 'unknown' : success;
  }

  private writeScore(element: string, { outcome: { score } }: Report): void {
    if (score === null) return;
    // Moodle's grade is the raw score alone: with only a scaled one it is 0.
    this.values.set(`${element}.raw`, percent(score));
    this.values.set(`${element}.min`, '0');
    this.values.set(`${element}.max`, '100');
    this.values.set(`${element}.scaled`, scaled(score));
  }

  /** Only what has grown; 1 with completion and never without it, for LMSs that derive completion from a threshold. */
  private writeProgress({ progress, outcome }: Report): void {
    const measure = outcome.completion === 'completed' ? 1 : Math.min(progress, 0.99);
    if (measure <= 0) return;
    this.bestProgress ??= parseNumber(this.calls.get('cmi.progress_measure')) ?? 0;
    if (measure <= this.bestProgress) return;
    if (this.values.set('cmi.progress_measure', scaled(measure)) === 'claimed') this.bestProgress = measure;
  }

  private writeBetter(element: string, order: readonly string[], status: string): Sent {
    if (rank(order, status) < rank(order, this.values.last(element))) return 'claimed';
    return this.values.set(element, status);
  }

  private writeObjective(element: string, report: Report): void {
    this.writeScore(`${element}.score`, report);
    this.values.set(`${element}.success_status`, report.outcome.success);
    this.values.set(`${element}.completion_status`, report.outcome.completion);
  }
}

/** From the least to the best: a status never goes down. "not attempted" and "unknown" are less than all. */
const completions: readonly Completion[] = ['incomplete', 'completed'];
const successes: readonly Success[] = ['unknown', 'failed', 'passed'];

function rank(order: readonly string[], status: string): number {
  return order.indexOf(status);
}
