import { describe, expect, it } from 'vitest';
import { decodeSaved } from '../../../../src/record/codec.ts';
import { settled } from '../fakes.ts';
import { answer, begin, kill, lessonDone, place, sit } from '../sittings.ts';
import { slots } from './stored.ts';

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
