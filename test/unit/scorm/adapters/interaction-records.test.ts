import { describe, expect, it } from 'vitest';
import { Collection } from '../../../../scorm/adapters/collection.ts';
import { InteractionRecords, type CmiInteraction } from '../../../../scorm/adapters/interaction-records.ts';
import { Values } from '../../../../scorm/adapters/values.ts';
import { scriptedCalls, type Script } from '../../../hosts/fakes/scripted-calls.ts';

function records(script: Script = {}, { resendsAll = false, recordsBefore = 0, suspendBytes = 500 } = {}) {
  const { calls, made } = scriptedCalls(script);
  const collection = new Collection(calls, 'cmi.interactions', { idsAreReadable: false });
  const notes: string[] = [];
  const note = (text: string) => notes.push(text);
  const written = new InteractionRecords(new Values(calls, ['401']), collection, { resendsAll, note });
  return {
    records: {
      write: (interactions: readonly CmiInteraction[]) => written.write(interactions, { suspendBytes, recordsBefore }),
      settle: () => written.settle(),
    },
    made,
    notes,
  };
}

const record = (id: string, response = 'a'): CmiInteraction => ({
  id,
  type: 'choice',
  rest: [
    ['learner_response', response],
    ['result', 'correct'],
    ['description', 'words'],
  ],
  fallback: { response: 'learner_response', type: 'other' },
});

const many = (count: number) => Array.from({ length: count }, (_, index) => record(`q${index}`));
const idsIn = (made: readonly string[]) => made.filter((call) => /^set \S+\.id /.test(call));

