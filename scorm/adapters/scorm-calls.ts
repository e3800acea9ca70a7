import type { Sent } from '../../src/record/port.ts';
import type { CallLog } from './call-log.ts';
import { read, type FoundApi } from './find-api.ts';

/** What a standard calls its object, its methods and its states. */
export interface ApiNames {
  readonly object: 'API' | 'API_1484_11';
  readonly initialize: string;
  readonly terminate: string;
  readonly getValue: string;
  readonly setValue: string;
  readonly commit: string;
  readonly getLastError: string;
  /** Every LMS that runs a session answers this element. */
  readonly probe: string;
  /** Error codes that mean: there is no session, not yet or no more. */
  readonly noSession: readonly string[];
  /** Initialize: this API object has ended its session and cannot begin another. */
  readonly ended?: string;
  /** Terminate: it failed, and the session is still open. */
  readonly terminateFailed?: string;
}

/** The methods without which an object is no API. GetLastError is left out: some home-made ones lack it. */
export function requiredMethods(names: ApiNames): readonly string[] {
  return [names.initialize, names.terminate, names.getValue, names.setValue, names.commit];
}

/**
 * The one way to call an LMS: strings only, as methods of the object, never throwing, every answer read with suspicion.
 * After `terminate` nothing is called any more.
 */
export class ScormCalls {
  /** For what a support request should tell beside the calls. */
  readonly log: CallLog;
  private readonly _found: FoundApi;
  private readonly _names: ApiNames;
  private _hasEnded = false;
  private _code = '';
  private _wasSilent = false;

  constructor(found: FoundApi, names: ApiNames, log: CallLog) {
    this._found = found;
    this._names = names;
    this.log = log;
  }

  /** The window that holds the API, to tell LMSs apart. */
  get holder(): object {
    return this._found.holder;
  }

  /** The error code of the latest call that did not succeed: '' when the LMS gave none. */
  get error(): string {
    return this._code;
  }

  /** `refused` too when the LMS returned nothing: whether a session began is then for `hasSession` to say. */
  initialize(): Sent {
    const sent = this._ask(this._names.initialize, ['']);
    return this._wasSilent ? 'refused' : sent;
  }

  set(element: string, value: string): Sent {
    return this._ask(this._names.setValue, [element, value]);
  }

  commit(): Sent {
    return this._ask(this._names.commit, ['']);
  }

  /** Once; a refused Terminate is repeated once where the standard has a code for "still open". */
  terminate(): Sent {
    if (this._hasEnded) return 'lost';
    // First, because an LMS may navigate away, or come back to us, inside the call.
    this._hasEnded = true;
    const answer = this._askAnyway(this._names.terminate, ['']);
    if (answer === 'refused' && this._code !== '' && this._code === this._names.terminateFailed) {
      return this._askAnyway(this._names.terminate, ['']);
    }
    return answer;
  }

  /** The value as trimmed text, '' for whatever is no value; ask `lastError` where '' may mean trouble. */
  get(element: string): string {
    if (this._hasEnded) return '';
    const ask = () => this._call(this._names.getValue, [element]);
    const answer = ask();
    // One failed read must not stand for a status that was never set, or for a learner without a name.
    return textOf(hasFailed(answer) ? ask() : answer);
  }

  /** Whether a session answers: a probe that throws, or is met by a general exception, is no sign of life. */
  hasSession(): boolean {
    const answer = this._call(this._names.getValue, [this._names.probe]);
    if (!('value' in answer)) return false;
    if (textOf(answer) !== '') return true;
    const error = this._askError();
    return error !== '' && error !== '101' && !this._names.noSession.includes(error);
  }

  /** Asks for the code of the latest call; '' where the LMS has no usable answer. */
  lastError(): string {
    if (this._hasEnded) return '';
    return this._askError();
  }

  private _ask(method: string, args: readonly string[]): Sent {
    return this._hasEnded ? 'lost' : this._askAnyway(method, args);
  }

  private _askAnyway(method: string, args: readonly string[]): Sent {
    this._code = '';
    this._wasSilent = false;
    const answer = this._call(method, args);
    if ('gone' in answer) return 'lost';
    if ('threw' in answer) return 'refused';
    // Anchored: /true|1/ would take the error code 101 for a yes.
    if (/^(true|1)$/i.test(asText(answer.value))) return 'claimed';
    this._code = this._askError();
    if (this._names.noSession.includes(this._code)) return 'lost';
    // An LMS whose methods return nothing has no other way to say yes.
    this._wasSilent = (answer.value === undefined || answer.value === null) && this._code === '0';
    return this._wasSilent ? 'claimed' : 'refused';
  }

  private _askError(): string {
    const answer = this._call(this._names.getLastError, []);
    const text = 'value' in answer ? asText(answer.value) : '';
    return /^\d+$/.test(text) ? text : '';
  }

  private _call(method: string, args: readonly string[]): Answer {
    if (!this._isThere()) return { gone: true };
    const api = this._found.api as Record<string, (...args: readonly string[]) => unknown>;
    try {
      const value = api[method]!(...args);
      this.log.add(method, args, asText(value));
      return { value };
    } catch {
      this.log.add(method, args, '(threw)');
      return { threw: true };
    }
  }

  /** A pop-up's LMS window may be closed, and Moodle replaces the API when another activity is chosen in its menu. */
  private _isThere(): boolean {
    const { api, holder } = this._found;
    return read(holder, 'closed') !== true && read(holder, this._names.object) === api;
  }
}

/** The least of several answers, by what a learner may rely on. */
export function worst(...answers: readonly Sent[]): Sent {
  if (answers.includes('lost')) return 'lost';
  return answers.includes('refused') ? 'refused' : 'claimed';
}

type Answer = { readonly value: unknown } | { readonly threw: true } | { readonly gone: true };

function hasFailed(answer: Answer): boolean {
  return 'threw' in answer || ('value' in answer && asText(answer.value) === 'false');
}

/** '' for what is no value; some LMSs glue their own null into a string, or say "false" where a call has failed. */
function textOf(answer: Answer): string {
  const text = 'value' in answer ? asText(answer.value) : '';
  return ['undefined', 'null', 'false'].includes(text) ? '' : text;
}

interface Stringable {
  toString(): string;
}

/** LMSs answer with strings, String objects, numbers, booleans and nothing at all. */
function asText(value: unknown): string {
  return (value as Stringable | null | undefined)?.toString().trim() ?? '';
}
