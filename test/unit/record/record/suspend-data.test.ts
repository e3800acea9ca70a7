import { describe, expect, it } from 'vitest';
import { decodeSaved, encodeSaved } from '../../../../src/record/codec.ts';
import { fullCourse } from '../../model/courses.ts';
import { savedAfter, sealed } from '../saves.ts';
import { answer, kill, lessonDone, place, sit } from '../sittings.ts';
import { slots } from './stored.ts';

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