describe('InteractionRecords', () => {
  it('writes id and type first, then the rest in its order', () => {
    const { records: written, made } = records();
    written.write([record('q0')]);
    expect(made).toEqual([
      'get cmi.interactions._count',
      'set cmi.interactions.0.id q0',
      'set cmi.interactions.0.type choice',
      'set cmi.interactions.0.learner_response a',
      'set cmi.interactions.0.result correct',
      'set cmi.interactions.0.description words',
    ]);
  });

  it('changes a record in place, and only what changed', () => {
    const { records: written, made } = records();
    written.write([record('q0')]);
    made.length = 0;
    written.write([record('q0'), record('q0', 'b')]);
    expect(made).toEqual(['set cmi.interactions.0.learner_response b']);
  });

  it('offers what was refused only once', () => {
    const { records: written, made } = records({ set: (element) => (element.endsWith('description') ? '406' : '0') });
    written.write([record('q0')]);
    made.length = 0;
    written.write([record('q0')]);
    expect(made).toEqual([]);
  });

  it('offers a refused response in the type that takes any', () => {
    let type = '';
    const { records: written, made } = records({
      set: (element, value) => {
        if (element.endsWith('type')) type = value;
        return element.endsWith('learner_response') && type === 'choice' ? '406' : '0';
      },
    });
    written.write([record('q0')]);
    expect(made.slice(3, 6)).toEqual([
      'set cmi.interactions.0.learner_response a',
      'set cmi.interactions.0.type other',
      'set cmi.interactions.0.learner_response a',
    ]);
    expect(made).toContain('set cmi.interactions.0.result correct');
  });

  it('writes no response where the LMS takes no type', () => {
    const { records: written, made } = records({ set: (element) => (element.endsWith('type') ? '406' : '0') });
    written.write([record('q0')]);
    expect(made.slice(1)).toEqual([
      'set cmi.interactions.0.id q0',
      'set cmi.interactions.0.type choice',
      'set cmi.interactions.0.type other',
      'set cmi.interactions.0.result correct',
      'set cmi.interactions.0.description words',
    ]);
  });

  it('stops for this sitting where the LMS takes no id', () => {
    const { records: written, made } = records({ set: () => '401' });
    written.write(many(3));
    written.write([record('q9')]);
    expect(idsIn(made)).toHaveLength(1);
  });

  it('believes the count of the LMS where an index is out of turn, and goes on from there', () => {
    const counts = ['4', '1'];
    const { records: written, made } = records({
      get: () => counts.shift()!,
      set: (element) => (element.startsWith('cmi.interactions.4.') ? '351' : '0'),
    });
    written.write([record('q0'), record('q1')]);
    expect(idsIn(made)).toEqual([
      'set cmi.interactions.4.id q0',
      'set cmi.interactions.1.id q0',
      'set cmi.interactions.2.id q1',
    ]);
  });

  it('does not offer an index twice that the LMS insists on and refuses', () => {
    const { records: written, made } = records({ get: () => '4', set: () => '351' });
    written.write(many(2));
    expect(idsIn(made)).toEqual(['set cmi.interactions.4.id q0']);
  });

  it('law 10: lets at most 36 records wait for a commit, and writes the others after it', () => {
    const { records: written, made } = records();
    written.write(many(50));
    expect(idsIn(made)).toHaveLength(36);
    written.settle();
    written.write(many(50));
    expect(idsIn(made)).toHaveLength(50);
  });

  it('law 10: keeps at most 36 records where the LMS sends all of them with each commit (Moodle, 2004)', () => {
    const { records: written, made } = records({}, { resendsAll: true });
    for (let commit = 0; commit < 3; commit++) {
      written.write(many(50));
      written.settle();
    }
    expect(idsIn(made)).toHaveLength(36);
  });

  it('law 10: lets at most 48 kB wait for a commit, suspend data among them', () => {
    const long = Array.from({ length: 30 }, (_, index) => record(`q${index}`, 'x'.repeat(4000)));
    const { records: written, made } = records({}, { suspendBytes: 16_000 });
    written.write(long);
    const sent = () => made.filter((call) => call.startsWith('set ')).reduce((sum, call) => sum + call.length + 96, 0);
    expect(sent()).toBeGreaterThan(20_000);
    expect(sent()).toBeLessThan(48_000 - 16_000);
    written.settle();
    written.write(long);
    expect(idsIn(made).length).toBe(12);
  });

  it('law 10: keeps at most 48 kB where the LMS sends all of them with each commit', () => {
    const long = Array.from({ length: 30 }, (_, index) => record(`q${index}`, 'x'.repeat(4000)));
    const { records: written, made } = records({}, { resendsAll: true });
    for (let commit = 0; commit < 3; commit++) {
      written.write(long);
      written.settle();
    }
    expect(
      made.filter((call) => call.startsWith('set ')).reduce((sum, call) => sum + call.length + 96, 0),
    ).toBeLessThan(48_000);
  });

  it('gives each answer that was marked a record of its own', () => {
    const { records: written, made } = records();
    written.write([record('q0', 'b')]);
    written.write([record('q0', 'b'), record('q0_Try2')]);
    expect(idsIn(made)).toEqual(['set cmi.interactions.0.id q0', 'set cmi.interactions.1.id q0_Try2']);
    expect(made).toContain('set cmi.interactions.0.learner_response b');
    expect(made).toContain('set cmi.interactions.1.learner_response a');
  });

  it('where no more records fit, lets the last answer take the place of the one before it to the same question', () => {
    const { records: written, made, notes } = records({}, { resendsAll: true });
    written.write(many(36));
    written.settle();
    made.length = 0;
    written.write([...many(36), record('q3_Try2', 'b'), record('new')]);
    written.write([...many(36), record('q3_Try2', 'b'), record('q3_Try3', 'c')]);
    expect(made).toEqual(['set cmi.interactions.3.learner_response b', 'set cmi.interactions.3.learner_response c']);
    expect(notes).toEqual(['full at q3_Try2: later answers are in suspend data only']);
  });

  it('goes on behind the records of earlier sittings where the LMS does not count them (Open edX)', () => {
    const { records: written, made } = records({ get: () => '' }, { recordsBefore: 7 });
    written.write([record('q0')]);
    expect(idsIn(made)).toEqual(['set cmi.interactions.7.id q0']);
  });

  it('believes a count that is told over its own', () => {
    const { records: written, made } = records({ get: () => '2' }, { recordsBefore: 7 });
    written.write([record('q0')]);
    expect(idsIn(made)).toEqual(['set cmi.interactions.2.id q0']);
  });

  it('keeps at most 240 records', () => {
    const { records: written, made } = records();
    for (let commit = 0; commit < 10; commit++) {
      written.write(many(300));
      written.settle();
    }
    expect(idsIn(made)).toHaveLength(240);
  });

  it('still changes old records when no new one fits', () => {
    const { records: written, made } = records({}, { resendsAll: true });
    written.write(many(50));
    written.settle();
    made.length = 0;
    written.write([...many(50), record('q3', 'b')]);
    expect(made).toEqual(['set cmi.interactions.3.learner_response b']);
  });
});
