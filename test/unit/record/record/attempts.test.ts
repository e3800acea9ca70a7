import { describe, expect, it } from 'vitest';
import { decodeSaved } from '../../../../src/record/codec.ts';
import { course, lesson } from '../../model/courses.ts';
import { answer, kill, lessonDone, place, reported, sit } from '../sittings.ts';
import { read, slots } from './stored.ts';

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
