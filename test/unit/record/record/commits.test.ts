import { describe, expect, it } from 'vitest';
import { decodeSaved } from '../../../../src/record/codec.ts';
import { course, lesson } from '../../model/courses.ts';
import { settled } from '../fakes.ts';
import { answer, lessonDone, place, sit } from '../sittings.ts';
import { read, slots } from './stored.ts';

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
