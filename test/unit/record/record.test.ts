import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSaved, encodeSaved } from '../../../src/record/codec.ts';
import { slotsOf } from '../../../src/record/slots.ts';
import type { Saved } from '../../../src/record/saved.ts';
import { anyEvent, attempt, course, fullCourse, lesson } from '../model/courses.ts';
import { settled } from './fakes.ts';
import { savedAfter, sealed } from './saves.ts';
import { answer, begin, kill, lessonDone, place, reported, sit } from './sittings.ts';

const slots = slotsOf(fullCourse);

describe('law 1: a commit’s yes is a claim, not proof', () => {
  it('brings back at the next launch what an LMS claimed and never kept', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(answer('one_q'));
    await first.page.pass(30);
    lms.answer = 'lie';
    first.record.apply(lessonDone('one'));
    await first.page.pass(60);
    kill(first);
    lms.answer = 'keep';
    const second = await sit({ lms, device });
    expect(second.record.progress.lessons.one).toBe('done');
    expect(decodeSaved(lms.stored.suspendData, slots)).toMatchObject({
      saved: { progress: { lessons: { one: 'done' } } },
    });
  });

  it('does not say "saved" on a yes while the browser is offline', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    page.isOnline = false;
    record.apply(answer('one_q'));
    await page.pass(30);
    expect(record.health).toBe('device');
  });

  it('does not say "saved" on a yes while our own pages cannot be fetched', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device, probe: () => Promise.resolve('offline') });
    record.apply(answer('one_q'));
    await page.pass(30);
    expect(record.health).toBe('device');
  });

  it('saves again when the network is back', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    Object.assign(page, { isOnline: false });
    lms.answer = 'lie';
    record.apply(lessonDone('one'));
    await page.pass(30);
    Object.assign(page, { isOnline: true });
    lms.answer = 'keep';
    page.signal('online');
    await settled();
    expect(record.health).toBe('saved');
    expect(decodeSaved(lms.stored.suspendData, slots)).toMatchObject({ saved: { progress: record.progress } });
  });
});

describe('law 2: the journal first', () => {
  it('has every act on the disk and in the copy before apply returns', async () => {
    const { lms, device } = place();
    const { record } = await sit({ lms, device });
    const before = lms.calls.length;
    const texts = () => [device.disk, device.local].map((store) => JSON.stringify([...store.values()]));
    const earlier = texts();
    record.apply(answer('one_q'));
    expect(texts()[0]).not.toBe(earlier[0]);
    expect(texts()[1]).not.toBe(earlier[1]);
    expect(lms.calls).toHaveLength(before);
  });

  it('loses nothing when the browser is killed after any act', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEvent(fullCourse), { minLength: 1, maxLength: 12 }),
        fc.nat({ max: 40 }),
        async (events, seconds) => {
          const { lms, device } = place();
          const first = await sit({ lms, device });
          for (const event of events) {
            first.record.apply(event);
            await first.page.pass(seconds);
          }
          kill(first);
          const last = first.record.progress;
          // What is finished and was never told cannot be told from an old attempt.
          if (lms.stored.suspendData === '' && first.record.outcome.completion === 'completed') return;
          expect((await sit({ lms, device })).record.progress).toEqual(withoutPrivate(last));
        },
      ),
      { numRuns: 50 },
    );
  });

  it.each(['disk', 'local'] as const)('survives with the %s store alone', async (survivor) => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(answer('one_q'));
    await first.page.pass(30);
    first.record.apply(lessonDone('one'));
    kill(first);
    device[survivor === 'disk' ? 'local' : 'disk'].clear();
    expect((await sit({ lms, device })).record.progress.lessons.one).toBe('done');
  });
});

