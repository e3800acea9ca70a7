import { type IHttpService, Scorm12API, Scorm2004API } from 'scorm-again';
import type { CmiValues, Standard } from '../shapes.ts';

/** The eight calls of a SCORM API by what they do. */
export type CallKind = 'initialize' | 'terminate' | 'get' | 'set' | 'commit' | 'lastError' | 'errorText' | 'diagnostic';

/** One standard's data model and rules, as scorm-again implements them. */
export interface Runtime {
  /** Where the SCO looks for the API. */
  readonly apiName: 'API' | 'API_1484_11';
  /** The standard's own name of each call. */
  readonly names: Readonly<Record<CallKind, string>>;
  call(kind: CallKind, parameters: readonly unknown[]): string;
  /** Makes an error the one that GetLastError answers with, as a refused SetValue does. */
  refuse(element: string, code: number): void;
  /** Everything the data model holds now; what is empty is there as ''. */
  values(): CmiValues;
  /** Resolves when nothing is on its way by itself; at once where values go out with a Commit alone. */
  atRest?(): Promise<void>;
}

/** Keeps what a Commit or a Terminate hands over; false if that is known to have failed, or the code it failed with. */
export type Keep = (cmi: CmiValues) => boolean | number;

/** Makes the run-time of one launch with the values the SCO is to find. */
export function openRuntime(standard: Standard, launch: CmiValues, keep: Keep): Runtime {
  return standard === 'scorm12' ? openScorm12(launch, keep) : openScorm2004(launch, keep);
}

// With a commit address and a service of our own, scorm-again hands us each commit instead of sending it.
const settings = { lmsCommitUrl: 'attempt', dataCommitFormat: 'flattened', logLevel: 'NONE' } as const;

function openScorm12(launch: CmiValues, keep: Keep): Runtime {
  const scorm = new Scorm12API(settings, handOver(keep, 101));
  scorm.loadFromFlattenedJSON({ ...launch });
  const calls = {
    initialize: scorm.LMSInitialize,
    terminate: (parameter?: string) => {
      // RTE 3.4.4, lesson_status: an SCO that never set it has been read, and Moodle stores that.
      const { core } = scorm.cmi;
      if (scorm.isInitialized() && core.lesson_status === 'not attempted') core.lesson_status = 'completed';
      return scorm.LMSFinish(parameter);
    },
    get: scorm.LMSGetValue,
    set: scorm.LMSSetValue,
    commit: scorm.LMSCommit,
    lastError: scorm.LMSGetLastError,
    errorText: scorm.LMSGetErrorString,
    diagnostic: scorm.LMSGetDiagnostic,
  };
  return {
    apiName: 'API',
    names: {
      initialize: 'LMSInitialize',
      terminate: 'LMSFinish',
      get: 'LMSGetValue',
      set: 'LMSSetValue',
      commit: 'LMSCommit',
      lastError: 'LMSGetLastError',
      errorText: 'LMSGetErrorString',
      diagnostic: 'LMSGetDiagnostic',
    },
    call: (kind, parameters) => Reflect.apply(calls[kind], scorm, parameters) as string,
    refuse: (element, code) => scorm.throwSCORMError(element, code),
    values: () => textValues(scorm.getFlattenedCMI()),
  };
}

function openScorm2004(launch: CmiValues, keep: Keep): Runtime {
  const scorm = new Scorm2004API(settings, handOver(keep, 391));
  scorm.loadFromFlattenedJSON({ ...launch });
  const calls = {
    initialize: scorm.Initialize,
    terminate: scorm.Terminate,
    get: scorm.GetValue,
    set: scorm.SetValue,
    commit: scorm.Commit,
    lastError: scorm.GetLastError,
    errorText: scorm.GetErrorString,
    diagnostic: scorm.GetDiagnostic,
  };
  return {
    apiName: 'API_1484_11',
    names: {
      initialize: 'Initialize',
      terminate: 'Terminate',
      get: 'GetValue',
      set: 'SetValue',
      commit: 'Commit',
      lastError: 'GetLastError',
      errorText: 'GetErrorString',
      diagnostic: 'GetDiagnostic',
    },
    call: (kind, parameters) => Reflect.apply(calls[kind], scorm, parameters) as string,
    refuse: (element, code) => scorm.throwSCORMError(element, code),
    values: () => textValues(scorm.getFlattenedCMI()),
  };
}

/** A failed commit has the code 391 in SCORM 2004; SCORM 1.2 has only its general one, 101. */
function handOver(keep: Keep, failure: 101 | 391): IHttpService {
  return {
    processHttpRequest: (_address, commit) => {
      const answer = keep(textValues(commit));
      if (answer === true) return { result: 'true', errorCode: 0 };
      return { result: 'false', errorCode: answer === false ? failure : answer };
    },
    updateSettings: () => undefined,
  };
}

/** scorm-again flattens an empty list to an object; only text is a value. */
function textValues(flattened: object): CmiValues {
  return Object.fromEntries(
    Object.entries(flattened).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
