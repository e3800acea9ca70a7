import { CallLog } from '../../../scorm/adapters/call-log.ts';
import { ScormCalls } from '../../../scorm/adapters/scorm-calls.ts';

export interface Script {
  /** The error code of setting this; "0" takes it. */
  set?: (element: string, value: string) => string;
  get?: (element: string) => string;
  /** The error code after a read. */
  getError?: string;
}

/** Calls to an LMS that follows a script, and what was called: "set element value", "get element". */
export function scriptedCalls({ set = () => '0', get = () => '', getError = '0' }: Script = {}) {
  const made: string[] = [];
  let error = '0';
  const api = {
    Begin: () => 'true',
    End: () => 'true',
    Keep: () => 'true',
    Get: (element: string) => {
      made.push(`get ${element}`);
      error = getError;
      return get(element);
    },
    Set: (element: string, value: string) => {
      made.push(`set ${element} ${value}`);
      error = set(element, value);
      return String(error === '0');
    },
    Error: () => error,
  };
  const names = {
    object: 'API',
    initialize: 'Begin',
    terminate: 'End',
    getValue: 'Get',
    setValue: 'Set',
    commit: 'Keep',
    getLastError: 'Error',
    probe: '',
    noSession: ['301'],
  } as const;
  return { calls: new ScormCalls({ api, holder: { API: api } }, names, new CallLog()), made };
}
