import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeDevice } from '../../unit/record/fakes.ts';
import { answer, kill, lessonDone, reported, type OpenSitting } from '../../unit/record/sittings.ts';
import { cornerstone } from '../fakes/other-lms.ts';
import { moodle2004 } from '../fakes/moodle.ts';
import { launchFake } from '../fakes/named.ts';
import { faultOf, type Faults } from '../fakes/recording-lms.ts';
import type { StrictLms } from '../fakes/strict-lms.ts';
import { leave } from '../fakes/windows.ts';
import { interactions, report } from '../reports.ts';
import { subjects } from '../subjects.ts';
import { count, openOn, sitOn } from './on-lms.ts';

/** Pages that are hidden, frozen, left and killed, and LMSs that go first. Numbers: the table in test/hosts/README.md. */
for (const subject of subjects) {
  const { title, lms: launch, connect, names } = subject;
  const suspended = (lms: StrictLms) => lms.server.get('cmi.suspend_data');
  const later = (lms: StrictLms, device?: FakeDevice) => sitOn(subject, launch({}, lms.server), { device });

  describe(`leaving ${title}`, () => {
    beforeEach(() => vi.useFakeTimers());
    afterEach(() => vi.useRealTimers());

    it('26: ends the session where a commit answers nothing and fails', async () => {
      const { lms, host } = await openOn(subject, {
        faults: faultOf(names.commit, { answer: null, error: '391' }),
      });
      host.write(report());
      expect(host.close('suspend')).toBe('refused');
      expect(lms.methods.at(-1)).toBe(names.terminate);
    });

    it('26: keeps what Cornerstone is told while the page is left', async () => {
      const lms = launchFake(cornerstone, title);
      const host = connect(lms);
      await host.open();
      leave(lms.window);
      host.write(report({ suspendData: 'K1leaving' }));
      host.close('suspend');
      expect(suspended(lms)).toBe('K1leaving');
    });

    it('32: saves and ends the session once when the page is left', async () => {
      const lms = launch();
      const { record, page } = await sitOn(subject, lms);
      record.apply(lessonDone('one'));
      leave(lms.window);
      page.signal('leave');
      page.signal('leave');
      expect(count(lms, names.terminate)).toBe(1);
      expect((await later(lms)).record.progress.lessons).toMatchObject({ one: 'done' });
    });

    it('33: brings every act back, wherever the page or the LMS dies after it was opened', async () => {
      const act = async ({ record, page }: OpenSitting) => {
        record.apply(answer('one_q'), reported('one', 'one_q'));
        record.apply(lessonDone('one'));
        record.milestone();
        page.paint();
        await page.pass(60);
        record.apply(answer('two_q', 'wrong', ['b']));
        await page.pass(60);
      };
      const whole = launch();
      const unharmed = await sitOn(subject, whole);
      const opened = whole.calls.length;
      await act(unharmed);
      for (let death = opened; death <= whole.calls.length; death++) {
        const dies: Faults = (_call, index) => (index >= death ? 'throws' : undefined);
        const lms = launch({ faults: dies });
        const device = new FakeDevice();
        const first = await sitOn(subject, lms, { device });
        await act(first);
        kill(first);
        const { record } = await later(lms, device);
        expect(record.progress.lessons).toMatchObject({ one: 'done' });
        expect(Object.keys(record.progress.answers)).toEqual(['one_q', 'two_q']);
      }
    });

    it('34: counts no time of a page that was frozen, and saves by the session that is still open', async () => {
      const lms = launch();
      const { record, page } = await sitOn(subject, lms);
      await page.pass(100);
      page.signal('freeze');
      page.time += 7_200_000;
      page.signal('return');
      await page.pass(10);
      record.apply(lessonDone('one'));
      await page.pass(60);
      expect(record.health).toBe('saved');
      expect(new Map(lms.written).get(names.sessionTime)).toMatch(/^(PT[12]M|0000:0[12]:)/);
      expect(count(lms, names.initialize)).toBe(1);
    });

    it('35: goes on in a new page, with one Initialize there, where the browser threw the old one away', async () => {
      const lms = launch();
      const device = new FakeDevice();
      const first = await sitOn(subject, lms, { device });
      first.record.apply(lessonDone('one'));
      kill(first);
      const again = launch({}, lms.server);
      const { record } = await sitOn(subject, again, { device });
      expect(record.progress.lessons).toMatchObject({ one: 'done' });
      expect(count(again, names.initialize)).toBe(1);
    });

    it('36: calls nothing, and says so, in a page that comes back after Terminate', async () => {
      const lms = launch();
      const device = new FakeDevice();
      const { record, page } = await sitOn(subject, lms, { device });
      page.signal('leave');
      const { length } = lms.calls;
      page.signal('return');
      record.apply(lessonDone('one'));
      await page.pass(60);
      expect(lms.calls).toHaveLength(length);
      expect(record.health).toBe('device');
      expect((await later(lms, device)).record.progress.lessons).toMatchObject({ one: 'done' });
    });

    it('37: goes on in a page that comes back without Terminate, and does not initialise again', async () => {
      const lms = launch();
      const { record, page } = await sitOn(subject, lms);
      page.signal('freeze');
      page.signal('return');
      record.apply(lessonDone('one'));
      await page.pass(60);
      expect(record.health).toBe('saved');
      expect([count(lms, names.initialize), count(lms, names.terminate)]).toEqual([1, 0]);
    });

    it('38: has committed when a page was hidden, the last that is heard of it', async () => {
      const lms = launch();
      const { record, page } = await sitOn(subject, lms);
      await page.pass(60);
      record.apply(lessonDone('one'));
      page.signal('hidden');
      kill({ record, page });
      expect((await later(lms)).record.progress.lessons).toMatchObject({ one: 'done' });
    });

    it('39: has saved where a page was left without being hidden first', async () => {
      const lms = launch();
      const { record, page } = await sitOn(subject, lms);
      await page.pass(60);
      record.apply(lessonDone('one'));
      page.signal('leave');
      expect((await later(lms)).record.progress.lessons).toMatchObject({ one: 'done' });
    });

    it('40: commits once, and ends nothing, where a page is hidden and shown fifty times', async () => {
      const lms = launch();
      const { record, page } = await sitOn(subject, lms);
      await page.pass(60);
      record.apply(lessonDone('one'));
      const before = count(lms, names.commit);
      for (let turn = 0; turn < 50; turn++) {
        page.signal('hidden');
        page.signal('visible');
        await page.pass(1);
      }
      expect(count(lms, names.commit)).toBe(before + 1);
      expect(count(lms, names.terminate)).toBe(0);
    });

    it('103: never has more to send from a page that is left than a browser lets through', async () => {
      const lms = title === 'SCORM 2004' ? launchFake(moodle2004, title) : launch({ isMoodle: true });
      const host = connect(lms);
      const opening = host.open();
      await vi.runAllTimersAsync();
      await opening;
      host.write(report({ suspendData: 'K'.repeat(4096), interactions: interactions(300) }));
      leave(lms.window);
      expect(host.close('suspend')).toBe('claimed');
      expect(suspended(lms)).toHaveLength(4096);
    });

    it('113: brings back on this device what was done right before a browser was killed, and on another what was saved', async () => {
      const lms = launch();
      const device = new FakeDevice();
      const first = await sitOn(subject, lms, { device });
      first.record.apply(lessonDone('one'));
      await first.page.pass(60);
      first.record.apply(lessonDone('two'));
      kill(first);
      expect((await later(lms)).record.progress.lessons).toEqual({ one: 'done' });
      expect((await later(lms, device)).record.progress.lessons).toEqual({ one: 'done', two: 'done' });
    });
  });
}
