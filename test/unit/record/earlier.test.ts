import { describe, expect, it } from 'vitest';
import { bringBack, earlierWork } from '../../../src/record/earlier.ts';
import type { Host } from '../../../src/record/port.ts';
import { fullCourse } from '../model/courses.ts';
import { answer, lessonDone, place, sit } from './sittings.ts';

const everything = ['one', 'two', 'check_a', 'check_b'];
const course = { ...fullCourse, finish: 'lessons' as const };

/** A sitting in which something was done and read back, and then the LMS has nothing stored. */
async function afterLoss(...lessons: string[]) {
  const { lms, device } = place();
  for (let launch = 0; launch < 2; launch++) {
    const { record, page } = await sit({ lms, device });
    for (const lesson of lessons) record.apply(lessonDone(lesson));
    page.signal('leave');
  }
  lms.startAgain();
  return { lms, device };
}

function bound(host: Host): Host {
  return {
    name: host.name,
    open: () => host.open(),
    write: (report) => host.write(report),
    commit: () => host.commit(),
    close: (intent) => host.close(intent),
  };
}

describe('work that only this device holds', () => {
  it('is asked about where the LMS has nothing stored, and the beginning is fresh until then', async () => {
    const { record } = await sit(await afterLoss('one'));
    expect(record.progress.lessons).toEqual({});
    expect(earlierWork(record, fullCourse)?.saved.progress.lessons).toEqual({ one: 'done' });
  });

  it('comes back with what was done meanwhile, and the LMS has both', async () => {
    const at = await afterLoss('one');
    const { record, page } = await sit(at);
    record.apply(answer('two_q'));
    bringBack(record, earlierWork(record, fullCourse)!);
    await page.pass(30);
    const both = { lessons: { one: 'done' }, answers: { two_q: { tries: 1 } } };
    expect(record.progress).toMatchObject(both);
    expect(record.notices).toContain('restored');
    const elsewhere = await sit({ lms: at.lms, device: place().device });
    expect(elsewhere.record.progress).toMatchObject(both);
  });

  it('is asked about again at each launch until something was done in the fresh start', async () => {
    const at = await afterLoss('one');
    for (let launch = 0; launch < 2; launch++) {
      const { record, page } = await sit(at);
      await page.pass(30);
      expect(earlierWork(record, fullCourse)).not.toBeNull();
      page.signal('leave');
    }
    const { record, page } = await sit(at);
    record.apply(answer('two_q'));
    await page.pass(30);
    page.signal('leave');
    expect(earlierWork((await sit(at)).record, fullCourse)).toBeNull();
  });

  it('is asked about where the course was finished and no commit of it ever went well', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device, probe: async () => 'offline' });
    lms.answer = 'lie';
    for (const lesson of everything) record.apply(lessonDone(lesson));
    await page.pass(30);
    page.signal('leave');
    lms.answer = 'keep';
    const again = await sit({ lms, device, outline: course });
    expect(again.record.progress.lessons).toEqual({});
    expect(again.record.outcome.completion).toBe('incomplete');
    bringBack(again.record, earlierWork(again.record, course)!);
    await again.page.pass(30);
    expect(lms.stored.completion).toBe('completed');
  });

  it('is asked about, finished or not, where the LMS knows the course as completed and holds no data', async () => {
    for (const lessons of [['one'], everything]) {
      const at = await afterLoss(...lessons);
      at.lms.stored = { ...at.lms.stored, completion: 'completed' };
      const { record } = await sit({ ...at, outline: course });
      expect(record.progress.lessons).toEqual({});
      expect(earlierWork(record, course)?.saved.progress.lessons).toMatchObject({ one: 'done' });
    }
  });

  it('is asked about where what the LMS has is damaged and cannot be told to be of the same attempt', async () => {
    const at = await afterLoss('one');
    at.lms.stored = { ...at.lms.stored, suspendData: 'K1' };
    const { record, page } = await sit(at);
    await page.pass(30);
    expect(at.lms.stored.suspendData).toBe('K1');
    bringBack(record, earlierWork(record, fullCourse)!);
    await page.pass(30);
    expect(record.notices).toEqual(['restored']);
    expect((await sit({ lms: at.lms, device: place().device })).record.progress.lessons).toEqual({ one: 'done' });
  });

  it('is asked about without an LMS where what was kept of the attempt is damaged, and only there', async () => {
    const at = await afterLoss('one');
    const local = (suspendData: string) => {
      at.lms.stored = { ...at.lms.stored, suspendData };
      return sit({ ...at, host: at.lms.connect('local') });
    };
    expect(earlierWork((await local('K1')).record, fullCourse)).not.toBeNull();
    expect(earlierWork((await local('')).record, fullCourse)).toBeNull();
  });

  it('is no question where it is finished, and its status was set back beside its data', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device, probe: async () => 'unknown' });
    for (const lesson of everything) record.apply(lessonDone(lesson));
    page.signal('leave');
    for (const damage of [0, 3]) {
      lms.stored = { ...lms.stored, suspendData: lms.stored.suspendData.slice(damage), completion: 'incomplete' };
      const open = lms.connect();
      const host = { ...bound(open), open: async () => ({ ...(await open.open()), isUntouched: true }) };
      const again = await sit({ lms, device, outline: course, host });
      expect(again.record.progress.lessons).toEqual({});
      expect(earlierWork(again.record, course)).toBeNull();
    }
  });

  it('is no question where it is finished, where there is none, where other work is stored, or where one only looks', async () => {
    const finished = await sit({ ...(await afterLoss(...everything)) });
    const { lms, device } = place();
    const none = await sit({ lms, device });
    const kept = await afterLoss('one');
    const elsewhere = await sit({ ...kept, device: place().device });
    elsewhere.record.apply(lessonDone('two'));
    elsewhere.page.signal('leave');
    const stored = await sit(kept);
    const looked = await afterLoss('one');
    looked.lms.mode = 'review';
    const review = await sit(looked);
    for (const { record } of [finished, none, stored, review]) expect(earlierWork(record, course)).toBeNull();
  });
});
