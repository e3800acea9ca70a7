import { describe, expect, it } from 'vitest';
import { decodeSaved } from '../../../../src/record/codec.ts';
import { course, lesson } from '../../model/courses.ts';
import { kill, lessonDone, place, sit } from '../sittings.ts';
import { slots } from './stored.ts';

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