describe('law 3: merge, never choose', () => {
  it('joins what two devices did apart from each other, and tells the LMS at once', async () => {
    const { lms, device: laptop } = place();
    const start = await sit({ lms, device: laptop });
    start.record.apply(answer('one_q'));
    start.page.signal('leave');
    const onLaptop = await sit({ lms, device: laptop });
    lms.answer = 'refuse';
    onLaptop.record.apply(lessonDone('one'));
    kill(onLaptop);
    lms.answer = 'keep';
    const { device: phone } = place();
    const onPhone = await sit({ lms, device: phone });
    onPhone.record.apply(lessonDone('two'));
    onPhone.page.signal('leave');
    const again = await sit({ lms, device: laptop });
    expect(again.record.progress.lessons).toEqual({ one: 'done', two: 'done' });
    const told = read(lms.stored.suspendData);
    expect(told.progress.lessons).toEqual({ one: 'done', two: 'done' });
    expect(told.seq).toBeGreaterThan(read(lms.reports.at(-2)!.suspendData).seq);
  });

  it('never joins another learner’s work in the same browser', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(lessonDone('one'));
    kill(first);
    lms.learner = { id: 'learner-2', name: 'Hopper, Grace' };
    lms.startAgain();
    expect((await sit({ lms, device })).record.progress.lessons).toEqual({});
  });

  it('keeps no name, no id and no folder of a learner on the device', async () => {
    const { lms, device } = place();
    const { record } = await sit({ lms, device });
    record.apply(answer('one_q'), reported('one', 'one_q'));
    expect(device.everything()).not.toMatch(/learner-1|Lovelace|Ada|pluginfile/);
  });

  it('finds its journal again when the package was replaced', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(answer('one_q'));
    await first.page.pass(30);
    first.record.apply(lessonDone('one'));
    kill(first);
    const address = 'https://lms.example/pluginfile.php/23/mod_scorm/content/4/02-two.html';
    expect((await sit({ lms, device, address })).record.progress.lessons.one).toBe('done');
  });
});

describe('a new attempt', () => {
  it('is never filled from an old one', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(lessonDone('one'));
    await first.page.pass(30);
    first.page.signal('leave');
    lms.startAgain();
    const second = await sit({ lms, device });
    expect(second.record.progress.lessons).toEqual({});
    expect(second.record.notices).toEqual([]);
  });

  it('is not filled from an old one either when nothing but a claim is known of that', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(lessonDone('one'));
    await first.page.pass(30);
    kill(first);
    lms.startAgain();
    expect((await sit({ lms, device })).record.progress.lessons).toEqual({});
  });

  it('takes over work whose first commit never reached the LMS, and says so', async () => {
    const { lms, device } = place();
    lms.answer = 'refuse';
    const first = await sit({ lms, device });
    first.record.apply(lessonDone('one'));
    await first.page.pass(30);
    kill(first);
    lms.answer = 'keep';
    const second = await sit({ lms, device });
    expect(second.record.progress.lessons).toEqual({ one: 'done' });
    expect(second.record.notices).toEqual(['restored']);
    expect(decodeSaved(lms.stored.suspendData, slots).kind).toBe('ours');
  });

  it('takes over what was done in the last seconds before a crash, when nothing had been told yet', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(lessonDone('one'));
    kill(first);
    expect(lms.stored.suspendData).toBe('');
    expect((await sit({ lms, device })).record.progress.lessons).toEqual({ one: 'done' });
  });

  it.each([
    ['has counted time', { totalSeconds: 60 }],
    ['has a status', { stored: { suspendData: '', completion: 'completed', success: 'unknown' } }],
    ['is opened for a review', { mode: 'review' }],
  ] as const)('takes over nothing in an attempt that %s', async (_, state) => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(lessonDone('one'));
    kill(first);
    Object.assign(lms, state);
    expect((await sit({ lms, device })).record.progress.lessons).toEqual({});
  });

  it('takes over nothing that was finished', async () => {
    const { lms, device } = place();
    const outline = course([lesson('one')]);
    lms.answer = 'refuse';
    const first = await sit({ lms, device, outline });
    first.record.apply(lessonDone('one'));
    kill(first);
    lms.answer = 'keep';
    expect((await sit({ lms, device, outline })).record.progress.lessons).toEqual({});
  });
});

describe('laws 4 and 5: guard the attempt first', () => {
  it('commits once at the start, before anything else is written', async () => {
    const { lms, device } = place();
    await sit({ lms, device });
    expect(lms.calls).toEqual(['open', 'commit']);
  });

  it('says with that commit what the learner did while the LMS was looked for', async () => {
    const { lms, device } = place();
    const { record } = begin({ lms, device });
    record.apply({ type: 'lesson-started', lesson: 'one' });
    record.apply(answer('one_q'));
    expect(record.progress.answers.one_q).toBeDefined();
    expect(record.health).toBe('saving');
    await record.opened;
    expect(lms.calls).toEqual(['open', 'write', 'commit']);
    expect(decodeSaved(lms.stored.suspendData, slots)).toMatchObject({ saved: { progress: record.progress } });
  });

  it('does what was done early on top of what was stored', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(lessonDone('one'));
    first.page.signal('leave');
    const second = begin({ lms, device });
    second.record.apply(answer('two_q'));
    await second.record.opened;
    expect(second.record.progress).toMatchObject({ lessons: { one: 'done' }, answers: { two_q: { tries: 1 } } });
  });
});

