import type { Host, Launch, Report, Sent } from '../../src/record/port.ts';
import { read } from './find-api.ts';
import { parseNumber, parseTimespan12, percent, timespan12, vocabulary } from './formats.ts';
import { LateDetails } from './late-details.ts';
import { learner } from './learner.ts';
import { LessonStatus } from './lesson-status.ts';
import { isMoodle } from './moodle.ts';
import { worst, type ApiNames, type ScormCalls } from './scorm-calls.ts';
import { ScormHost, type Translation } from './scorm-host.ts';
import { SuspendData } from './suspend-data.ts';
import { Values } from './values.ts';

/** Finds a SCORM 1.2 LMS from this window and initialises it at once; the rest waits for `open()`. */
export function connectScorm12(window: Window): Host {
  return new ScormHost(window, {
    name: 'scorm12',
    names,
    translate: (calls, around) => new Scorm12(calls, around),
  });
}

const names: ApiNames = {
  object: 'API',
  initialize: 'LMSInitialize',
  terminate: 'LMSFinish',
  getValue: 'LMSGetValue',
  setValue: 'LMSSetValue',
  commit: 'LMSCommit',
  getLastError: 'LMSGetLastError',
  probe: 'cmi.core.lesson_status',
  noSession: ['301'],
};

class Scorm12 implements Translation {
  private readonly _calls: ScormCalls;
  private readonly _window: Window;
  private readonly _values: Values;
  private readonly _status: LessonStatus;
  private readonly _suspendData: SuspendData;
  private readonly _details: LateDetails;
  private readonly _limits = { suspendChars: 4096, locationChars: 255 };
  private _respellsScore = false;

  constructor(calls: ScormCalls, window: Window) {
    this._calls = calls;
    this._window = window;
    // 401: not implemented, 403: read only.
    this._values = new Values(calls, ['401', '403']);
    this._status = new LessonStatus(this._values, { forgets: isMoodle(calls.holder) });
    this._suspendData = new SuspendData(calls, this._values, this._limits);
    this._details = new LateDetails(async () => {
      const { details12 } = await import('./interactions12.ts');
      return details12(calls, this._values, (element, report) => this._writeObjective(element, report));
    });
  }

  launch(): Launch {
    const { _calls: calls, _status: status } = this;
    const mode = vocabulary(calls.get('cmi.core.lesson_mode'));
    status.assume(calls.get('cmi.core.lesson_status'));
    this._values.assume('cmi.core.session_time', timespan12(0));
    return {
      state: 'ready',
      mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
      suspendData: this._suspendData.read(status.isTouched),
      learner: learner(calls, 'cmi.core.student_id', 'cmi.core.student_name'),
      isUntouched: status.isUntouched,
      completion: status.completion,
      success: status.success,
      totalSeconds: parseTimespan12(calls.get('cmi.core.total_time')),
      passMark: passMark(calls.get('cmi.student_data.mastery_score')),
      limits: this._limits,
    };
  }

  /**
   * LMSFinish makes "completed" of a status that nobody touched (RTE 1.2; Moodle does it). Where data are kept and no
   * status is told (Open edX), an earlier sitting has touched it, and it may be finished.
   */
  guard(): void {
    if (this._status.isTold || !this._suspendData.isKept) this._status.write('incomplete');
    this._values.set('cmi.core.exit', 'suspend');
  }

  prepare(): Promise<void> {
    return this._details.prepare();
  }

  /** State before status, so that half of it is "more to do" and never "done without data"; score before status. */
  write(report: Report): Sent {
    const { _values: values } = this;
    const kept = this._suspendData.write(report.suspendData);
    if (kept === 'lost') return kept;
    if (report.location.length <= this._limits.locationChars) values.set('cmi.core.lesson_location', report.location);
    // With a mastery score, or Moodle's "force completed", an early score would become an early "failed" or "passed".
    const isFinal = report.outcome.completion === 'completed';
    if (isFinal) this._writeScore('cmi.core.score', report);
    const status = this._status.writeOutcome(report);
    values.set('cmi.core.session_time', timespan12(report.sessionSeconds));
    values.set('cmi.core.exit', 'suspend');
    return worst(kept, status, this._details.write(report));
  }

  commit(): Sent {
    return this._status.commit(() => {
      const sent = this._calls.commit();
      const isCertain = sent === 'claimed' && read(this._window.navigator, 'onLine') !== false;
      if (isCertain) {
        this._values.settle();
        this._details.settle();
      } else {
        this._respellsScore = !this._respellsScore;
      }
      return { sent, isCertain };
    });
  }

  doubt(): void {
    this._status.doubt();
    this._respellsScore = !this._respellsScore;
  }

  /** The text of 1.2 promises no commit at LMSFinish. */
  finish(): Sent {
    return this._values.isDirty ? this.commit() : 'claimed';
  }

  private _writeScore(element: string, { outcome: { score } }: Report): void {
    // A score in the LMS never falls because of us: not when saved progress was lost, and a learner tries again.
    if (score === null || !this._values.isNoLess(`${element}.raw`, percent(score))) return;
    this._values.set(`${element}.raw`, this._spell(percent(score)));
    this._values.set(`${element}.min`, this._spell('0'));
    this._values.set(`${element}.max`, this._spell('100'));
  }

  /** After a failed commit Moodle sends only values that differ from those it tried to send: 80 as 80.0. */
  private _spell(number: string): string {
    if (!this._respellsScore) return number;
    return number.includes('.') ? `0${number}` : `${number}.0`;
  }

  private _writeObjective(element: string, report: Report): void {
    this._writeScore(`${element}.score`, report);
    this._values.set(`${element}.status`, objectiveStatus(report));
  }
}

function objectiveStatus({ outcome: { success } }: Report): string {
  return success === 'unknown' ? 'completed' : success;
}

/** cmi.student_data.mastery_score counts in raw points of 100, also "0.8": the LMS compares the raw score with it. */
function passMark(text: string): number | undefined {
  const mark = parseNumber(text);
  return mark === undefined || mark < 0 || mark > 100 ? undefined : mark / 100;
}
