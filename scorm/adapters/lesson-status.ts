import type { Completion, Success } from '../../src/model/outcome.ts';
import type { Report, Sent } from '../../src/record/port.ts';
import { vocabulary } from './formats.ts';
import { worst } from './scorm-calls.ts';
import type { Values } from './values.ts';

/** cmi.core.lesson_status: the one word of SCORM 1.2 for completion and success. It never goes down. */
export class LessonStatus {
  private readonly _values: Values;
  private readonly _forgets: boolean;
  /** What the LMS has for certain. */
  private _settled = '';
  /** The same before the latest commits, which may turn out to be hollow. */
  private _settledBefore = '';
  private _isInDoubt = false;
  private _wantsPassed = false;

  /** `forgets`: after a failed commit the LMS sends only values that differ from those it tried to send (Moodle). */
  constructor(values: Values, { forgets }: { forgets: boolean }) {
    this._values = values;
    this._forgets = forgets;
  }

  /** Takes what the LMS holds at launch. */
  assume(text: string): void {
    this._settled = vocabulary(text);
    this._values.assume(element, this._settled);
  }

  /** The LMS says what status it has. */
  get isTold(): boolean {
    return this._settled !== '';
  }

  get isUntouched(): boolean {
    return this._settled === 'not attempted';
  }

  get isTouched(): boolean {
    return rank(this._settled) >= rank('incomplete');
  }

  get completion(): Completion {
    return rank(this._settled) >= rank('failed') ? 'completed' : 'incomplete';
  }

  get success(): Success {
    return this._settled === 'passed' || this._settled === 'failed' ? this._settled : 'unknown';
  }

  write(status: string): Sent {
    return rank(status) < rank(this._values.last(element)) ? 'claimed' : this._values.set(element, status);
  }

  /** `both`: some LMSs count only one of the two, so `completed` goes out with this commit and `passed` with another. */
  writeOutcome({ outcome, scorm12Status }: Report): Sent {
    const isPassed = outcome.completion === 'completed' && outcome.success === 'passed';
    this._wantsPassed = isPassed && scorm12Status === 'both';
    if (isPassed) return this.write(scorm12Status === 'passed' ? 'passed' : 'completed');
    if (outcome.completion === 'incomplete') return this.write('incomplete');
    return this.write(outcome.success === 'failed' ? 'failed' : 'completed');
  }

  /**
   * Commits, and once more after each status that must follow. `commitOnce` tells what the LMS said, and whether it is
   * certain: a claim without a network is not.
   */
  commit(commitOnce: () => Committed): Sent {
    if (!this._isInDoubt) this._settledBefore = this._settled;
    const given = this._values.last(element);
    let sent: Sent = 'claimed';
    for (const status of this._statusesFor(given)) {
      if (this._values.set(element, status) !== 'claimed') continue;
      const next = commitOnce();
      sent = worst(sent, next.sent);
      this._isInDoubt = !next.isCertain;
      if (this._isInDoubt) break;
      this._settled = status;
    }
    // Whatever became of it, the page is not left with less than was given.
    this.write(given);
    return sent;
  }

  /** What the latest commit was said to have carried has not arrived. */
  doubt(): void {
    this._settled = this._settledBefore;
    this._isInDoubt = true;
  }

  /**
   * A status that an LMS believes to have sent goes out again only after another one: by way of "incomplete" where the
   * LMS must still have that or less, never down from a better one.
   */
  private _statusesFor(given: string): readonly string[] {
    const isLost =
      this._isInDoubt && this._forgets && rank(given) > rank('incomplete') && rank(this._settled) <= rank('incomplete');
    return [
      ...(isLost ? ['incomplete'] : []),
      given,
      ...(this._wantsPassed && given === 'completed' ? ['passed'] : []),
    ];
  }
}

/** What an LMS said to a commit, and whether that is certain. */
export interface Committed {
  readonly sent: Sent;
  readonly isCertain: boolean;
}

const element = 'cmi.core.lesson_status';
const statuses = ['not attempted', 'browsed', 'incomplete', 'failed', 'completed', 'passed'];

/** From the least to the best; less than all for a word that is none. */
function rank(status: string): number {
  return statuses.indexOf(status);
}