describe('law 6: one session a page', () => {
  it('opens once and closes once, whatever happens', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    await record.reopen();
    page.signal('freeze');
    page.signal('return');
    page.signal('leave');
    page.signal('leave');
    record.close();
    record.apply(answer('one_q'));
    record.milestone();
    record.flush();
    await page.pass(600);
    expect(lms.count('open')).toBe(1);
    expect(lms.count('close')).toBe(1);
    expect(lms.calls.at(-1)).toBe('close');
  });

  it('does not end the session of a page that may come back', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    record.apply(answer('one_q'));
    page.signal('freeze');
    expect(lms.count('close')).toBe(0);
    expect(decodeSaved(lms.stored.suspendData, slots).kind).toBe('ours');
  });

  it('asks the LMS again when a page has come back, and says when nobody answers', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    page.signal('freeze');
    lms.answer = 'lose';
    page.signal('return');
    await settled();
    expect(record.health).toBe('device');
    expect(record.notices).toEqual(['sessionLost']);
    const calls = lms.calls.length;
    record.apply(answer('one_q'));
    await page.pass(600);
    expect(lms.calls).toHaveLength(calls);
  });
});

describe('law 7: status never goes down', () => {
  it('keeps a status that the LMS has and we do not', async () => {
    const { lms, device } = place();
    lms.stored = { suspendData: '', completion: 'completed', success: 'passed' };
    const { record, page } = await sit({ lms, device });
    record.apply(answer('one_q'));
    await page.pass(30);
    expect(lms.stored).toMatchObject({ completion: 'completed', success: 'passed' });
  });

  it('keeps a status that the LMS does not tell back (Open edX), also when an update adds a lesson', async () => {
    const { lms, device } = place();
    const short = course([lesson('one')]);
    const first = await sit({ lms, device, outline: short });
    first.record.apply(lessonDone('one'));
    first.page.signal('leave');
    expect(lms.stored.completion).toBe('completed');
    lms.stored = { ...lms.stored, completion: 'incomplete' };
    const second = await sit({ lms, device, outline: course([lesson('one'), lesson('new')]) });
    expect(second.record.outcome.completion).toBe('completed');
    expect(lms.stored.completion).toBe('completed');
  });

  it('holds for any acts in any sittings, under any faults', async () => {
    const fault = fc.constantFrom('keep' as const, 'keep' as const, 'refuse' as const, 'lie' as const);
    const sitting = fc.record({
      events: fc.array(anyEvent(fullCourse), { maxLength: 8 }),
      fault,
      isKilled: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(sitting, { maxLength: 4 }), async (sittings) => {
        const { lms, device } = place();
        let before = 0;
        for (const { events, fault: answered, isKilled } of sittings) {
          const open = await sit({ lms, device });
          lms.answer = answered;
          for (const event of events) {
            open.record.apply(event);
            await open.page.pass(7);
          }
          if (isKilled) kill(open);
          else open.page.signal('leave');
          lms.answer = 'keep';
          const now = height(lms.stored);
          expect(now).toBeGreaterThanOrEqual(before);
          before = now;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('measures by the LMS’s pass mark', async () => {
    const { lms, device } = place();
    lms.passMark = 0.5;
    const { record } = await sit({ lms, device, outline: fullCourse });
    for (const event of [...attempt(fullCourse, 'check_a', 0.5), ...attempt(fullCourse, 'check_b', 0.5)])
      record.apply(event);
    expect(record.outcome.success).toBe('passed');
  });
});

describe('law 8: score before status, and nothing final too early', () => {
  it('reports progress of 1 exactly when the course is completed', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    record.apply(lessonDone('one'));
    await page.pass(30);
    expect(lms.reports.at(-1)).toMatchObject({ progress: 0.25, outcome: { completion: 'incomplete', score: null } });
    record.apply(lessonDone('two'));
    for (const event of [...attempt(fullCourse, 'check_a', 1), ...attempt(fullCourse, 'check_b', 0.9)])
      record.apply(event);
    await page.pass(30);
    expect(lms.reports.at(-1)).toMatchObject({
      progress: 1,
      outcome: { completion: 'completed', success: 'passed', score: 0.95 },
    });
  });
});

describe('law 9: after a failed commit, changed writes', () => {
  it('tries again and again, further and further apart, each time with other suspend data', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    record.apply(lessonDone('one'));
    lms.answer = 'refuse';
    await page.pass(500);
    const numbers = lms.reports.map(({ suspendData }) => read(suspendData).seq);
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers.length).toBeLessThan(11);
    expect([...new Set(numbers)].sort((one, other) => one - other)).toEqual(numbers);
    expect(record.health).toBe('device');
    lms.answer = 'keep';
    await page.pass(150);
    expect(record.health).toBe('saved');
    expect(record.notices).toEqual([]);
  });

  it('says that the learner was signed out only when our own pages say so', async () => {
    const { lms, device } = place();
    let found: 'ours' | 'signed-out' = 'ours';
    const { record, page } = await sit({ lms, device, probe: () => Promise.resolve(found) });
    lms.answer = 'refuse';
    record.apply(lessonDone('one'));
    await page.pass(30);
    expect(record.notices).toEqual([]);
    found = 'signed-out';
    await page.pass(60);
    expect(record.notices).toEqual(['signedOut']);
    expect(record.health).toBe('device');
  });
});

describe('law 10: few and small commits', () => {
  it('leaves 20 seconds between commits however much is done', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    for (let second = 0; second < 60; second++) {
      record.apply(answer('one_q'));
      record.milestone();
      page.paint();
      await page.pass(1);
    }
    expect(lms.count('commit')).toBeLessThanOrEqual(4);
  });

  it('leaves twenty times as long as a slow commit takes', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    await page.pass(30);
    lms.slow = { page, milliseconds: 6000 };
    record.apply(answer('one_q'));
    await page.pass(30);
    const commits = lms.count('commit');
    record.apply(answer('one_q'));
    await page.pass(60);
    expect(lms.count('commit')).toBe(commits);
    expect(record.health).toBe('saving');
    await page.pass(60);
    expect(lms.count('commit')).toBe(commits + 1);
  });

  it('stops saying "saving" where it is long until the next commit, and says where the work is', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    await page.pass(30);
    lms.slow = { page, milliseconds: 10_000 };
    record.apply(answer('one_q'));
    await page.pass(30);
    record.apply(answer('one_q'));
    expect(record.health).toBe('device');
  });

  it('commits nothing while nothing is done, however often the page is hidden', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    record.apply(answer('one_q'));
    for (let flip = 0; flip < 50; flip++) {
      page.signal('hidden');
      page.signal('visible');
      await page.pass(1);
    }
    expect(lms.count('commit')).toBe(2);
    expect(lms.count('close')).toBe(0);
  });

  it('never commits from the act itself, but after the page was painted', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    await page.pass(30);
    const commits = lms.count('commit');
    record.apply(lessonDone('one'));
    record.milestone();
    expect(lms.count('commit')).toBe(commits);
    page.paint();
    expect(lms.count('commit')).toBe(commits + 1);
  });

  it('lets nobody who has just finished wait for the gap', async () => {
    const { lms, device } = place();
    const outline = course([lesson('one'), lesson('two')]);
    const { record, page } = await sit({ lms, device, outline });
    await page.pass(30);
    for (const id of ['one', 'two']) {
      record.apply(lessonDone(id));
      record.milestone();
      page.paint();
    }
    await settled();
    expect(lms.stored.completion).toBe('completed');
    expect(record.health).toBe('saved');
  });

  it('has nothing to say when the network comes back that was never missed', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    record.apply(lessonDone('one'));
    await page.pass(30);
    const calls = lms.calls.length;
    page.signal('online');
    expect(lms.calls).toHaveLength(calls);
  });

  it('saves what is not saved when the page is hidden, which may be the last that is heard of it', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    record.apply(lessonDone('one'));
    page.signal('hidden');
    expect(decodeSaved(lms.stored.suspendData, slots)).toMatchObject({ saved: { progress: record.progress } });
  });
});

