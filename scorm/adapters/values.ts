import type { Sent } from '../../src/record/port.ts';
import type { ScormCalls } from './scorm-calls.ts';

/** What the LMS was last given: values that did not change are not set again, and refused elements are left alone. */
export class Values {
  private readonly calls: ScormCalls;
  private readonly neverAgain: readonly string[];
  private readonly held = new Map<string, string>();
  private readonly unsupported = new Set<string>();
  private hasChanged = false;

  /** `neverAgain`: the error codes of elements that an LMS does not have, or that are read only. */
  constructor(calls: ScormCalls, neverAgain: readonly string[]) {
    this.calls = calls;
    this.neverAgain = neverAgain;
  }

  /** Something was set since the last commit that the LMS claimed. */
  get isDirty(): boolean {
    return this.hasChanged;
  }

  /** The value the LMS has as far as we know; '' when we do not. */
  last(element: string): string {
    return this.held.get(element) ?? '';
  }

  /** Told of a value that was read, not set. */
  assume(element: string, value: string): void {
    this.held.set(element, value);
  }

  forget(element: string): void {
    this.held.delete(element);
  }

  set(element: string, value: string): Sent {
    if (this.held.get(element) === value) return 'claimed';
    const kind = element.replace(/\.\d+(?=\.)/g, '.n');
    if (this.unsupported.has(kind)) return 'refused';
    const sent = this.calls.set(element, value);
    if (sent === 'claimed') {
      this.held.set(element, value);
      this.hasChanged = true;
    } else if (this.neverAgain.includes(this.calls.error)) {
      this.unsupported.add(kind);
    }
    return sent;
  }

  settle(): void {
    this.hasChanged = false;
  }
}
