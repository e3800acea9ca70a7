import type { Sent } from '../../src/record/port.ts';
import type { ScormCalls } from './scorm-calls.ts';
import type { Values } from './values.ts';

/** Suspend data, the one value that must come back whole: never above the limit, and read back when it has grown. */
export class SuspendData {
  private readonly _calls: ScormCalls;
  private readonly _values: Values;
  private readonly _limits: { suspendChars: number };
  private _verifiedChars = 0;
  private _silences = 0;

  /** `limits` is lowered when the LMS is seen to cut what it was given. */
  constructor(calls: ScormCalls, values: Values, limits: { suspendChars: number }) {
    this._calls = calls;
    this._values = values;
    this._limits = limits;
  }

  /** What the LMS kept; '' twice over where something was kept for certain (`isExpected`) and reading failed. */
  read(isExpected: boolean): string {
    let text = this._calls.get(element);
    // 403 is "never set" in 2004; all else may be a failure of this one call, also one that threw and left no code.
    if (text === '' && isExpected && this._calls.lastError() !== '403') text = this._calls.get(element);
    this._values.assume(element, text);
    return text;
  }

  /** The LMS holds some. */
  get isKept(): boolean {
    return this._values.last(element) !== '';
  }

  write(text: string): Sent {
    // Foreign text that is to stay as it is may be of any kind and length.
    if (this._values.last(element) === text) return 'claimed';
    // Some LMSs cut silently, and scorm-again takes 64 000 characters where SCORM 1.2 allows 4096.
    if (text.length > this._limits.suspendChars) return 'refused';
    const sent = this._values.set(element, text);
    if (sent !== 'claimed' || text.length <= this._verifiedChars) return sent;
    const held = this._calls.get(element);
    // An LMS that answers nothing here again and again is no witness; once, its answer may have been lost.
    if (held === text || (held === '' && ++this._silences > mostSilences)) {
      this._verifiedChars = text.length;
      return 'claimed';
    }
    this._values.forget(element);
    if (held !== '' && text.startsWith(held)) this._limits.suspendChars = held.length;
    return 'refused';
  }
}

const element = 'cmi.suspend_data';
const mostSilences = 1;