describe('law 11: time', () => {
  it('counts the time in view only', async () => {
    const { lms, device } = place();
    const { page } = await sit({ lms, device });
    await page.pass(60);
    page.signal('hidden');
    await page.pass(7200);
    page.signal('visible');
    await page.pass(30);
    page.signal('leave');
    expect(lms.reports.at(-1)!.sessionSeconds).toBe(90);
  });

  it('tells the time of a crashed sitting in the next', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    await first.page.pass(580);
    first.record.apply(answer('one_q'));
    await first.page.pass(20);
    first.page.signal('hidden');
    kill(first);
    expect(lms.totalSeconds).toBe(0);
    const second = await sit({ lms, device });
    await second.page.pass(100);
    second.page.signal('leave');
    expect(lms.totalSeconds).toBe(700);
    const third = await sit({ lms, device });
    await third.page.pass(50);
    third.page.signal('leave');
    expect(lms.totalSeconds).toBe(750);
  });
});

describe('law 12: suspend data that comes back changed', () => {
  const stored = encodeSaved(savedAfter(fullCourse, [lessonDone('one')]), slots);

  it.each([
    ['damaged', `${stored.slice(0, 40)}x${stored.slice(41)}`],
    ['another tool’s', '{"page":3}'],
  ])('begins afresh where it is %s, says so, and leaves it alone until the learner acts', async (_, suspendData) => {
    const { lms, device } = place();
    lms.stored = { suspendData, completion: 'incomplete', success: 'unknown' };
    const { record, page } = await sit({ lms, device });
    expect(record.notices).toEqual(['unreadable']);
    expect(record.progress.lessons).toEqual({});
    record.apply({ type: 'lesson-started', lesson: 'one' });
    await page.pass(60);
    expect(lms.stored.suspendData).toBe(suspendData);
    record.apply(answer('one_q'));
    await page.pass(60);
    expect(decodeSaved(lms.stored.suspendData, slots).kind).toBe('ours');
    const rows = [...device.disk.values()].map((text) => JSON.parse(text) as { unreadable: string });
    expect(rows.map(({ unreadable }) => unreadable)).toEqual([suspendData]);
  });

  it('goes on from this device where the LMS has cut what it was given', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(lessonDone('one'));
    await first.page.pass(30);
    kill(first);
    lms.stored = { ...lms.stored, suspendData: lms.stored.suspendData.slice(0, 60) };
    const second = await sit({ lms, device });
    expect(second.record.progress.lessons).toEqual({ one: 'done' });
    expect(second.record.notices).toEqual([]);
    expect(decodeSaved(lms.stored.suspendData, slots).kind).toBe('ours');
  });

  it('takes a text too short to be sure of for what it is: damaged', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(lessonDone('one'));
    await first.page.pass(30);
    kill(first);
    lms.stored = { ...lms.stored, suspendData: 'K1' };
    expect((await sit({ lms, device })).record.notices).toEqual(['unreadable']);
  });

  it('never overwrites what a newer version has saved', async () => {
    const { lms, device } = place();
    const suspendData = 'K2EQECAwAAAA';
    const text = sealed('K2', suspendData);
    lms.stored = { suspendData: text, completion: 'completed', success: 'passed' };
    const { record, page } = await sit({ lms, device });
    expect(record.notices).toEqual(['newer']);
    record.apply(lessonDone('one'));
    record.milestone();
    page.paint();
    await page.pass(60);
    expect(record.health).toBe('device');
    page.signal('leave');
    expect(lms.count('write')).toBe(0);
    expect(lms.stored).toEqual({ suspendData: text, completion: 'completed', success: 'passed' });
  });

  it('leaves out responses where the LMS has no room, and says so', async () => {
    const { lms, device } = place();
    lms.suspendChars = 80;
    const { record, page } = await sit({ lms, device });
    record.apply(answer('one_q', 'correct', ['My own long words, which need a lot of room in a small LMS.']));
    await page.pass(30);
    expect(record.notices).toEqual(['full']);
    expect(lms.stored.suspendData.length).toBeLessThanOrEqual(80);
    kill({ record, page });
    expect((await sit({ lms, device })).record.progress.answers.one_q!.response).toHaveLength(1);
  });
});

