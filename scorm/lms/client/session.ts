import type { CmiValues, Standard } from '../shapes.ts';
import { type CallKind, type Keep, openRuntime, type Runtime } from './runtime.ts';
import { strictRefusal } from './strict-limits.ts';

/** One call of the SCO and what it was answered. */
export interface Call {
  readonly kind: CallKind;
  /** The standard's own name, as `LMSGetValue`. */
  readonly name: string;
  readonly parameters: readonly string[];
  readonly result: string;
  /** `0` if nothing went wrong. */
  readonly errorCode: string;
  /** The standard's own words for the error. */
  readonly errorText: string;
  /** A Commit or Terminate was answered "true" although something of it is stored nowhere. */
  readonly isUntrue?: boolean;
}

/** What a launch runs on. Every way an LMS misbehaves has its place here: in `keep`, or in the run-time (`profiles.ts`). */
export interface SessionOptions {
  readonly standard: Standard;
  readonly launch: CmiValues;
  readonly keep: Keep;
  /** Asked at each SetValue, so that it can be changed while a course runs. */
  readonly isStrict: () => boolean;
  readonly hear: (call: Call) => void;
  /** Makes the run-time; the one that keeps to the standard if left out. */
  readonly open?: (standard: Standard, launch: CmiValues, keep: Keep) => Runtime;
}

/** One launch: from the moment the SCO can find the API until it is taken away. */
export interface Session {
  readonly apiName: 'API' | 'API_1484_11';
  /** What the SCO finds: the standard's eight functions, nothing of what is behind them. */
  readonly api: Readonly<Record<string, (...parameters: unknown[]) => string>>;
  state(): 'waiting' | 'running' | 'ended';
  /** What the data model holds now, and the total time as last stored. */
  values(): CmiValues;
  /** Names of the elements set since the last Commit or Terminate that was kept. */
  uncommitted(): readonly string[];
  /** Resolves when nothing is on its way to the server by itself. */
  atRest(): Promise<void>;
}

/** Makes the API of one launch. */
export function openSession({ standard, launch, keep, isStrict, hear, open = openRuntime }: SessionOptions): Session {
  let state: ReturnType<Session['state']> = 'waiting';
  let pending = new Set<string>();
  let stored: CmiValues = {};

  // What was kept in truth, whatever the run-time answers the course.
  const runtime = open(standard, launch, (cmi) => {
    const answer = keep(cmi);
    if (answer === true) {
      pending = new Set();
      stored = { ...stored, ...cmi };
    }
    return answer;
  });

  function run(kind: CallKind, parameters: readonly unknown[]): string {
    const refused = refusal(kind, parameters);
    if (refused === undefined) return runtime.call(kind, parameters);
    runtime.refuse(String(parameters[0]), refused);
    return kind === 'get' ? '' : 'false';
  }

  function refusal(kind: CallKind, [name, value]: readonly unknown[]): number | undefined {
    // RTE 3.3.2 of SCORM 1.2: after LMSFinish there is no session, so 301; scorm-again goes on answering.
    const needsSession = kind === 'get' || kind === 'set' || kind === 'commit' || kind === 'terminate';
    if (standard === 'scorm12' && state === 'ended' && needsSession) return 301;
    const isChecked = kind === 'set' && state === 'running' && isStrict();
    return isChecked ? strictRefusal(standard, String(name), String(value)) : undefined;
  }

  function follow(kind: CallKind, parameters: readonly unknown[], result: string): void {
    if (result !== 'true') return;
    if (kind === 'initialize') state = 'running';
    if (kind === 'set') pending.add(String(parameters[0]));
    if (kind === 'terminate') state = 'ended';
  }

  function expose(kind: CallKind) {
    return (...parameters: unknown[]): string => {
      const result = run(kind, parameters);
      follow(kind, parameters, result);
      const errorCode = runtime.call('lastError', []);
      const errorText = errorCode === '0' ? '' : runtime.call('errorText', [errorCode]);
      const isUntrue = (kind === 'commit' || kind === 'terminate') && result === 'true' && pending.size > 0;
      const call = {
        kind,
        name: runtime.names[kind],
        parameters: parameters.map(String),
        result,
        errorCode,
        errorText,
      };
      hear(isUntrue ? { ...call, isUntrue } : call);
      return result;
    };
  }

  return {
    apiName: runtime.apiName,
    api: Object.fromEntries(callKinds.map((kind) => [runtime.names[kind], expose(kind)])),
    state: () => state,
    values: () => ({ ...launch, ...runtime.values(), ...totalTime(stored) }),
    uncommitted: () => [...pending],
    atRest: () => runtime.atRest?.() ?? Promise.resolve(),
  };
}

const callKinds: readonly CallKind[] = [
  'initialize',
  'terminate',
  'get',
  'set',
  'commit',
  'lastError',
  'errorText',
  'diagnostic',
];

/** Time is added up when a session ends, and then only in what is handed over. */
function totalTime(stored: CmiValues): CmiValues {
  return Object.fromEntries(Object.entries(stored).filter(([name]) => name.endsWith('.total_time')));
}
