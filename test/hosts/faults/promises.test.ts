import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anyReport } from '../any-report.ts';
import { type Fault } from '../fakes/recording-lms.ts';
import type { Knobs } from '../fakes/strict-lms.ts';
import { interactions, passedReport, report } from '../reports.ts';
import { openOn } from './on-lms.ts';
import { subjects } from '../subjects.ts';

/** Promises that hold whatever an LMS does: the invariants B to F of the table in test/hosts/README.md, and law 10. */
for (const subject of subjects) {
  const { title, names } = subject;

  describe(`${title} under any faults`, () => {
    beforeEach(() => vi.useFakeTimers());
    afterEach(() => vi.useRealTimers());

    const open = (knobs?: Knobs) => openOn(subject, knobs);

    it('law 10: never lets more wait for a commit than a page that is left can send', async () => {
      const { lms, host } = await open({ isMoodle: true });
      host.write(passedReport({ suspendData: 'K'.repeat(4096), interactions: interactions(300) }));
      const records = lms.written.filter(([element]) => element.startsWith('cmi.interactions'));
      // In a beacon each value is a form field: its name, its value and 100 bytes round them (measured in Moodle).
      const bytes = records.reduce((sum, [element, value]) => sum + element.length + value.length + 100, 4096);
      expect(bytes).toBeGreaterThan(35_000);
      expect(bytes).toBeLessThan(48_000);
      expect(new Set(records.map(([element]) => element.split('.')[2])).size).toBeLessThanOrEqual(36);
    });

    it('law 10: writes what had to wait after the next commit', async () => {
      const { lms, host } = await open();
      const told = report({ interactions: interactions(50) });
      host.write(told);
      host.commit();
      host.write(told);
      const ids = lms.written.filter(([element]) => /^cmi\.interactions\.\d+\.id$/.test(element));
      expect(ids).toHaveLength(50);
    });

    it('B, C, D, E, F: holds its promises under any reports and any faults', async () => {
      const anyFault = fc.constantFrom<Fault>('throws', { answer: 'false', error: '101' }, { answer: null, error: '' });
      const anyStep = fc.oneof(anyReport(), fc.constant('commit' as const));
      const model = fc.tuple(
        fc.array(anyStep, { maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(80), anyFault), { maxLength: 4 }),
      );
      await fc.assert(
        fc.asyncProperty(model, async ([steps, faults]) => {
          const broken = new Map(faults);
          const { lms, host } = await open({ faults: (_call, index) => broken.get(index) });
          for (const step of steps) {
            if (step === 'commit') host.commit();
            else host.write(step);
          }
          host.close('suspend');
          host.close('finish');
          const begun = lms.calls.filter(({ method, answer }) => method === names.initialize && answer === 'true');
          expect(begun.length).toBeLessThanOrEqual(1);
          expect(lms.methods.filter((method) => method === names.terminate)).toHaveLength(1);
          expect(
            lms.methods.slice(lms.methods.indexOf(names.terminate) + 1).every((one) => one === names.getLastError),
          ).toBe(true);
          expect(lms.calls.every(({ args }) => args.every((argument) => typeof argument === 'string'))).toBe(true);
          const refused = lms.calls.filter(({ answer }, index) => answer === 'false' && !broken.has(index));
          // A record whose id or type was broken has parts that depend on it; every other value stands alone.
          expect(refused.filter(({ args }) => !/^cmi\.(interactions|objectives)/.test(String(args[0])))).toEqual([]);
          const ranks = ['incomplete', 'failed', 'completed', 'passed'];
          const taken = lms.calls.filter(
            ({ args, answer }) => args[0] === names.status && args.length > 1 && answer === 'true',
          );
          const order = taken.map(({ args }) => ranks.indexOf(String(args[1])));
          expect(order).toEqual([...order].sort((one, other) => one - other));
        }),
        { numRuns: 200 },
      );
    });
  });
}
