import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anyReport } from './any-report.ts';
import { faultAt, faultOf, type Fault, type Faults } from './fakes/recording-lms.ts';
import type { Knobs, StrictLms } from './fakes/strict-lms.ts';
import { interactions, passedReport, report } from './reports.ts';
import { subjects } from './subjects.ts';

/** What LMSs do to a course. Numbers are those of the fault list that the design of tracking counts up. */
for (const { title, lms: launch, connect, api, names } of subjects) {
  describe(`${title} under faults`, () => {
    beforeEach(() => vi.useFakeTimers());
    afterEach(() => vi.useRealTimers());

    const open = async (knobs: Knobs = {}) => {
      const lms = launch(knobs);
      const host = connect(lms);
      const opening = host.open();
      await vi.runAllTimersAsync();
      return { lms, host, launch: await opening };
    };
    const elements = (lms: StrictLms) => new Set(lms.written.map(([element]) => element));
    const finishedOn = (server: ReadonlyMap<string, string>) =>
      server.get(names.status) === 'completed' && server.get('cmi.suspend_data') === passedReport().suspendData;

    it('8: takes the API the package was built for where an LMS has both', async () => {
      const lms = launch();
      const other = subjects.find((subject) => subject.api !== api)!.lms();
      Object.assign(lms.player, Object.fromEntries(subjects.map((each) => [each.api, other.player[each.api]])), {
        [api]: lms.player[api],
      });
      await connect(lms).open();
      expect(other.calls).toEqual([]);
      expect(lms.methods[0]).toBe(names.initialize);
    });

    it.each([true, 1, '1', 'True', new String('true')])('16, 67: works with an LMS whose yes is %j', async (yes) => {
      const { lms, host } = await open({ yes });
      expect([host.write(passedReport()), host.commit(), host.close('finish')]).toEqual(Array(3).fill('claimed'));
      expect(finishedOn(lms.server)).toBe(true);
    });

    it('16, 67: works with an LMS whose methods return nothing', async () => {
      const { lms, host } = await open({ yes: undefined });
      expect([host.write(passedReport()), host.commit(), host.close('finish')]).toEqual(Array(3).fill('claimed'));
      expect(finishedOn(lms.server)).toBe(true);
    });

    it('18: works without GetLastError', async () => {
      const { lms, host } = await open({ hasNoLastError: true });
      host.write(passedReport());
      host.close('finish');
      expect(finishedOn(lms.server)).toBe(true);
    });

    it.each(['101', '201', '351', '401', '402', '403', '404', '405', '406', '407', '408', ''])(
      '19: writes everything else where one element after the other is refused with %j',
      async (error) => {
        const told = passedReport({ interactions: interactions(1) });
        const { lms: whole, host: unharmed } = await open();
        unharmed.write(told);
        for (const element of elements(whole)) {
          const { lms, host } = await open({
            faults: faultOf(names.setValue, { answer: 'false', error }, { element }),
          });
          host.write(told);
          // An id carries its whole record, a type what depends on it.
          const depends = element.endsWith('.id') ? element.slice(0, -2) : element.endsWith('.type') ? 'response' : '-';
          const others = [...elements(whole)].filter((each) => !each.includes(depends));
          expect([...elements(lms)]).toEqual(expect.arrayContaining(others));
          host.close('finish');
          if (element !== names.status && element !== 'cmi.suspend_data') expect(finishedOn(lms.server)).toBe(true);
        }
      },
    );

    it('19: tells that suspend data or status were refused, and of nothing less', async () => {
      const refusing = (element: string) =>
        open({ faults: faultOf(names.setValue, { answer: 'false', error: '101' }, { element }) });
      expect((await refusing('cmi.suspend_data')).host.write(passedReport())).toBe('refused');
      expect((await refusing(names.status)).host.write(passedReport())).toBe('refused');
      expect((await refusing(names.score)).host.write(passedReport())).toBe('claimed');
      expect((await refusing(names.location)).host.write(passedReport())).toBe('claimed');
    });

    it.each(['throws', { answer: 'false', error: '101' }, { answer: undefined, error: '101' }] as Fault[])(
      '20, F: keeps a finished course through %j at any one call',
      async (fault) => {
        const { lms: whole, host: unharmed } = await open();
        unharmed.write(passedReport());
        unharmed.commit();
        unharmed.close('finish');
        for (let at = 0; at < whole.calls.length; at++) {
          const { lms, host, launch: opened } = await open({ faults: faultAt(at, fault) });
          expect(opened.state).toBe('ready');
          const sent = [host.write(passedReport()), host.commit()];
          const last = [host.write(passedReport({ suspendData: 'K1again' })), host.close('finish')];
          const kept = [passedReport().suspendData, 'K1again'].filter(
            (_, index) => index === 1 || last.includes('refused'),
          );
          expect(kept).toContain(lms.server.get('cmi.suspend_data'));
          expect(lms.server.get(names.status)).toBe('completed');
          expect([...sent, ...last]).not.toContain('lost');
        }
      },
    );

    it('13: takes no session for granted where Initialize throws and the question after it too, and tries again', async () => {
      const { lms, host, launch } = await open({ faults: (_call, index) => (index < 2 ? 'throws' : undefined) });
      expect(launch.state).toBe('ready');
      expect([host.write(passedReport()), host.commit(), host.close('finish')]).toEqual(Array(3).fill('claimed'));
      expect(finishedOn(lms.server)).toBe(true);
    });

    it('16: takes no session for granted where Initialize returns nothing and no session answers', async () => {
      const { lms, host, launch } = await open({ faults: faultAt(0, { answer: undefined, error: '0' }) });
      expect(launch.state).toBe('ready');
      expect([host.write(passedReport()), host.commit(), host.close('finish')]).toEqual(Array(3).fill('claimed'));
      expect(finishedOn(lms.server)).toBe(true);
    });

    it('28: writes nothing more once the LMS says that there is no session', async () => {
      const error = title === 'SCORM 1.2' ? '301' : '133';
      const { lms, host } = await open({
        faults: faultOf(names.setValue, { answer: 'false', error }, { element: 'cmi.suspend_data' }),
      });
      const { length } = lms.written;
      expect(host.write(passedReport())).toBe('lost');
      expect(lms.written).toHaveLength(length + 1);
    });

    it('22: keeps its answers honest while every third commit fails', async () => {
      const { lms, host } = await open();
      for (let commit = 0; commit < 9; commit++) {
        lms.knobs.refusesCommits = commit % 3 === 0 ? 1 : 0;
        host.write(report({ suspendData: `K1commit${commit}` }));
        expect(host.commit()).toBe(commit % 3 === 0 ? 'refused' : 'claimed');
        if (commit % 3 !== 0) expect(lms.server.get('cmi.suspend_data')).toBe(`K1commit${commit}`);
      }
    });

    it('26: ends the session where a commit answers nothing and fails', async () => {
      const { lms, host } = await open({ faults: faultOf(names.commit, { answer: null, error: '391' }) });
      host.write(report());
      expect(host.close('suspend')).toBe('refused');
      expect(lms.methods.at(-1)).toBe(names.terminate);
    });

    it('44: refuses, and lowers its limit, where the LMS cuts suspend data and says yes', async () => {
      const { host, launch: opened } = await open({ cutsSuspendDataAt: 255 });
      expect(host.write(report({ suspendData: 'K'.repeat(300) }))).toBe('refused');
      expect(opened.limits.suspendChars).toBe(255);
      expect(host.write(report({ suspendData: 'K'.repeat(255) }))).toBe('claimed');
    });

    it.each(['review', 'browse'])('56, 57: writes nothing in a %s, and ends the session', async (mode) => {
      const {
        lms,
        host,
        launch: opened,
      } = await open({ initial: { [names.mode]: mode, [names.status]: 'completed' } });
      expect(opened).toMatchObject({ mode, completion: 'completed' });
      expect(host.write(report())).toBe('refused');
      expect(host.commit()).toBe('refused');
      expect(host.close('suspend')).toBe('claimed');
      expect(lms.written).toEqual([]);
      expect(lms.methods.at(-1)).toBe(names.terminate);
      expect(lms.methods).not.toContain(names.commit);
    });

    it.each([' ', 'null', 'undefined'])('50: takes suspend data of %j for none', async (text) => {
      expect((await open({ initial: { 'cmi.suspend_data': text } })).launch.suspendData).toBe('');
    });

    it('69, 73: stops reporting where the LMS takes no more records, and keeps the rest', async () => {
      const full: Faults = ({ method, args }) => {
        const index = /^cmi\.interactions\.(\d+)\./.exec(String(args[0]))?.[1];
        const isOver = method === names.setValue && Number(index) >= 5;
        return isOver ? { answer: 'false', error: '351' } : undefined;
      };
      const { lms, host } = await open({ faults: full });
      expect(host.write(passedReport({ interactions: interactions(20) }))).toBe('claimed');
      host.close('finish');
      expect(finishedOn(lms.server)).toBe(true);
      expect(lms.calls.filter(({ args }) => args[0] === 'cmi.interactions.5.id')).toHaveLength(1);
    });

    it.each(['throws', { answer: 'false', error: '401' }, { answer: 'false', error: '405' }] as Fault[])(
      '72: reports nothing more, and saves all else, where interactions fail wholesale by %j',
      async (fault) => {
        const { lms, host } = await open({ faults: faultOf(names.setValue, fault, { element: 'cmi.interactions' }) });
        expect(host.write(passedReport({ interactions: interactions(20) }))).toBe('claimed');
        host.close('finish');
        expect(finishedOn(lms.server)).toBe(true);
        expect([...elements(lms)].filter((element) => element.startsWith('cmi.interactions'))).toHaveLength(1);
      },
    );

    it('82, 91: is lost, and calls nothing, once the LMS is gone or has another API', async () => {
      for (const change of [{ closed: true }, { [api]: null }, { [api]: {} }]) {
        const { lms, host } = await open();
        const { length } = lms.calls;
        Object.assign(lms.player, change);
        expect([host.write(report()), host.commit(), host.close('suspend')]).toEqual(Array(3).fill('lost'));
        expect(lms.calls).toHaveLength(length);
      }
    });

    it('85: does nothing inside or after a Terminate that takes the page away', async () => {
      const inside: unknown[] = [];
      const { lms, host } = await open({
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

    it('law 10: never lets more wait for a commit than a page that is left can send', async () => {
      const { lms, host } = await open({ isMoodle: true });
      host.write(passedReport({ suspendData: 'K'.repeat(4096), interactions: interactions(300) }));
      const records = lms.written.filter(([element]) => element.startsWith('cmi.interactions'));
      // In a beacon each value is a form field: its name, its value and 100 bytes round them (measured in Moodle).
      const bytes = records.reduce((sum, [element, value]) => sum + element.length + value.length + 100, 4096);
      expect(bytes).toBeLessThan(60_000);
      expect(new Set(records.map(([element]) => element.split('.')[2])).size).toBe(36);
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
