import { describe, expect, it } from 'vitest';
import { course, fullCourse, lesson } from '../../unit/model/courses.ts';
import { FakeDevice } from '../../unit/record/fakes.ts';
import { kill, lessonDone } from '../../unit/record/sittings.ts';
import type { StrictLms } from '../fakes/strict-lms.ts';
import { subjects } from '../subjects.ts';
import { sitOn, wholeCourse } from './on-lms.ts';

/** Courses that change under their learners. Numbers are those of the table in test/hosts/README.md. */
for (const subject of subjects) {
  const { title, lms: launch, names } = subject;
  const finished = async (device: FakeDevice, share = 0.9) => {
    const lms = launch();
    const first = await sitOn(subject, lms, { device });
    for (const act of wholeCourse(share)) first.record.apply(act);
    await first.page.pass(60);
    kill(first);
    return lms;
  };
  const statuses = (lms: StrictLms) =>
    lms.written.flatMap(([element, value]) => (element === names.status ? [value] : []));

  describe(`updates on ${title}`, () => {
    it('47: keeps what an older version has saved, ignores what was removed, and begins what was added', async () => {
      const old = course([lesson('gone'), lesson('one'), lesson('two')]);
      const lms = launch();
      const first = await sitOn(subject, lms, { outline: old });
      for (const id of ['gone', 'one']) first.record.apply(lessonDone(id));
      await first.page.pass(60);
      kill(first);
      // The lock file gives numbers that outlive a place in the course.
      const locked = course([lesson('one', { slot: 1 }), lesson('two', { slot: 2 }), lesson('new', { slot: 3 })]);
      const { record } = await sitOn(subject, launch({}, lms.server), { outline: locked });
      expect(record.progress.lessons).toMatchObject({ one: 'done' });
      expect(record.progress.lessons.two ?? record.progress.lessons.new).toBeUndefined();
      expect(record.outcome.completion).toBe('incomplete');
    });

    it('107: resets nothing where the language has changed', async () => {
      const device = new FakeDevice();
      const lms = await finished(device);
      const again = launch({}, lms.server);
      const { record, page } = await sitOn(subject, again, { device, outline: { ...fullCourse, language: 'de' } });
      await page.pass(60);
      expect(record.outcome.completion).toBe('completed');
      expect(statuses(again)).toEqual([]);
    });

    it('108: goes on in the old page when the course is published again, and in the new one at the next launch', async () => {
      const device = new FakeDevice();
      const lms = launch();
      const first = await sitOn(subject, lms, { device });
      first.record.apply(lessonDone('one'));
      first.page.signal('leave');
      const newer = { ...fullCourse, version: '2.0.0', revision: 'r2' };
      const address = 'https://lms.example/pluginfile.php/23/mod_scorm/content/4/index.html';
      const { record, page } = await sitOn(subject, launch({}, lms.server), { device, outline: newer, address });
      await page.pass(60);
      expect(record.progress.lessons).toEqual({ one: 'done' });
      expect(record.health).toBe('saved');
    });
  });
}
