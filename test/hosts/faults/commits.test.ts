import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeDevice } from '../../unit/record/fakes.ts';
import { answer, kill, lessonDone } from '../../unit/record/sittings.ts';
import { faultOf, type Faults } from '../fakes/recording-lms.ts';
import { slow } from '../fakes/hard-times.ts';
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
        'cmi.suspend_data': 'K1again',
      });
      expect(Number(lms.server.get(names.score))).toBe(80);
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