describe('law 14: blocked and broken storage', () => {
  it('goes on without IndexedDB when opening it never answers', async () => {
    const { lms, device } = place();
    device.indexed = 'hangs';
    const first = await sit({ lms, device });
    first.record.apply(answer('one_q'));
    await first.page.pass(30);
    first.record.apply(lessonDone('one'));
    kill(first);
    expect((await sit({ lms, device })).record.progress.lessons.one).toBe('done');
    expect(first.record.journal?.safety).not.toBe('disk');
  });

  it('says "not being saved" when neither the LMS nor this device keeps anything', async () => {
    const { lms, device } = place();
    device.indexed = 'missing';
    device.isLocalBlocked = true;
    lms.answer = 'refuse';
    const { record, page } = await sit({ lms, device });
    record.apply(answer('one_q'));
    await page.pass(30);
    expect(record.health).toBe('unsaved');
    lms.answer = 'keep';
    await page.pass(150);
    expect(record.health).toBe('saved');
  });

  it('notices a disk that takes nothing', async () => {
    const { lms, device } = place();
    device.indexed = 'fails';
    device.isLocalBlocked = true;
    lms.state = 'blocked';
    const { record } = await sit({ lms, device });
    record.apply(answer('one_q'));
    await settled();
    expect(record.health).toBe('unsaved');
  });

  it('passes over rows that somebody else has damaged', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(answer('one_q'));
    await first.page.pass(30);
    kill(first);
    for (const store of [device.disk, device.local]) {
      for (const key of [...store.keys()])
        store.set(`${key}x`, '{"text":3}').set(`${key}y`, 'null').set(`${key}z`, '[]');
    }
    expect((await sit({ lms, device })).record.progress.answers.one_q).toBeDefined();
  });
});

