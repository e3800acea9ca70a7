import { describe, expect, it } from 'vitest';
import { bringIn, earlierWork, strangersWork } from '../../../src/record/earlier.ts';
import { fullCourse } from '../../unit/model/courses.ts';
import { FakeDevice } from '../../unit/record/fakes.ts';
import { kill, lessonDone } from '../../unit/record/sittings.ts';
import type { Knobs, StrictLms } from '../fakes/strict-lms.ts';
import { subjects } from '../subjects.ts';
import { sitOn } from './on-lms.ts';

/** What a device keeps, or does not. Numbers are those of the table in test/hosts/README.md. */
for (const subject of subjects) {
  const { title, lms: launch } = subject;
  const learnerId = title === 'SCORM 1.2' ? 'cmi.core.student_id' : 'cmi.learner_id';
  const next = (lms: StrictLms, device: FakeDevice, knobs: Knobs = {}) =>
    sitOn(subject, launch(knobs, lms.server), { device });

  describe(`storage beside ${title}`, () => {
    it('41: loses nothing where two windows of one browser have the course and cannot tell each other', async () => {
      const [lms, device] = [launch(), new FakeDevice()];
      const start = await next(lms, device);
      start.record.apply(lessonDone('one'));
      await start.page.pass(60);
      kill(start);
      const windows = [await next(lms, device), await next(lms, device)];
      for (const [index, { record, page }] of windows.entries()) {
        record.apply(lessonDone(['two', 'check_a'][index]!));
        await page.pass(60);
      }
      windows.forEach(kill);
      expect((await next(lms, device)).record.progress.lessons).toEqual({ one: 'done', two: 'done', check_a: 'done' });
    });

    it.each([
      ['76: localStorage takes nothing more', { isLocalBlocked: true }],
      ['77: localStorage may not be touched', { isLocalBlocked: true }],
      ['78: IndexedDB is missing', { indexed: 'missing' }],
      ['78: IndexedDB hangs', { indexed: 'hangs' }],
      ['78: IndexedDB takes nothing', { indexed: 'fails' }],
    ] as const)('%s: brings back what was done and not saved', async (_, state) => {
      const [lms, device] = [launch(), Object.assign(new FakeDevice(), state)];
      const first = await next(lms, device);
      first.record.apply(lessonDone('one'));
      kill(first);
      expect((await next(lms, device)).record.progress.lessons).toEqual({ one: 'done' });
    });

    it('77: says "not being saved" where neither the LMS nor this device keeps anything', async () => {
      const device = Object.assign(new FakeDevice(), { isLocalBlocked: true, indexed: 'missing' } as const);
      const { record, page } = await next(launch(), device, { refusesCommits: Infinity });
      record.apply(lessonDone('one'));
      await page.pass(60);
      expect(record.health).toBe('unsaved');
    });

    it.each(['', '{', 'null', '{"attempt":1}', '[]'])(
      '79: passes over a row of %j, and reads the other store',
      async (damaged) => {
        const [lms, device] = [launch(), new FakeDevice()];
        const first = await next(lms, device);
        first.record.apply(lessonDone('one'));
        kill(first);
        const [key = ''] = device.local.keys();
        device.local.set(key, JSON.stringify(damaged));
        const { record } = await next(lms, device);
        expect(record.progress.lessons).toEqual({ one: 'done' });
      },
    );

    it('80: neither shows nor changes what another learner has kept in the same browser', async () => {
      const [lms, device] = [launch(), new FakeDevice()];
      const first = await next(lms, device, { initial: { [learnerId]: 'ada' } });
      first.record.apply(lessonDone('one'));
      kill(first);
      const before = [...device.disk];
      const grace = await next(launch(), device, { initial: { [learnerId]: 'grace' } });
      expect(grace.record.progress.lessons).toEqual({});
      expect([...device.disk]).toEqual(expect.arrayContaining(before));
      const { record } = await next(lms, device, { initial: { [learnerId]: 'ada' } });
      expect(record.progress.lessons).toEqual({ one: 'done' });
    });

    it('81: fills nothing from a journal under another id, and keeps what the LMS holds', async () => {
      const [lms, device] = [launch(), new FakeDevice()];
      const first = await next(lms, device, { initial: { [learnerId]: 'ada' } });
      first.record.apply(lessonDone('one'));
      await first.page.pass(60);
      first.record.apply(lessonDone('two'));
      kill(first);
      const { record } = await next(lms, device, { initial: { [learnerId]: 'a.lovelace' } });
      expect(record.progress.lessons).toEqual({ one: 'done' });
    });

    it('81: asks whether what lies under another id belongs to the attempt that the LMS holds, and joins it', async () => {
      const [lms, device] = [launch(), new FakeDevice()];
      const first = await next(lms, device, { initial: { [learnerId]: 'ada' } });
      first.record.savePrivate('mirror', ['Mine']);
      first.record.apply(lessonDone('one'));
      await first.page.pass(60);
      first.record.apply(lessonDone('two'));
      kill(first);
      const renamed = { initial: { [learnerId]: 'a.lovelace' } };
      const { record, page } = await next(lms, device, renamed);
      record.apply(lessonDone('check_a'));
      bringIn(record, strangersWork(record)!);
      expect(record.privateAnswer('mirror')).toBeUndefined();
      await page.pass(60);
      page.signal('leave');
      const all = { one: 'done', two: 'done', check_a: 'done' };
      const again = await next(lms, new FakeDevice(), renamed);
      expect(again.record.progress.lessons).toEqual(all);
      expect(strangersWork((await next(lms, device, renamed)).record)).toBeNull();
      const back = await next(lms, device, { initial: { [learnerId]: 'ada' } });
      expect(back.record.privateAnswer('mirror')).toEqual(['Mine']);
    });

    it('81: asks nothing of what lies under another id and is of another attempt', async () => {
      const device = new FakeDevice();
      const first = await next(launch(), device, { initial: { [learnerId]: 'ada' } });
      first.record.apply(lessonDone('one'));
      kill(first);
      const lms = launch();
      const renamed = { initial: { [learnerId]: 'a.lovelace' } };
      for (let sitting = 0; sitting < 2; sitting++) {
        const { record, page } = await next(lms, device, renamed);
        expect(strangersWork(record)).toBeNull();
        expect(earlierWork(record, fullCourse)).toBeNull();
        record.apply(lessonDone('two'));
        await page.pass(60);
        page.signal('leave');
      }
    });

    it('112: brings all back after an LMS has emptied localStorage at its login', async () => {
      const [lms, device] = [launch(), new FakeDevice()];
      const first = await next(lms, device);
      first.record.apply(lessonDone('one'));
      kill(first);
      device.local.clear();
      expect((await next(lms, device)).record.progress.lessons).toEqual({ one: 'done' });
    });
  });
}
