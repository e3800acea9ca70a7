import { describe, expect, it } from 'vitest';
import { SuspendData } from '../../../../scorm/adapters/suspend-data.ts';
import { Values } from '../../../../scorm/adapters/values.ts';
import { scriptedCalls, type Script } from '../../../hosts/fakes/scripted-calls.ts';

function suspendData(script: Script = {}, limit = 100) {
  const limits = { suspendChars: limit };
  const { calls, made } = scriptedCalls(script);
  return { data: new SuspendData(calls, new Values(calls, []), limits), limits, made };
}

/** An LMS that holds what it was given, changed by `bend`. */
function holding(bend: (value: string) => string): Script {
  let held = '';
  return {
    set: (_, value) => {
      held = bend(value);
      return '0';
    },
    get: () => held,
  };
}

describe('SuspendData', () => {
  it('never gives the LMS more than its limit', () => {
    const { data, made } = suspendData(holding(String), 4);
    expect(data.write('12345')).toBe('refused');
    expect(made).toEqual([]);
    expect(data.write('1234')).toBe('claimed');
  });

  it('reads back what is longer than anything it has seen come back', () => {
    const { data, made } = suspendData(holding((value) => value));
    data.write('K1long');
    data.write('K1abcd');
    data.write('K1a');
    expect(made.filter((call) => call.startsWith('get'))).toHaveLength(1);
    data.write('K1longer');
    expect(made.filter((call) => call.startsWith('get'))).toHaveLength(2);
  });

  it('refuses and lowers its limit where the LMS cuts', () => {
    const { data, limits } = suspendData(holding((value) => value.slice(0, 5)));
    expect(data.write('K1abcdef')).toBe('refused');
    expect(limits.suspendChars).toBe(5);
    expect(data.write('K1abc')).toBe('claimed');
  });

  it('refuses, and gives it again, where the LMS says yes and keeps another value', () => {
    const { data, limits, made } = suspendData(holding(() => 'other'));
    expect(data.write('K1abc')).toBe('refused');
    data.write('K1abc');
    expect(made.filter((call) => call === 'set cmi.suspend_data K1abc')).toHaveLength(2);
    expect(limits.suspendChars).toBe(100);
  });

  it('takes an LMS that reads nothing back at its word, when it has done so again', () => {
    const { data } = suspendData({ get: () => '' });
    expect([data.write('K1abc'), data.write('K1abc'), data.write('K1abcd')]).toEqual(['refused', 'claimed', 'claimed']);
  });

  it('does not take one lost answer for an LMS that answers nothing', () => {
    const answers = ['', 'K1'];
    const { data } = suspendData({ get: () => answers.shift() ?? '' });
    expect([data.write('K1abc'), data.write('K1abc')]).toEqual(['refused', 'refused']);
  });

  it('leaves alone what it has read, whatever that is', () => {
    const { data, made } = suspendData({ get: () => 'another tool: {"a":1}' }, 4);
    const text = data.read(true);
    expect(data.write(text)).toBe('claimed');
    expect(made).toEqual(['get cmi.suspend_data']);
  });

  it('believes an empty answer where nothing was kept', () => {
    const { data, made } = suspendData({ getError: '101' });
    expect(data.read(false)).toBe('');
    expect(made).toHaveLength(1);
  });

  it('believes an empty answer with the code 403, which is "never set"', () => {
    const { data, made } = suspendData({ getError: '403' });
    expect(data.read(true)).toBe('');
    expect(made).toHaveLength(1);
  });

  it('reads a second time, and not a third, where something was kept and the answer is empty without a reason', () => {
    const { data, made } = suspendData();
    expect(data.read(true)).toBe('');
    expect(made).toHaveLength(2);
  });

  it('takes the "false" of a failed call for no suspend data', () => {
    const answers = ['false', 'K1kept'];
    expect(suspendData({ get: () => answers.shift()! }).data.read(true)).toBe('K1kept');
  });

  it('reads a second time where something was kept and reading failed', () => {
    const answers = ['', 'K1kept'];
    expect(suspendData({ get: () => answers.shift()!, getError: '101' }).data.read(true)).toBe('K1kept');
  });
});
