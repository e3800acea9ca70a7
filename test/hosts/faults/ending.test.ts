import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeDevice } from '../../unit/record/fakes.ts';
import { answer, lessonDone, type OpenSitting } from '../../unit/record/sittings.ts';
import { faultOf } from '../fakes/recording-lms.ts';
import type { StrictLms } from '../fakes/strict-lms.ts';
import { passedReport, report } from '../reports.ts';
import { subjects } from '../subjects.ts';
import { count, openOn, sitOn } from './on-lms.ts';

/** The end of a session, and an LMS that goes first. Numbers are those of the table in test/hosts/README.md. */
for (const subject of subjects) {
  const { title, lms: launch, api, names } = subject;
  const later = (lms: StrictLms, device?: FakeDevice) => sitOn(subject, launch({}, lms.server), { device });

  describe(`the end on ${title}`, () => {
    beforeEach(() => vi.useFakeTimers());
    afterEach(() => vi.useRealTimers());

    it.each([
      ['82: the window of the LMS was closed', { closed: true }],
      ['91: the LMS has put no API in its place', { [api]: null }],
      ['91: the LMS has put another API in its place', { [api]: {} }],
    ])('%s: calls nothing, says "on this device", and keeps all', async (_, change) => {
      const lms = launch();
      const device = new FakeDevice();
      const { record, page } = await sitOn(subject, lms, { device });
      await page.pass(60);
      const { length } = lms.calls;
      Object.assign(lms.player, change);
      record.apply(lessonDone('one'));
      await page.pass(60);
      expect(lms.calls).toHaveLength(length);
      expect(record.health).toBe('device');
      expect(record.notices).toEqual(['sessionLost']);
      page.signal('leave');
      expect((await later(lms, device)).record.progress.lessons).toMatchObject({ one: 'done' });
    });

    it('83: has saved when a pop-up is closed by its LMS at once', async () => {
      const lms = launch();
      const { record, page } = await sitOn(subject, lms);
      record.apply(lessonDone('one'));
      page.signal('leave');
      lms.player.closed = true;
      expect((await later(lms)).record.progress.lessons).toMatchObject({ one: 'done' });
    });

    it('85: does nothing inside or after a Terminate that takes the page away', async () => {
      const inside: unknown[] = [];
      const { lms, host } = await openOn(subject, {
        faults: ({ method }) => {
          if (method === names.terminate) inside.push(host.close('suspend'), host.write(report()), host.commit());
          return undefined;
        },
      });
      host.write(report());
      host.close('finish');
      expect(inside).toEqual(Array(3).fill('lost'));
      expect(lms.methods.at(-1)).toBe(names.terminate);
    });

    it('86: ends the session at the exit, and when the page is left without it', async () => {
      for (const go of [({ record }: OpenSitting) => record.close(), ({ page }: OpenSitting) => page.signal('leave')]) {
        const lms = launch();
        go(await sitOn(subject, lms));
        expect(lms.methods.at(-1)).toBe(names.terminate);
      }
    });

    it('87: stays usable, and truthful, where an LMS does nothing after Terminate', async () => {
      const lms = launch();
      const { record, page } = await sitOn(subject, lms);
      record.apply(lessonDone('one'));
      record.close();
      await page.pass(60);
      expect(record.health).toBe('saved');
      record.apply(answer('two_q'));
      expect(record.progress.answers.two_q?.result).toBe('correct');
      expect(record.health).toBe('device');
      expect(count(lms, names.terminate)).toBe(1);
    });

    it('88: says "on this device" where Terminate is refused, and repeats it only where the session is still open', async () => {
      for (const [error, times] of [
        ['111', title === 'SCORM 2004' ? 2 : 1],
        ['101', 1],
      ] as const) {
        const lms = launch({ faults: faultOf(names.terminate, { answer: 'false', error }) });
        const { record } = await sitOn(subject, lms);
        record.apply(lessonDone('one'));
        record.close();
        expect(count(lms, names.terminate)).toBe(times);
        expect(record.health).toBe('device');
      }
    });

    it.each([
      '89: leaves the way on to the LMS: one course is one activity',
      '90: has nothing to take back when an exit is cancelled',
    ])('%s, and no navigation is requested', async () => {
      const { lms, host } = await openOn(subject);
      host.write(passedReport());
      host.close('finish');
      const asked = lms.calls.flatMap(({ args }) => args.filter((each) => typeof each === 'string'));
      expect(asked.filter((element) => element.includes('nav'))).toEqual([]);
    });

    it('104: gives the same answer to a second exit, and calls nothing', async () => {
      const { lms, host } = await openOn(subject);
      host.write(report());
      const ended = host.close('suspend');
      const { length } = lms.calls;
      expect([host.close('finish'), host.close('suspend')]).toEqual([ended, ended]);
      expect(host.write(report({ suspendData: 'K1late' }))).toBe('lost');
      expect(lms.calls).toHaveLength(length);
    });
  });
}
