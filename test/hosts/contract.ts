import { describe, expect, it } from 'vitest';
import type { Host } from '../../src/record/port.ts';
import type { Lack } from './fakes/habit.ts';
import { failedReport, passedReport, report } from './reports.ts';

/** A host on a place that keeps things: an LMS, or this device. */
export interface Launched {
  readonly host: Host;
  /** The same learner opens the same course again, in a new page. */
  relaunch(): Launched;
}

/**
 * What every host must do, whatever stands behind it. One suite, so that "correct" has one meaning. What an LMS lacks by
 * its nature is asserted too: as lacking.
 */
export function describeHostContract(title: string, launch: () => Launched, lacks: readonly Lack[] = []): void {
  describe(title, () => {
    const [tellsStatus, addsTimes] = [!lacks.includes('status'), !lacks.includes('time')];
    const told = <Word>(word: Word, otherwise: Word): Word => (tellsStatus ? word : otherwise);

    it('opens a first launch with an empty record', async () => {
      const { host } = launch();
      expect(await host.open()).toMatchObject({
        state: 'ready',
        mode: 'normal',
        suspendData: '',
        completion: 'incomplete',
        success: 'unknown',
      });
    });

    it('gives back after a crash what was committed', async () => {
      const first = launch();
      await first.host.open();
      expect(first.host.write(report({ suspendData: 'K1committed' }))).toBe('claimed');
      expect(first.host.commit()).toBe('claimed');
      expect((await first.relaunch().host.open()).suspendData).toBe('K1committed');
    });

    it('gives back after a close what was written and not committed', async () => {
      const first = launch();
      await first.host.open();
      first.host.write(report({ suspendData: 'K1written' }));
      expect(first.host.close('suspend')).toBe('claimed');
      expect((await first.relaunch().host.open()).suspendData).toBe('K1written');
    });

    it('gives back the record of a finished course', async () => {
      const first = launch();
      await first.host.open();
      first.host.write(passedReport({ suspendData: 'K1finished' }));
      first.host.close('finish');
      expect(await first.relaunch().host.open()).toMatchObject({
        suspendData: 'K1finished',
        completion: told('completed', 'incomplete'),
      });
    });

    it('tells a failed course as completed and failed', async () => {
      const first = launch();
      await first.host.open();
      first.host.write(failedReport());
      first.host.close('finish');
      expect(await first.relaunch().host.open()).toMatchObject({
        completion: told('completed', 'incomplete'),
        success: told('failed', 'unknown'),
      });
    });

    it('law 7: a later report never takes completion back, in this sitting or the next', async () => {
      const first = launch();
      await first.host.open();
      first.host.write(passedReport());
      first.host.write(report());
      first.host.commit();
      const second = first.relaunch();
      expect((await second.host.open()).completion).toBe(told('completed', 'incomplete'));
      second.host.write(report());
      second.host.close('suspend');
      expect((await second.relaunch().host.open()).completion).toBe(told('completed', 'incomplete'));
    });

    it('lets a failed learner pass', async () => {
      const first = launch();
      await first.host.open();
      first.host.write(failedReport());
      first.host.write(passedReport({ scorm12Status: 'passed' }));
      first.host.commit();
      expect((await first.relaunch().host.open()).success).toBe(told('passed', 'unknown'));
    });

    it('refuses suspend data above its own limit and keeps what was there', async () => {
      const first = launch();
      const { limits } = await first.host.open();
      first.host.write(report({ suspendData: 'K1fits' }));
      expect(first.host.write(report({ suspendData: 'x'.repeat(limits.suspendChars + 1) }))).toBe('refused');
      first.host.commit();
      expect((await first.relaunch().host.open()).suspendData).toBe('K1fits');
    });

    it('takes suspend data of exactly its limit', async () => {
      const first = launch();
      const { limits } = await first.host.open();
      const full = 'x'.repeat(limits.suspendChars);
      expect(first.host.write(report({ suspendData: full }))).toBe('claimed');
      first.host.commit();
      expect((await first.relaunch().host.open()).suspendData).toBe(full);
    });

    it('is lost after its close, and gives the same answer to a second close', async () => {
      const { host } = launch();
      await host.open();
      host.write(report());
      const ended = host.close('suspend');
      expect(host.close('finish')).toBe(ended);
      expect(host.write(report({ suspendData: 'K1late' }))).toBe('lost');
      expect(host.commit()).toBe('lost');
    });

    it('adds up the time of the sittings', async () => {
      const first = launch();
      await first.host.open();
      first.host.write(report({ sessionSeconds: 100.5 }));
      first.host.close('suspend');
      const { totalSeconds } = await first.relaunch().host.open();
      if (addsTimes) expect(totalSeconds).toBeCloseTo(100.5);
      else expect(totalSeconds ?? 0).toBe(0);
    });
  });
}
