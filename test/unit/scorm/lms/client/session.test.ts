import { describe, expect, it } from 'vitest';
import type { Keep } from '../../../../../scorm/lms/client/runtime.ts';
import { type Call, openSession } from '../../../../../scorm/lms/client/session.ts';
import type { CmiValues, Standard } from '../../../../../scorm/lms/shapes.ts';

interface Setting {
  readonly standard?: Standard;
  readonly launch?: CmiValues;
  readonly keep?: Keep;
  readonly isStrict?: () => boolean;
}

function open({ standard = 'scorm12', launch = {}, keep, isStrict = () => true }: Setting = {}) {
  const calls: Call[] = [];
  const kept: CmiValues[] = [];
  const session = openSession({
    standard,
    launch: { [standard === 'scorm12' ? 'cmi.core.lesson_mode' : 'cmi.mode']: 'normal', ...launch },
    keep: keep ?? ((cmi) => kept.push(cmi) > 0),
    isStrict,
    hear: (call) => calls.push(call),
  });
  const call = (name: string, ...parameters: unknown[]) => session.api[name]!(...parameters);
  return { session, calls, kept, call };
}

describe('openSession', () => {
  it.each([
    [
      'scorm12',
      'API',
      'LMSInitialize LMSFinish LMSGetValue LMSSetValue LMSCommit LMSGetLastError LMSGetErrorString LMSGetDiagnostic',
    ],
    [
      'scorm2004',
      'API_1484_11',
      'Initialize Terminate GetValue SetValue Commit GetLastError GetErrorString GetDiagnostic',
    ],
  ] as const)('shows a %s course the eight functions of %s and nothing else', (standard, apiName, names) => {
    const { session } = open({ standard });
    expect(session.apiName).toBe(apiName);
    expect(Object.keys(session.api)).toEqual(names.split(' '));
  });

  it('gives a course back what an earlier session of it stored, interactions too', () => {
    const first = open({ standard: 'scorm2004' });
    first.call('Initialize', '');
    const set = {
      'cmi.suspend_data': 'K1',
      'cmi.location': 'lesson_2',
      'cmi.score.scaled': '0',
      'cmi.interactions.0.id': 'q_1',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.timestamp': '2026-11-24T10:00:00.00Z',
      'cmi.interactions.0.correct_responses.0.pattern': 'a[,]b',
      'cmi.interactions.0.learner_response': 'a[,]b',
      'cmi.interactions.1.id': 'q_2',
      'cmi.interactions.1.type': 'numeric',
      'cmi.interactions.1.learner_response': '7',
      'cmi.interactions.1.result': 'incorrect',
    };
    for (const [name, value] of Object.entries(set)) expect(first.call('SetValue', name, value), name).toBe('true');
    expect(first.call('Commit', '')).toBe('true');

    const launch = Object.fromEntries(Object.entries(first.kept[0]!).filter(([, value]) => value !== ''));
    const second = open({ standard: 'scorm2004', launch });
    second.call('Initialize', '');
    for (const [name, value] of Object.entries(set)) expect(second.call('GetValue', name), name).toBe(value);
    expect(second.call('GetValue', 'cmi.interactions._count')).toBe('2');
  });

  it('hands over the whole data model at Commit, and the added-up time at the end of the session', () => {
    const { call, kept, session } = open({ launch: { 'cmi.core.total_time': '0000:59:50' } });
    call('LMSInitialize', '');
    call('LMSSetValue', 'cmi.core.lesson_status', 'incomplete');
    call('LMSSetValue', 'cmi.core.session_time', '0000:00:20.00');
    call('LMSCommit', '');
    expect(kept[0]).toMatchObject({ 'cmi.core.lesson_status': 'incomplete' });
    expect(kept[0]).not.toHaveProperty(['cmi.core.total_time']);
    call('LMSFinish', '');
    expect(kept[1]).toMatchObject({ 'cmi.core.total_time': '01:00:10' });
    expect(session.values()['cmi.core.total_time']).toBe('01:00:10');
  });

  it('stores a SCORM 1.2 course that never set a status as completed, at LMSFinish and not before', () => {
    const { call, kept } = open();
    call('LMSInitialize', '');
    call('LMSCommit', '');
    call('LMSFinish', '');
    expect(kept.map((cmi) => cmi['cmi.core.lesson_status'])).toEqual(['not attempted', 'completed']);
  });

  it('lets a mastery score in the manifest decide at LMSFinish', () => {
    const { call, kept } = open({ launch: { 'cmi.student_data.mastery_score': '80', 'cmi.core.credit': 'credit' } });
    call('LMSInitialize', '');
    call('LMSSetValue', 'cmi.core.score.raw', '79');
    call('LMSSetValue', 'cmi.core.lesson_status', 'incomplete');
    call('LMSFinish', '');
    expect(kept[0]).toMatchObject({ 'cmi.core.lesson_status': 'failed' });
  });

  it.each([
    ['scorm12', 'LMSInitialize', 'LMSCommit', 'LMSFinish', 'LMSGetLastError', '101'],
    ['scorm2004', 'Initialize', 'Commit', 'Terminate', 'GetLastError', '391'],
  ] as const)(
    'answers "false" in %s when nothing was kept, and lets it be tried again',
    (standard, begin, commit, end, ask, code) => {
      let isThere = false;
      const { call, session } = open({ standard, keep: () => isThere });
      call(begin, '');
      expect([call(commit, ''), call(ask)]).toEqual(['false', code]);
      expect([call(end, ''), call(ask)]).toEqual(['false', code]);
      expect(session.state()).toBe('running');
      isThere = true;
      expect(call(end, '')).toBe('true');
      expect(session.state()).toBe('ended');
    },
  );

  it('refuses 4097 characters of SCORM 1.2 suspend data, keeps the old ones, and takes them when it is not strict', () => {
    let isStrict = true;
    const { call } = open({ isStrict: () => isStrict });
    call('LMSInitialize', '');
    call('LMSSetValue', 'cmi.suspend_data', 'old');
    expect(call('LMSSetValue', 'cmi.suspend_data', 'x'.repeat(4097))).toBe('false');
    expect(call('LMSGetLastError')).toBe('405');
    expect(call('LMSGetErrorString', '405')).toBe('Incorrect Data Type');
    expect(call('LMSGetValue', 'cmi.suspend_data')).toBe('old');
    expect(call('LMSGetLastError')).toBe('0');
    isStrict = false;
    expect(call('LMSSetValue', 'cmi.suspend_data', 'x'.repeat(4097))).toBe('true');
  });

  it('says of a refused value before Initialize that there is no session, not that the value is wrong', () => {
    const { call } = open();
    expect(call('LMSSetValue', 'cmi.suspend_data', 'x'.repeat(4097))).toBe('false');
    expect(call('LMSGetLastError')).toBe('301');
  });

  it('knows what was set and not committed', () => {
    let isThere = false;
    const { call, session } = open({ keep: () => isThere });
    call('LMSInitialize', '');
    call('LMSSetValue', 'cmi.suspend_data', 'x');
    call('LMSSetValue', 'cmi.core.lesson_status', 'nonsense');
    expect(session.uncommitted()).toEqual(['cmi.suspend_data']);
    call('LMSCommit', '');
    expect(session.uncommitted()).toEqual(['cmi.suspend_data']);
    isThere = true;
    call('LMSCommit', '');
    expect(session.uncommitted()).toEqual([]);
  });

  it('tells each call with its answer and the error of that call alone', () => {
    const { call, calls } = open();
    call('LMSInitialize', '');
    call('LMSSetValue', 'cmi.core.lesson_status', 'nonsense');
    call('LMSGetValue', 'cmi.core.lesson_mode');
    expect(calls).toEqual([
      { kind: 'initialize', name: 'LMSInitialize', parameters: [''], result: 'true', errorCode: '0', errorText: '' },
      {
        kind: 'set',
        name: 'LMSSetValue',
        parameters: ['cmi.core.lesson_status', 'nonsense'],
        result: 'false',
        errorCode: '405',
        errorText: 'Incorrect Data Type',
      },
      {
        kind: 'get',
        name: 'LMSGetValue',
        parameters: ['cmi.core.lesson_mode'],
        result: 'normal',
        errorCode: '0',
        errorText: '',
      },
    ]);
  });

  it.each([
    ['scorm2004', 'Initialize Terminate SetValue GetValue Commit GetLastError', 'cmi.location', '103 133 123 143 113'],
    [
      'scorm12',
      'LMSInitialize LMSFinish LMSSetValue LMSGetValue LMSCommit LMSGetLastError',
      'cmi.core.lesson_location',
      '101 301 301 301 301',
    ],
  ] as const)('begins once and takes nothing after the end in %s', (standard, names, element, codes) => {
    const [begin = '', end = '', set = '', get = '', commit = '', ask = ''] = names.split(' ');
    const { call, session, kept } = open({ standard });
    const failed = (name: string, ...parameters: string[]) => [call(name, ...parameters), call(ask)].join(' ');
    expect(session.state()).toBe('waiting');
    expect(call(begin, '')).toBe('true');
    const again = failed(begin, '');
    expect(call(end, '')).toBe('true');
    const after = [failed(set, element, 'x'), failed(get, element), failed(commit, ''), failed(end, '')];
    expect([again, ...after].map((answer) => answer.split(' ')[1]).join(' ')).toBe(codes);
    expect([again, ...after].map((answer) => answer.split(' ')[0])).toEqual(['false', 'false', '', 'false', 'false']);
    expect(kept).toHaveLength(1);
    expect(session.uncommitted()).toEqual([]);
  });
});
