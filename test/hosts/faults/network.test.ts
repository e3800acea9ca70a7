import { describe, expect, it, vi } from 'vitest';
import { FakeDevice } from '../../unit/record/fakes.ts';
import { answer, kill, lessonDone, reported } from '../../unit/record/sittings.ts';
import { faultOf } from '../fakes/recording-lms.ts';
import { signsOut } from '../fakes/hard-times.ts';
import { launchFake } from '../fakes/named.ts';
import type { StrictLms } from '../fakes/strict-lms.ts';
import { passedReport } from '../reports.ts';
import { subjects } from '../subjects.ts';
import { count, openOn, sitOn, wholeCourse } from './on-lms.ts';

/** Networks and sessions that are lost. Numbers are those of the table in test/hosts/README.md. */
for (const subject of subjects) {
  const { title, lms: launch, names } = subject;
  const loseNetwork = (lms: StrictLms, page: { isOnline: boolean }, isOnline = false) => {
    lms.window.navigator.onLine = page.isOnline = isOnline;
  };

  describe(`the way to ${title}`, () => {
    it('28: writes nothing more once the LMS says that there is no session', async () => {
      const error = title === 'SCORM 1.2' ? '301' : '133';
      vi.useFakeTimers();
      const { lms, host } = await openOn(subject, {
        faults: faultOf(names.setValue, { answer: 'false', error }, { element: 'cmi.suspend_data' }),
      });
      vi.useRealTimers();
      const { length } = lms.written;
      expect(host.write(passedReport())).toBe('lost');
      expect(lms.written).toHaveLength(length + 1);
    });

    it.each([
      ['28: says offline, not signed out, while our own pages can be had', 'ours', []],
      ['29: says that the learner was signed out where the login page is answered', 'signed-out', ['signedOut']],
    ] as const)('%s, and keeps all for the next launch', async (_, found, notices) => {
      const lms = launchFake(signsOut(1), title);
      const device = new FakeDevice();
      const first = await sitOn(subject, lms, { device, probe: () => Promise.resolve(found) });
      await first.page.pass(60);
      first.record.apply(lessonDone('one'));
      await first.page.pass(60);
      expect(first.record.health).toBe('device');
      expect(first.record.notices).toEqual(notices);
      first.record.apply(answer('two_q'));
      kill(first);
      const { record, page } = await sitOn(subject, launch({}, lms.server), { device });
      expect(record.progress).toMatchObject({ lessons: { one: 'done' }, answers: { two_q: { result: 'correct' } } });
      await page.pass(60);
      expect(record.health).toBe('saved');
    });

    it('30: sends one report after ten minutes without a network, not one for each act', async () => {
      const lms = launch();
      const { record, page } = await sitOn(subject, lms);
      await page.pass(60);
      loseNetwork(lms, page);
      for (let act = 0; act < 60; act++) {
        record.apply(answer('one_q', act % 2 ? 'correct' : 'wrong'));
        await page.pass(10);
      }
      expect(record.health).toBe('device');
      loseNetwork(lms, page, true);
      const before = count(lms, names.commit);
      page.signal('online');
      await page.pass(15);
      expect(count(lms, names.commit)).toBe(before + 1);
      expect(record.health).toBe('saved');
    });

    it('31: does not flood an LMS whose network comes and goes every five seconds', async () => {
      const lms = launch();
      const { record, page } = await sitOn(subject, lms);
      await page.pass(60);
      const before = count(lms, names.commit);
      for (let turn = 0; turn < 60; turn++) {
        loseNetwork(lms, page, turn % 2 === 1);
        if (page.isOnline) page.signal('online');
        record.apply(answer('one_q', turn % 2 ? 'correct' : 'wrong'));
        await page.pass(5);
      }
      expect(count(lms, names.commit) - before).toBeLessThanOrEqual(300 / 5 / 2 + 300 / 20);
      loseNetwork(lms, page, true);
      page.signal('online');
      await page.pass(150);
      expect(record.health).toBe('saved');
    });

    it('105: cancels what waits for another try when the learner leaves, and tells all once more', async () => {
      const lms = launch();
      const { record, page } = await sitOn(subject, lms);
      await page.pass(60);
      lms.knobs.refusesCommits = 1;
      record.apply(lessonDone('one'));
      await page.pass(3);
      record.close();
      const { length } = lms.calls;
      await page.pass(600);
      expect(lms.calls).toHaveLength(length);
      expect(count(lms, names.terminate)).toBe(1);
      const { record: later } = await sitOn(subject, launch({}, lms.server));
      expect(later.progress.lessons).toMatchObject({ one: 'done' });
    });

    it('116: goes on where a learner stopped who was signed out in mid-lesson', async () => {
      const lms = launchFake(signsOut(1), title);
      const device = new FakeDevice();
      const first = await sitOn(subject, lms, { device, probe: () => Promise.resolve('signed-out') });
      first.record.apply(answer('one_q'), reported('one', 'one_q'));
      await first.page.pass(60);
      first.record.apply({ type: 'moved', location: { lesson: 'two', block: 'two_q' } });
      first.page.signal('leave');
      const { record } = await sitOn(subject, launch({}, lms.server), { device });
      expect(record.progress.location).toEqual({ lesson: 'two', block: 'two_q' });
      expect(record.progress.answers.one_q?.result).toBe('correct');
    });

    it('117: heals at the next launch a course that was finished without a network', async () => {
      const lms = launch({ isMoodle: true });
      const device = new FakeDevice();
      const first = await sitOn(subject, lms, { device });
      first.record.apply(answer('one_q'));
      await first.page.pass(60);
      loseNetwork(lms, first.page);
      for (const act of wholeCourse(0.9)) first.record.apply(act);
      await first.page.pass(60);
      expect(first.record.outcome.completion).toBe('completed');
      expect(first.record.health).toBe('device');
      loseNetwork(lms, first.page, true);
      kill(first);
      expect(lms.server.get(names.status)).toBe('incomplete');
      const { page, record } = await sitOn(subject, launch({ isMoodle: true }, lms.server), { device });
      await page.pass(60);
      expect(record.health).toBe('saved');
      expect(Object.fromEntries(lms.server)).toMatchObject({ [names.status]: 'completed', [names.score]: '90' });
    });
  });
}
