import { describe, expect, it } from 'vitest';
import { learner } from '../../../../scorm/adapters/learner.ts';
import { scriptedCalls } from '../../../hosts/fakes/scripted-calls.ts';

describe('learner', () => {
  it('reads the id now and the name when it is asked for, once', () => {
    const { calls, made } = scriptedCalls({ get: (element) => (element === 'id' ? 'ada' : 'Lovelace, Ada') });
    const found = learner(calls, 'id', 'name');
    expect(found.id).toBe('ada');
    expect(made).toEqual(['get id']);
    expect([found.name, found.name]).toEqual(['Lovelace, Ada', 'Lovelace, Ada']);
    expect(made).toEqual(['get id', 'get name']);
  });

  it('has no name after the session has ended', () => {
    const { calls } = scriptedCalls({ get: () => 'Lovelace, Ada' });
    const found = learner(calls, 'id', 'name');
    calls.terminate();
    expect(found.name).toBe('');
  });
});
