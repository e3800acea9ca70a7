import { dutyOf, type Habit } from './habit.ts';
import { fakeWindow, type FakeWindow } from './windows.ts';

/** One call as the LMS saw it. */
export interface FakeCall {
  readonly method: string;
  readonly args: readonly unknown[];
  answer: unknown;
}

/** What the LMS does in place of its duty at one call. */
export type Fault = 'throws' | { readonly answer: unknown; readonly error: string };

/** Asked at every call, with its number from 0. */
export type Faults = (call: FakeCall, index: number) => Fault | undefined;

/** An LMS's player page with the course in a frame, and a record of every call the course made. */
export abstract class RecordingLms {
  readonly calls: FakeCall[] = [];
  readonly player: FakeWindow;
  /** The course's own window. */
  readonly window: FakeWindow;
  protected error = '0';
  /** How this LMS answers where it is not strict. */
  protected habit: Habit = ({ act }) => act();
  private readonly faults: Faults | undefined;

  constructor(globals: Record<string, unknown>, faults?: Faults) {
    this.faults = faults;
    this.player = fakeWindow(globals);
    this.window = fakeWindow({ parent: this.player });
  }

  /** A new page of the same attempt, with what the LMS has kept. */
  abstract relaunch(): RecordingLms;

  /** The methods called, oldest first. */
  get methods(): readonly string[] {
    return this.calls.map(({ method }) => method);
  }

  /** The arguments of all SetValue calls, oldest first. */
  get written(): readonly (readonly [element: string, value: string])[] {
    return this.settings.map(({ args }) => [String(args[0]), String(args[1])]);
  }

  /** SetValue calls the LMS did not accept: an adapter that knows its standard makes none. */
  get refused(): readonly FakeCall[] {
    return this.settings.filter(({ answer }) => answer === 'false');
  }

  /** One method of the API, recorded, and failing where the faults say so. */
  protected answers(method: string, act: (...args: string[]) => unknown): (...args: unknown[]) => unknown {
    return (...args) => {
      const call: FakeCall = { method, args, answer: undefined };
      this.calls.push(call);
      const fault = this.faults?.(call, this.calls.length - 1);
      if (fault === 'throws') throw new Error('The LMS broke.');
      if (fault) {
        this.error = fault.error;
        call.answer = fault.answer;
      } else {
        const texts = args as string[];
        call.answer = this.habit({ duty: dutyOf(method), args: texts, act: () => act(...texts) });
      }
      return call.answer;
    };
  }

  private get settings(): readonly FakeCall[] {
    return this.calls.filter(({ method }) => method.endsWith('SetValue'));
  }
}

/** The n-th call of the page fails in this way. */
export function faultAt(at: number, fault: Fault): Faults {
  return (_call, index) => (index === at ? fault : undefined);
}

/** Every call of this method, or of this method and element, fails in this way, up to `times`. */
export function faultOf(method: string, fault: Fault, { element, times = Infinity }: FaultScope = {}): Faults {
  let count = 0;
  return (call) => {
    const isMeant = call.method === method && (element === undefined || String(call.args[0]).startsWith(element));
    return isMeant && count++ < times ? fault : undefined;
  };
}

export interface FaultScope {
  readonly element?: string;
  readonly times?: number;
}
