import { describe, expect, it } from 'vitest';
import { bringBack, earlierWork } from '../../../src/record/earlier.ts';
import { fullCourse } from '../model/courses.ts';
import { answer, lessonDone, place, sit } from './sittings.ts';

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

  it('is no question where it is finished, where there is none, where something is stored, or where one only looks', async () => {
    const finished = await sit({ ...(await afterLoss('one', 'two', 'check_a', 'check_b')) });
    const { lms, device } = place();
    const none = await sit({ lms, device });
    const kept = await afterLoss('one');
    (await sit({ ...kept, device: place().device })).page.signal('leave');
    const stored = await sit(kept);
    const looked = await afterLoss('one');
    looked.lms.mode = 'review';
    const review = await sit(looked);
    const course = { ...fullCourse, finish: 'lessons' as const };
    for (const { record } of [finished, none, stored, review]) expect(earlierWork(record, course)).toBeNull();
  });
});