describe('law 15: the truth in one word', () => {
  it('is saving until a commit, then saved', async () => {
    const { lms, device } = place();
    const { record, page } = begin({ lms, device });
    expect(record.health).toBe('saving');
    await record.opened;
    expect(record.health).toBe('saved');
    record.apply(answer('one_q'));
    expect(record.health).toBe('saving');
    await page.pass(30);
    expect(record.health).toBe('saved');
  });

  it('is saving, not saved, while our own pages have not been looked for', async () => {
    const { lms, device } = place();
    let found: (result: 'ours') => void = () => undefined;
    const probe = () => new Promise<'ours'>((resolve) => (found = resolve));
    const { record, page } = await sit({ lms, device, probe });
    record.apply(answer('one_q'));
    await page.pass(30);
    expect(record.health).toBe('saving');
    found('ours');
    await settled();
    expect(record.health).toBe('saved');
  });

  it('does not fetch a page again that has just been loaded, where nothing is entrusted to the first commit', async () => {
    const { lms, device } = place();
    let probes = 0;
    const { record, page } = await sit({
      lms,
      device,
      probe: () => Promise.resolve(++probes > 0 ? 'ours' : 'unknown'),
    });
    expect([lms.count('commit'), probes, record.health]).toEqual([1, 0, 'saved']);
    record.apply(answer('one_q'));
    await page.pass(30);
    expect(probes).toBe(1);
  });

  it('believes the last commit, not one that is answered for late', async () => {
    const { lms, device } = place();
    const answers: ((result: 'ours' | 'offline') => void)[] = [];
    const probe = () => new Promise<'ours' | 'offline'>((resolve) => answers.push(resolve));
    const { record, page } = await sit({ lms, device, probe });
    record.apply(answer('one_q'));
    await page.pass(30);
    record.apply(answer('two_q'));
    await page.pass(30);
    expect(answers).toHaveLength(2);
    answers[1]!('offline');
    await settled();
    answers[0]!('ours');
    await settled();
    expect(record.health).toBe('device');
  });

  it('is what it was when the sitting is over, until something is done that nobody will tell the LMS', async () => {
    const { lms, device } = place();
    const { record } = await sit({ lms, device });
    record.apply(answer('one_q'));
    record.close();
    expect(record.health).toBe('saved');
    record.apply(answer('two_q'));
    expect(record.health).toBe('device');
  });

  it('is device when the LMS refuses to end the sitting', async () => {
    const { lms, device } = place();
    const { record } = await sit({ lms, device });
    record.apply(answer('one_q'));
    lms.answer = 'refuse';
    record.close();
    expect(record.health).toBe('device');
  });

  it.each(['none', 'blocked'] as const)('is device where the LMS is %s', async (state) => {
    const { lms, device } = place();
    lms.state = state;
    const { record } = await sit({ lms, device });
    record.apply(answer('one_q'));
    expect(record.health).toBe('device');
    expect(lms.count('write')).toBe(0);
  });

  it('tells every listener of every change until it stops listening', async () => {
    const { lms, device } = place();
    const { record } = await sit({ lms, device });
    let heard = 0;
    const stop = record.subscribe(() => heard++);
    record.apply(answer('one_q'));
    expect(heard).toBeGreaterThan(0);
    stop();
    const before = heard;
    record.apply(answer('one_q'));
    expect(heard).toBe(before);
  });
});

