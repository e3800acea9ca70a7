import { describe, expect, it } from 'vitest';
import { Values } from '../../../../scorm/adapters/values.ts';
import { scriptedCalls } from '../../../hosts/fakes/scripted-calls.ts';

describe('Values', () => {
  it('sets what is new or changed, and nothing else', () => {
    const { calls, made } = scriptedCalls();
    const values = new Values(calls, []);
    values.set('a', '1');
    values.set('a', '1');
    values.set('a', '2');
    expect(made).toEqual(['set a 1', 'set a 2']);
    expect(values.last('a')).toBe('2');
  });

  it('does not set what was read, until it is forgotten', () => {
    const { calls, made } = scriptedCalls();
    const values = new Values(calls, []);
    values.assume('a', '1');
    expect(values.set('a', '1')).toBe('claimed');
    expect(made).toEqual([]);
    values.forget('a');
    values.set('a', '1');
    expect(made).toEqual(['set a 1']);
  });

  it('tries again what was refused', () => {
    const { calls, made } = scriptedCalls({ set: () => '101' });
    const values = new Values(calls, ['401']);
    expect(values.set('a', '1')).toBe('refused');
    expect(values.set('a', '1')).toBe('refused');
    expect(made).toHaveLength(2);
    expect(values.last('a')).toBe('');
  });

  it('leaves an element alone that the LMS does not have, at every index', () => {
    const { calls, made } = scriptedCalls({ set: () => '401' });
    const values = new Values(calls, ['401']);
    values.set('cmi.interactions.0.description', 'x');
    expect(values.set('cmi.interactions.7.description', 'x')).toBe('refused');
    values.set('cmi.interactions.7.result', 'x');
    expect(made).toEqual(['set cmi.interactions.0.description x', 'set cmi.interactions.7.result x']);
  });

  it('is dirty from a value that was taken until it is settled', () => {
    const values = new Values(scriptedCalls({ set: (element) => (element === 'b' ? '101' : '0') }).calls, []);
    values.set('b', '1');
    expect(values.isDirty).toBe(false);
    values.set('a', '1');
    expect(values.isDirty).toBe(true);
    values.settle();
    expect(values.isDirty).toBe(false);
  });

  it('knows what is less than the LMS had when it was first asked, and asks once', () => {
    const { calls, made } = scriptedCalls({ get: () => '79,5' });
    const values = new Values(calls, []);
    expect(['79', '79.5', '80', '0'].map((number) => values.isNoLess('a', number))).toEqual([false, true, true, false]);
    expect(made).toEqual(['get a']);
  });

  it('takes an LMS that had no number for one that had 0', () => {
    const { calls } = scriptedCalls({ get: () => '' });
    expect(new Values(calls, []).isNoLess('a', '0')).toBe(true);
  });
});
