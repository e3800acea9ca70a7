import type { Sent } from '../../src/record/port.ts';
import { parseNumber } from './formats.ts';
import type { ScormCalls } from './scorm-calls.ts';

/** What the LMS was last given: values that did not change are not set again, and refused elements are left alone. */
export class Values {
  private readonly _calls: ScormCalls;
  private readonly _neverAgain: readonly string[];
  private readonly _held = new Map<string, string>();
  private readonly _unsupported = new Set<string>();
  private readonly _least = new Map<string, number>();
  private _hasChanged = false;

  /** `neverAgain`: the error codes of elements that an LMS does not have, or that are read only. */
  constructor(calls: ScormCalls, neverAgain: readonly string[]) {
    this._calls = calls;
    this._neverAgain = neverAgain;
  }

  /** Something was set since the last commit that the LMS claimed. */
  get isDirty(): boolean {
    return this._hasChanged;
  }

  /** The value the LMS has as far as we know; '' when we do not. */
  last(element: string): string {
    return this._held.get(element) ?? '';
  }

  /** Told of a value that was read, not set. */
  assume(element: string, value: string): void {
    this._held.set(element, value);
  }

  forget(element: string): void {
    this._held.delete(element);
  }

  set(element: string, value: string): Sent {
    if (this._held.get(element) === value) return 'claimed';
    const kind = element.replace(/\.\d+(?=\.)/g, '.n');
    if (this._unsupported.has(kind)) return 'refused';
    const sent = this._calls.set(element, value);
    if (sent === 'claimed') {
      this._held.set(element, value);
      this._hasChanged = true;
    } else if (this._neverAgain.includes(this._calls.error)) {
      this._unsupported.add(kind);
    }
    return sent;
  }

  /** Whether a number is no less than what the LMS had of an element when it was first asked. */
  isNoLess(element: string, number: string): boolean {
    const least = this._least.get(element) ?? parseNumber(this._calls.get(element)) ?? 0;
    this._least.set(element, least);
    return Number(number) >= least;
  }

  settle(): void {
    this._hasChanged = false;
  }
}