describe('review and browse', () => {
  it.each(['review', 'browse'] as const)('write nothing in a %s, and end it', async (mode) => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(lessonDone('one'));
    first.page.signal('leave');
    const stored = { ...lms.stored };
    const kept = device.everything();
    lms.calls.length = 0;
    lms.mode = mode;
    const { record, page } = await sit({ lms, device });
    expect(record.health).toBe('readonly');
    expect(record.progress.lessons.one).toBe('done');
    record.apply(lessonDone('two'));
    record.milestone();
    page.paint();
    record.savePrivate('mirror', ['a.1']);
    page.signal('hidden');
    record.flush();
    page.signal('leave');
    await page.pass(60);
    expect(lms.calls).toEqual(['open', 'close']);
    expect(lms.stored).toEqual(stored);
    expect(device.everything()).toBe(kept);
  });
});

describe('review', () => {
  it('shows what the LMS has, not what this device knows', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(lessonDone('one'));
    await first.page.pass(30);
    first.record.apply(lessonDone('two'));
    kill(first);
    lms.mode = 'review';
    expect((await sit({ lms, device })).record.progress.lessons).toEqual({ one: 'done' });
  });
});

describe('no LMS', () => {
  it('goes on from this device, finished or not, where there is no place for an LMS', async () => {
    const { lms, device } = place();
    lms.state = 'none';
    const outline = course([lesson('one')]);
    const first = await sit({ lms, device, outline });
    first.record.apply(lessonDone('one'));
    kill(first);
    device.session.clear();
    const second = await sit({ lms, device, outline });
    expect(second.record.progress.lessons.one).toBe('done');
    expect(second.record.notices).toEqual([]);
  });

  it('keeps nothing for the next person where an LMS cannot say who is learning', async () => {
    const { lms, device } = place();
    lms.state = 'blocked';
    const first = await sit({ lms, device });
    first.record.apply(lessonDone('one'));
    expect(device.disk.size + device.local.size).toBe(0);
    expect((await sit({ lms, device })).record.progress.lessons.one).toBe('done');
    device.session.clear();
    expect((await sit({ lms, device })).record.progress.lessons).toEqual({});
  });

  it('does what was done again on what the LMS has stored, when it is found after all', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(lessonDone('one'));
    first.page.signal('leave');
    lms.state = 'blocked';
    const second = await sit({ lms, device });
    second.record.apply(lessonDone('two'));
    await second.record.reopen();
    expect(second.record.launch.state).toBe('blocked');
    lms.state = 'ready';
    await second.record.reopen();
    expect(second.record.progress.lessons).toEqual({ one: 'done', two: 'done' });
    expect(second.record.health).toBe('saved');
    expect(decodeSaved(lms.stored.suspendData, slots)).toMatchObject({ saved: { progress: second.record.progress } });
  });

  it('brings all that was done to an LMS that has nothing yet, earlier sittings included', async () => {
    const { lms, device } = place();
    lms.state = 'blocked';
    const first = await sit({ lms, device });
    first.record.apply(lessonDone('one'));
    const second = await sit({ lms, device });
    second.record.apply(lessonDone('two'));
    lms.state = 'ready';
    await second.record.reopen();
    expect(second.record.progress.lessons).toEqual({ one: 'done', two: 'done' });
    second.page.signal('leave');
    expect(decodeSaved(lms.stored.suspendData, slots)).toMatchObject({ saved: { progress: second.record.progress } });
  });
});

