import { describe, expect, it } from 'vitest';
import { CallLog } from '../../../../scorm/adapters/call-log.ts';
import { requiredMethods, ScormCalls, worst, type ApiNames } from '../../../../scorm/adapters/scorm-calls.ts';

const names: ApiNames = {
  object: 'API',
  initialize: 'Begin',
  terminate: 'End',
  getValue: 'Get',
  setValue: 'Set',
  commit: 'Keep',
  getLastError: 'Error',
  probe: 'cmi.mode',
  noSession: ['301'],
  terminateFailed: '111',
};

type Method = (...args: unknown[]) => unknown;

function callsTo(methods: Record<string, Method>) {
  const made: unknown[][] = [];
  const api: Record<string, Method> = {};
  for (const [name, method] of Object.entries(methods)) {
    api[name] = function (this: unknown, ...args) {
      made.push([name, ...args]);
      if (this !== api) throw new Error(`${name} was not called as a method.`);
      return method(...args);
    };
  }
  const holder: Record<string, unknown> = { API: api, closed: false };
  return { calls: new ScormCalls({ api, holder }, names, new CallLog()), made, holder };
}

const setting = (answer: unknown, error: unknown = '0') => callsTo({ Set: () => answer, Error: () => error });

describe('ScormCalls', () => {
  it.each(['true', true, 1, '1', 'True', 'TRUE', new String('true'), ' true '])('takes %j for a yes', (answer) => {
    expect(setting(answer, '101').calls.set('a', 'b')).toBe('claimed');
  });

  it.each(['false', false, 0, '0', '', '101', 'true1', 'untrue', {}, NaN])('takes %j for a no', (answer) => {
    expect(setting(answer).calls.set('a', 'b')).toBe('refused');
  });

  it.each([undefined, null])('believes an LMS that answers %s when its error code is 0, and only then', (answer) => {
    expect(setting(answer).calls.set('a', 'b')).toBe('claimed');
    expect(setting(answer, 0).calls.set('a', 'b')).toBe('claimed');
    expect(setting(answer, '101').calls.set('a', 'b')).toBe('refused');
    expect(callsTo({ Set: () => answer }).calls.set('a', 'b')).toBe('refused');
  });

  it('asks for the error code only after an answer that is no plain yes', () => {
    const { calls, made } = setting('true');
    calls.set('a', 'b');
    expect(made).toEqual([['Set', 'a', 'b']]);
    const refusing = setting('false', '405');
    refusing.calls.set('a', 'b');
    expect(refusing.made).toEqual([['Set', 'a', 'b'], ['Error']]);
    expect(refusing.calls.error).toBe('405');
  });

  it.each(['false', false])('asks once more where a read throws or is answered with %j', (failure) => {
    const answers: Method[] = [() => failure, () => 'kept'];
    expect(callsTo({ Get: () => answers.shift()!() }).calls.get('a')).toBe('kept');
    const throwing: Method[] = [
      () => {
        throw new Error('The LMS broke.');
      },
      () => 'kept',
    ];
    expect(callsTo({ Get: () => throwing.shift()!() }).calls.get('a')).toBe('kept');
    const { calls, made } = callsTo({ Get: () => failure });
    expect(calls.get('a')).toBe('');
    expect(made).toHaveLength(2);
  });

  it('forgets the error code at the next call', () => {
    let answer = 'false';
    const { calls } = callsTo({ Set: () => answer, Error: () => '405' });
    calls.set('a', 'b');
    answer = 'true';
    calls.set('a', 'b');
    expect(calls.error).toBe('');
  });

  it('is lost when the error code says that there is no session', () => {
    expect(setting('false', '301').calls.set('a', 'b')).toBe('lost');
  });

  it('survives methods that throw or are missing', () => {
    const throws = () => {
      throw new Error('no');
    };
    const broken = callsTo({ Set: throws, Get: throws, Error: throws }).calls;
    expect(broken.set('a', 'b')).toBe('refused');
    expect(broken.get('a')).toBe('');
    expect(broken.lastError()).toBe('');
    expect(callsTo({}).calls.commit()).toBe('refused');
  });

  it('survives an answer that cannot be turned into text', () => {
    expect(setting(Object.create(null)).calls.set('a', 'b')).toBe('refused');
  });

  it.each([
    ['incomplete', 'incomplete'],
    [' 80 ', '80'],
    [80, '80'],
    [true, 'true'],
    [new String('x'), 'x'],
    [undefined, ''],
    [null, ''],
    ['undefined', ''],
    ['null', ''],
    ['  ', ''],
  ])('reads %j as %j', (answer, text) => {
    expect(callsTo({ Get: () => answer }).calls.get('a')).toBe(text);
  });

  it.each(['', 'NaN', null, 'General Error'])('takes the error code %j for none', (error) => {
    expect(setting('false', error).calls.lastError()).toBe('');
  });

  it('gives Initialize, Commit and Terminate one empty text, as the standards demand', () => {
    const { calls, made } = callsTo({ Begin: () => 'true', Keep: () => 'true', End: () => 'true' });
    calls.initialize();
    calls.commit();
    calls.terminate();
    expect(made).toEqual([
      ['Begin', ''],
      ['Keep', ''],
      ['End', ''],
    ]);
  });

  it('is lost, without a call, once the window of the LMS is closed', () => {
    const { calls, made, holder } = setting('true');
    holder.closed = true;
    expect(calls.set('a', 'b')).toBe('lost');
    expect(made).toEqual([]);
  });

  it('is lost, without a call, once another API stands in its place (Moodle changes the activity)', () => {
    const { calls, made, holder } = setting('true');
    holder.API = {};
    expect(calls.set('a', 'b')).toBe('lost');
    expect(calls.get('a')).toBe('');
    expect(made).toEqual([]);
  });

  it('calls nothing after Terminate, and Terminate once', () => {
    const { calls, made } = callsTo({ Set: () => 'true', Get: () => 'x', Keep: () => 'true', End: () => 'true' });
    expect(calls.terminate()).toBe('claimed');
    expect([calls.terminate(), calls.set('a', 'b'), calls.commit(), calls.initialize()]).toEqual(Array(4).fill('lost'));
    expect(calls.get('a') + calls.lastError()).toBe('');
    expect(made).toEqual([['End', '']]);
  });

  it('calls nothing from inside Terminate, where an LMS may unload the page', () => {
    const inside: string[] = [];
    const lms = callsTo({
      Set: () => 'true',
      End: () => {
        inside.push(lms.calls.set('a', 'b'), lms.calls.terminate());
        return 'true';
      },
    });
    lms.calls.terminate();
    expect(inside).toEqual(['lost', 'lost']);
  });

  it('repeats a Terminate that failed while the session is still open, once', () => {
    const { calls, made } = callsTo({ End: () => 'false', Error: () => '111' });
    expect(calls.terminate()).toBe('refused');
    expect(made.filter(([name]) => name === 'End')).toHaveLength(2);
  });

  it('does not repeat a Terminate that failed otherwise', () => {
    const { calls, made } = callsTo({ End: () => 'false', Error: () => '101' });
    calls.terminate();
    expect(made.filter(([name]) => name === 'End')).toHaveLength(1);
  });
});

describe('requiredMethods', () => {
  it('asks for all methods but the one that home-made APIs lack', () => {
    expect(requiredMethods(names)).toEqual(['Begin', 'End', 'Get', 'Set', 'Keep']);
  });
});

describe('worst', () => {
  it('keeps the answer that a learner may rely on least', () => {
    expect(worst('claimed', 'claimed')).toBe('claimed');
    expect(worst('claimed', 'refused')).toBe('refused');
    expect(worst('refused', 'lost', 'claimed')).toBe('lost');
  });
});
