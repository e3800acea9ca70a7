import { describe, expect, it } from 'vitest';
import { encodeSaved } from '../../../src/record/codec.ts';
import { joinSaved } from '../../../src/record/merge.ts';
import { slotsOf } from '../../../src/record/slots.ts';
import type { Launch } from '../../../src/record/port.ts';
import { resume, type ResumeFacts } from '../../../src/record/resume.ts';
import type { Found } from '../../../src/record/row.ts';
import type { Saved } from '../../../src/record/saved.ts';
import { done, fullCourse } from '../model/courses.ts';
import { noon, savedAfter } from './saves.ts';
import { reported } from './sittings.ts';

const slots = slotsOf(fullCourse);
const host = savedAfter(fullCourse, done('one'));
const device = savedAfter(fullCourse, done('one', 'two'));

function launch(suspendData = '', rest: Partial<Launch> = {}): Launch {
  return {
    state: 'ready',
    mode: 'normal',
    learner: { id: 'ada', name: '' },
    suspendData,
    completion: 'incomplete',
    success: 'unknown',
    limits: { suspendChars: 4096, locationChars: 255 },
    ...rest,
  };
}

function found(saved: Saved, rest: Partial<Found> = {}): Found {
  const { attempt } = saved;
  const joinedWith = (stored: Saved) => joinSaved(stored, saved, fullCourse);
  const row = { attempt, at: noon, since: noon, hasReached: true, given: [], notes: {}, unreadable: '', rows: [] };
  return { ...row, saved, joinedWith, covers: () => false, ...rest };
}

function begin(facts: Partial<ResumeFacts>) {
  return resume({ host: 'scorm2004', launch: launch(), found: [], outline: fullCourse, slots, now: noon, ...facts });
}

describe('resume', () => {
  it('begins a new attempt where nothing is stored, with a name of its own', () => {
    const [one, other] = [begin({}), begin({})];
    expect(one).toMatchObject({ isNew: true, isHostBehind: false, notices: [], unreadable: null });
    expect(one.saved.attempt).not.toBe(other.saved.attempt);
  });

  it('goes on from the host, and has nothing to tell it where this device knows no more', () => {
    const stored = launch(encodeSaved(host, slots));
    for (const known of [[], [found(host)]]) {
      expect(begin({ launch: stored, found: known })).toMatchObject({ saved: host, isHostBehind: false, isNew: false });
    }
  });

  it('joins what this device knows of the same attempt, and tells the host', () => {
    const resumed = begin({ launch: launch(encodeSaved(host, slots)), found: [found(device)] });
    expect(resumed.saved.progress.lessons).toEqual({ one: 'done', two: 'done' });
    expect(resumed.isHostBehind).toBe(true);
  });

  it('joins nothing of another attempt', () => {
    const other = found({ ...device, attempt: 'another1' });
    expect(begin({ launch: launch(encodeSaved(host, slots)), found: [other] }).saved).toEqual(host);
  });

  it('tells the host again what it has lost of its status, and nothing where it merely says less', () => {
    const best = { completion: 'completed', success: 'passed' } as const;
    const stored = encodeSaved({ ...host, best }, slots);
    expect(begin({ launch: launch(stored) }).isHostBehind).toBe(true);
    const completed = launch(stored, { completion: 'completed' });
    expect(begin({ launch: completed }).isHostBehind).toBe(true);
    // One word of 1.2 for two facts.
    expect(begin({ host: 'scorm12', launch: completed }).isHostBehind).toBe(false);
    expect(begin({ launch: launch(stored, { completion: 'completed', success: 'failed' }) }).isHostBehind).toBe(true);
  });

  it('reports again only the interactions that the host has not heard of', () => {
    const given = [1, 2].map((count) => ({ block: 'one_q', count, interaction: reported('one', 'one_q')[0]! }));
    const stored = encodeSaved({ ...host, reported: { one_q: 1 } }, slots);
    const resumed = begin({ launch: launch(stored), found: [found(device, { given })] });
    expect(resumed.given.map(({ count }) => count)).toEqual([2]);
  });

  it.each([
    ['takes over this device’s attempt', 'the LMS was never told of it', { hasReached: false }, {}],
    ['begins afresh', 'the LMS was told of the old attempt', { hasReached: true }, {}],
    ['begins afresh', 'the LMS has counted time', { hasReached: false }, { totalSeconds: 5 }],
    ['begins afresh', 'the LMS has judged the learner', { hasReached: false }, { success: 'failed' }],
    ['begins afresh', 'the course is only looked at', { hasReached: false }, { mode: 'browse' }],
    ['takes over this device’s attempt', 'there is no LMS', { hasReached: true }, { state: 'none' }],
  ] as const)('%s where nothing is stored and %s', (beginning, _, known, state) => {
    const { isNew, saved } = begin({ launch: launch('', state), found: [found(device, known)] });
    expect(isNew).toBe(beginning === 'begins afresh');
    expect(saved.attempt === device.attempt).toBe(!isNew);
  });

  it('says that work was brought back only where there is some', () => {
    const opened = savedAfter(fullCourse, [{ type: 'lesson-started', lesson: 'one' }]);
    expect(begin({ found: [found(opened, { hasReached: false })] }).notices).toEqual([]);
    expect(begin({ found: [found(device, { hasReached: false })] }).notices).toEqual(['restored']);
  });
});