describe('interactions', () => {
  it('are reported with the state that remembers them', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    record.apply(answer('one_q'), reported('one', 'one_q'));
    await page.pass(30);
    expect(lms.reports.at(-1)!.interactions.map(({ id }) => id)).toEqual(['one_one_q']);
    expect(decodeSaved(lms.stored.suspendData, slots)).toMatchObject({ saved: { reported: { one_q: 1 } } });
  });

  it('are reported again in the next sitting where the LMS has not heard of them, and only there', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(answer('one_q'), reported('one', 'one_q'));
    await first.page.pass(30);
    lms.answer = 'lie';
    first.record.apply(answer('two_q'), reported('two', 'two_q'));
    await first.page.pass(30);
    kill(first);
    lms.answer = 'keep';
    lms.reports.length = 0;
    await sit({ lms, device });
    expect(lms.reports.at(-1)!.interactions.map(({ id }) => id)).toEqual(['two_two_q']);
    const third = await sit({ lms, device });
    third.record.apply(lessonDone('one'));
    await third.page.pass(30);
    expect(lms.reports.at(-1)!.interactions).toEqual([]);
  });
});

describe('private answers', () => {
  const note = ['I would like to ask Noor about her first year.'];

  it('stay on this device, on its disk alone, and come back', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(answer('one_q'));
    first.record.savePrivate('mirror', note);
    expect(JSON.stringify([...device.local])).not.toContain('Noor');
    first.page.signal('leave');
    expect(JSON.stringify(lms.reports)).not.toContain('Noor');
    const saved = decodeSaved(lms.stored.suspendData, slots);
    expect(saved).toMatchObject({ kind: 'ours' });
    expect(JSON.stringify(saved)).not.toContain('mirror');
    const second = await sit({ lms, device });
    expect(second.record.privateAnswer('mirror')).toEqual(note);
    expect(second.record.privateAnswer('constructor')).toBeUndefined();
  });

  it('cannot be applied to the record by mistake', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    record.apply({ type: 'answered', block: 'mirror', response: note, result: 'neutral' }, reported('two', 'mirror'));
    expect(record.progress.answers).toEqual({});
    expect(record.privateAnswer('mirror')).toEqual(note);
    page.signal('leave');
    expect(lms.reports.at(-1)!.interactions).toEqual([]);
  });

  it('are part of the record where the author says so, and interactions only where they are "reported"', async () => {
    for (const privateAnswers of ['lms', 'reported'] as const) {
      const { lms, device } = place();
      const outline = { ...fullCourse, privateAnswers };
      const { record, page } = await sit({ lms, device, outline });
      expect(record.keepsPrivateOnDevice).toBe(false);
      record.apply(
        { type: 'answered', block: 'mirror', response: ['a.3'], result: 'neutral' },
        reported('two', 'mirror'),
      );
      page.signal('leave');
      expect(decodeSaved(lms.stored.suspendData, slots)).toMatchObject({
        saved: { progress: { answers: { mirror: { response: ['a.3'] } } } },
      });
      expect(lms.reports.at(-1)!.interactions).toHaveLength(privateAnswers === 'reported' ? 1 : 0);
    }
  });

  it('are kept that were given before the LMS had answered', async () => {
    const { lms, device } = place();
    const early = begin({ lms, device });
    early.record.savePrivate('mirror', note);
    await early.record.opened;
    expect(early.record.privateAnswer('mirror')).toEqual(note);
    expect(JSON.stringify([...device.disk])).toContain('Noor');
  });

  it('are deleted one by one', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.savePrivate('mirror', note);
    first.record.savePrivate('mirror', ['']);
    expect(first.record.privateAnswer('mirror')).toBeUndefined();
    expect(JSON.stringify([...device.disk])).not.toContain('Noor');
  });
});

function read(suspendData: string): Saved {
  const decoded = decodeSaved(suspendData, slots);
  if (decoded.kind !== 'ours') throw new Error(decoded.kind);
  return decoded.saved;
}

function withoutPrivate<Progress extends { answers: Record<string, unknown> }>(progress: Progress): Progress {
  return {
    ...progress,
    answers: Object.fromEntries(Object.entries(progress.answers).filter(([id]) => id !== 'mirror')),
  };
}

function height({ completion, success }: { completion: string; success: string }): number {
  return (completion === 'completed' ? 4 : 0) + ['unknown', 'failed', 'passed'].indexOf(success);
}
