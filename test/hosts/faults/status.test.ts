import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bringBack, earlierWork } from '../../../src/record/earlier.ts';
import { encodeSaved } from '../../../src/record/codec.ts';
import { slotsOf } from '../../../src/record/slots.ts';
import { fullCourse } from '../../unit/model/courses.ts';
import { FakeDevice } from '../../unit/record/fakes.ts';
import { savedAfter } from '../../unit/record/saves.ts';
import { answer, kill, lessonDone } from '../../unit/record/sittings.ts';
import { launchFake } from '../fakes/named.ts';
import { openEdx } from '../fakes/open-edx.ts';
import type { Knobs, StrictLms } from '../fakes/strict-lms.ts';
import { passedReport } from '../reports.ts';
import { subjects } from '../subjects.ts';
import { elementsOf, openOn, sitOn, wholeCourse } from './on-lms.ts';

/** Modes, statuses, scores, marks and times that an LMS hands in. Numbers: the table in test/hosts/README.md. */
for (const subject of subjects) {
  const { title, lms: launch, names } = subject;
  const is12 = title === 'SCORM 1.2';
  const mark = is12 ? 'cmi.student_data.mastery_score' : 'cmi.scaled_passing_score';
  const slots = slotsOf(fullCourse);
  const next = (lms: StrictLms, device?: FakeDevice, knobs: Knobs = {}) =>
    sitOn(subject, launch(knobs, lms.server), { device });
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

  describe(`status and score on ${title}`, () => {
    beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
    afterEach(() => vi.useRealTimers());

    it('46: takes nothing back where the LMS says completed and holds no data', async () => {
      const lms = launch({ initial: { [names.status]: 'completed' } });
      const { record, page } = await sitOn(subject, lms);
      expect(record.outcome.completion).toBe('completed');
      record.apply(answer('one_q'));
      await page.pass(60);
      expect(record.outcome.completion).toBe('completed');
      expect(statuses(lms)).not.toContain('incomplete');
    });

    it('46: asks whether to bring back what this device holds, where the LMS says completed and holds no data', async () => {
      const device = new FakeDevice();
      const lms = await finished(device);
      lms.server.delete('cmi.suspend_data');
      const { record, page } = await sitOn(subject, launch({}, lms.server), { device });
      expect(record.progress.lessons).toEqual({});
      bringBack(record, earlierWork(record, fullCourse)!);
      await page.pass(60);
      expect((await next(lms)).record.progress.lessons).toMatchObject({ one: 'done', two: 'done' });
      expect(statuses(lms).filter((status) => status === 'incomplete')).toHaveLength(1);
    });

    it.each(['', 'not attempted', 'not_attempted', 'Not Attempted', 'unknown', '17', 'incomplete', 'Incomplete'])(
      '59: takes the status %j for one that may be begun',
      async (status) => {
        const { lms, launch: opened } = await openOn(subject, { initial: { [names.status]: status } });
        expect(opened.completion).toBe('incomplete');
        const isBegun = status.toLowerCase() === 'incomplete';
        expect(statuses(lms)).toEqual(isBegun ? [] : ['incomplete']);
      },
    );

    it.each(['Completed', 'COMPLETED', 'completed'])('59: takes the status %j for completed', async (status) => {
      const { lms, launch: opened } = await openOn(subject, { initial: { [names.status]: status } });
      expect(opened.completion).toBe('completed');
      expect(statuses(lms)).toEqual([]);
    });

    it('60: keeps a pass that the LMS has and this device has not, and joins the progress', async () => {
      const [lms, device] = [launch(), new FakeDevice()];
      const first = await next(lms, device);
      first.record.apply(answer('one_q'));
      await first.page.pass(60);
      first.record.apply(lessonDone('one'));
      kill(first);
      const better = is12
        ? { [names.status]: 'passed' }
        : { [names.status]: 'completed', 'cmi.success_status': 'passed' };
      const again = launch({ initial: better }, lms.server);
      const { record, page } = await sitOn(subject, again, { device });
      await page.pass(60);
      expect(record.outcome).toMatchObject({ completion: 'completed', success: 'passed' });
      expect(record.progress.lessons).toEqual({ one: 'done' });
      expect(statuses(again)).not.toContain('incomplete');
    });

    it('61: tells again a completion of this attempt that the LMS has lost', async () => {
      const device = new FakeDevice();
      const lms = await finished(device);
      lms.server.set(names.status, 'incomplete');
      const again = launch({}, lms.server);
      const { page } = await sitOn(subject, again, { device });
      await page.pass(60);
      expect(lms.server.get(names.status)).toBe('completed');
    });

    it('62: starts afresh, and tells no old score, where the LMS has begun a new attempt', async () => {
      const device = new FakeDevice();
      await finished(device);
      const again = launch();
      const { record, page } = await sitOn(subject, again, { device });
      record.apply(answer('one_q'));
      await page.pass(60);
      expect(again.server.get(names.status)).toBe('incomplete');
      expect([...elementsOf(again)].filter((element) => element.includes('score'))).toEqual([]);
      expect(record.outcome.score).toBeNull();
    });

    it('63: keeps the best score where the LMS has written back a lower one, and tells it once a launch at most', async () => {
      const device = new FakeDevice();
      const lms = await finished(device, 0.9);
      lms.server.set(names.score, '20');
      const again = launch({}, lms.server);
      const { record, page } = await sitOn(subject, again, { device });
      expect(record.outcome.score).toBeCloseTo(0.9);
      for (let act = 0; act < 4; act++) {
        record.apply(answer('one_q', act % 2 ? 'correct' : 'wrong'));
        await page.pass(60);
      }
      expect(again.written.filter(([element]) => element === names.score)).toHaveLength(1);
      expect(lms.server.get(names.score)).toBe('90');
    });

    it('64: lets the mark of the LMS decide, for the learner as for the LMS', async () => {
      const lms = launch({ initial: { [mark]: is12 ? '95' : '0.95' } });
      const { record, page } = await sitOn(subject, lms);
      for (const act of wholeCourse(0.9)) record.apply(act);
      await page.pass(60);
      expect(record.outcome.success).not.toBe('passed');
      page.signal('leave');
      expect(lms.server.get(is12 ? names.status : 'cmi.success_status')).not.toBe('passed');
      expect(lms.server.get(names.status)).not.toBe('completed');
    });

    it.each(
      is12
        ? [
            ['80,0', 0.8],
            ['', undefined],
            ['abc', undefined],
            ['0.8', 0.008],
          ]
        : [
            ['0,8', 0.8],
            ['', undefined],
            ['abc', undefined],
            ['-1', 0],
          ],
    )('65: takes the mark %j for %s', async (text, passMark) => {
      const { launch: opened } = await openOn(subject, { initial: { [mark]: text } });
      expect(opened.passMark).toBe(passMark);
    });

    it('66: claims no success of a course without a score where the LMS sets a mark', async () => {
      const { lms, host } = await openOn(subject, { initial: { [mark]: is12 ? '80' : '0.8' } });
      host.write(passedReport({ outcome: { completion: 'completed', success: 'unknown', score: null } }));
      host.close('finish');
      expect(lms.server.get(names.status)).toBe('completed');
      expect([undefined, 'unknown']).toContain(lms.server.get('cmi.success_status'));
    });

    it('92: goes on with Open edX from suspend data, and never says "incomplete" again of a finished course', async () => {
      const lms = launchFake(openEdx, title);
      const first = await sitOn(subject, lms);
      for (const act of wholeCourse(0.9)) first.record.apply(act);
      await first.page.pass(60);
      first.page.signal('leave');
      const again = launchFake(openEdx, title, { server: lms.server });
      const { record, page } = await sitOn(subject, again);
      await page.pass(60);
      expect(record.launch.completion).toBe('incomplete');
      expect(record.outcome.completion).toBe('completed');
      page.signal('leave');
      expect(statuses(again)).not.toContain('incomplete');
      vi.runAllTimers();
      expect(lms.server.get(names.status)).toBe('completed');
    });

    it('119: begins anew where the LMS kept the data of a finished course and set it back for a retake', async () => {
      const lms = launch({
        initial: {
          'cmi.suspend_data': encodeSaved(savedAfter(fullCourse, wholeCourse(0.9)), slots),
          [names.status]: 'not attempted',
        },
      });
      const { record, page } = await sitOn(subject, lms);
      await page.pass(60);
      expect(record.progress.lessons).toEqual({});
      record.apply(lessonDone('one'));
      await page.pass(60);
      expect(lms.server.get(names.status)).toBe('incomplete');
      expect([...elementsOf(lms)].filter((element) => element.includes('score'))).toEqual([]);
      for (const act of wholeCourse(0.9)) record.apply(act);
      await page.pass(60);
      expect(lms.server.get(names.status)).toBe('completed');
    });
  });
}
