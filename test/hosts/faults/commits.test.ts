import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeDevice } from '../../unit/record/fakes.ts';
import { answer, kill, lessonDone, reported } from '../../unit/record/sittings.ts';
import { faultOf, type Faults } from '../fakes/recording-lms.ts';
import { signsOut, slow } from '../fakes/hard-times.ts';
import { moodle12Of2020, hide } from '../fakes/moodle.ts';
import { launchFake } from '../fakes/named.ts';
import type { StrictLms } from '../fakes/strict-lms.ts';
import { passedReport, report } from '../reports.ts';
import { subjects } from '../subjects.ts';
import { count, openOn, sitOn } from './on-lms.ts';

/** Commits that fail, lie or take long. Numbers are those of the table in test/hosts/README.md. */
for (const subject of subjects) {
  const { title, lms: launch, names } = subject;
  const loseNetwork = (lms: StrictLms, page: { isOnline: boolean }, isOnline = false) => {
    lms.window.navigator.onLine = page.isOnline = isOnline;
  };

  describe(`commits on ${title}`, () => {
    it('22: keeps its answers honest while every third commit fails', async () => {
      vi.useFakeTimers();
      const { lms, host } = await openOn(subject);
      vi.useRealTimers();
      for (let commit = 0; commit < 9; commit++) {
        lms.knobs.refusesCommits = commit % 3 === 0 ? 1 : 0;
        host.write(report({ suspendData: `K1commit${commit}` }));
        expect(host.commit()).toBe(commit % 3 === 0 ? 'refused' : 'claimed');
        if (commit % 3 !== 0) expect(lms.server.get('cmi.suspend_data')).toBe(`K1commit${commit}`);
      }
    });

    it('22: tries again, further and further apart, says "on this device" meanwhile, and "saved" when it is', async () => {
      const lms = launch();
      const { record, page } = await sitOn(subject, lms);
      await page.pass(60);
      lms.knobs.refusesCommits = Infinity;
      record.apply(lessonDone('one'));
      await page.pass(3);
      expect(record.health).toBe('device');
      const before = count(lms, names.commit);
      await page.pass(600);
      expect(record.health).toBe('device');
      expect(count(lms, names.commit) - before).toBeLessThan(11);
      const offered = lms.written.filter(([element]) => element === 'cmi.suspend_data').map(([, value]) => value);
      expect(new Set(offered).size).toBe(offered.length);
      lms.knobs.refusesCommits = 0;
      await page.pass(150);
      expect(record.health).toBe('saved');
    });

    it('23: brings a finished course to an LMS that sends nothing twice, after a commit that failed', async () => {
      vi.useFakeTimers();
      const { lms, host } = await openOn(subject, { isMoodle: true });
      vi.useRealTimers();
      host.commit();
      lms.knobs.refusesCommits = 1;
      host.write(passedReport());
      expect(host.commit()).toBe('refused');
      host.write(passedReport({ suspendData: 'K1again' }));
      expect(host.commit()).toBe('claimed');
      expect(Object.fromEntries(lms.server)).toMatchObject({
        [names.status]: 'completed',
        [names.score]: expect.stringMatching(/^80(\.0)?$/),
        'cmi.suspend_data': 'K1again',
      });
    });

    it('24: brings back what Moodle said yes to without a network, and never called it saved', async () => {
      const lms = launch({ isMoodle: true });
      const device = new FakeDevice();
      const first = await sitOn(subject, lms, { device });
      await first.page.pass(60);
      loseNetwork(lms, first.page);
      first.record.apply(answer('one_q'));
      first.record.apply(lessonDone('one'));
      await first.page.pass(60);
      expect(first.record.health).toBe('device');
      kill(first);
      const second = launch({ isMoodle: true }, lms.server);
      const { record, page } = await sitOn(subject, second, { device });
      expect(record.progress.lessons).toMatchObject({ one: 'done' });
      await page.pass(60);
      expect(second.server.get('cmi.suspend_data')).not.toBe(lms.knobs.initial?.['cmi.suspend_data'] ?? '');
      expect(record.health).toBe('saved');
    });

    it('25: commits after paint, and leaves the longer between commits the longer they block', async () => {
      let pass: (milliseconds: number) => void = () => undefined;
      const lms = launchFake(
        slow((milliseconds) => pass(milliseconds)),
        title,
      );
      const { record, page } = await sitOn(subject, lms);
      await page.pass(60);
      pass = (milliseconds) => (page.time += milliseconds);
      record.apply(lessonDone('one'));
      record.milestone();
      const before = count(lms, names.commit);
      expect(count(lms, names.commit)).toBe(before);
      page.paint();
      expect(count(lms, names.commit)).toBe(before + 1);
      for (let act = 0; act < 20; act++) {
        record.apply(answer('one_q', act % 2 ? 'correct' : 'wrong'));
        record.milestone();
        page.paint();
        await page.pass(10);
      }
      expect(count(lms, names.commit)).toBe(before + 1);
      await page.pass(300);
      expect(count(lms, names.commit)).toBe(before + 2);
      expect(record.health).toBe('saved');
    });

    it('27: brings back at the next launch what an LMS claimed and never kept', async () => {
      const lms = launch();
      const device = new FakeDevice();
      const first = await sitOn(subject, lms, { device });
      first.record.apply(answer('one_q'));
      await first.page.pass(60);
      lms.knobs.losesCommits = true;
      first.record.apply(lessonDone('one'));
      await first.page.pass(60);
      kill(first);
      const second = launch({}, lms.server);
      const { record, page } = await sitOn(subject, second, { device });
      expect(record.progress.lessons).toMatchObject({ one: 'done' });
      await page.pass(60);
      const { record: elsewhere } = await sitOn(subject, launch({}, lms.server));
      expect(elsewhere.progress.lessons).toMatchObject({ one: 'done' });
    });

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
      ['29: says that the learner was signed out where the login page is answered', 'signed-out', ['sessionLost']],
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
      for (const id of ['one', 'two', 'check_a', 'check_b']) {
        if (id.startsWith('check')) {
          first.record.apply({ type: 'check-started', lesson: id, seed: 1, bank: [] });
          first.record.apply({ type: 'check-finished', lesson: id, share: 0.9 });
        }
        first.record.apply(lessonDone(id));
      }
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

describe('commits on Moodle of 2020', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('24: brings back what a beacon lost after the page had once been hidden', async () => {
    const lms = launchFake(moodle12Of2020, 'SCORM 1.2');
    const device = new FakeDevice();
    const subject = subjects[0]!;
    const first = await sitOn(subject, lms, { device });
    first.record.apply(answer('one_q'));
    await first.page.pass(60);
    hide(lms);
    lms.knobs.refusesCommits = Infinity;
    first.record.apply(lessonDone('one'));
    await first.page.pass(60);
    kill(first);
    const { record } = await sitOn(subject, launchFake(moodle12Of2020, 'SCORM 1.2', { server: lms.server }), {
      device,
    });
    expect(record.progress.lessons).toMatchObject({ one: 'done' });
  });

  it('23: sends status again by way of "incomplete", and never one that is better', async () => {
    const refusedOnce: Faults = faultOf('LMSCommit', { answer: 'false', error: '101' }, { times: 1 });
    const { lms, host } = await openOn(subjects[0]!, { isMoodle: true, faults: refusedOnce });
    host.write(passedReport());
    host.commit();
    host.write(passedReport({ suspendData: 'K1again' }));
    host.commit();
    const statuses = lms.written.flatMap(([element, value]) => (element.endsWith('lesson_status') ? [value] : []));
    expect(statuses).toEqual(['incomplete', 'completed', 'incomplete', 'completed']);
  });
});
