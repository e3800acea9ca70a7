import { describe, expect, it } from 'vitest';
import type { Host } from '../../src/record/port.ts';
import type { Lack } from './fakes/habit.ts';
import type { RecordingLms } from './fakes/recording-lms.ts';
import { asWindow, leave } from './fakes/windows.ts';
import { interaction, interactions, passedReport, report } from './reports.ts';
import type { Names } from './subjects.ts';

/** An adapter and an LMS that it must get on with. */
export interface LmsSubject {
  readonly title: string;
  readonly lms: () => RecordingLms;
  readonly connect: (window: Window) => Host;
  readonly names: Names;
  /** What this LMS cannot do by its nature. */
  readonly lacks?: readonly Lack[];
}

/** What every SCORM adapter must do, seen from the LMS. */
export function describeLmsContract({ title, lms: launch, connect, names, lacks = [] }: LmsSubject): void {
  describe(title, () => {
    const start = async () => {
      const lms = launch();
      const host = connect(asWindow(lms.window));
      const opened = await host.open();
      return { lms, host, opened };
    };
    const elements = (lms: RecordingLms) => lms.written.map(([element]) => element);

    it('law 6: calls Initialize once, at once, however often it is opened', async () => {
      const lms = launch();
      const host = connect(asWindow(lms.window));
      expect(lms.methods).toEqual([names.initialize]);
      await Promise.all([host.open(), host.open()]);
      await host.open();
      expect(lms.methods.filter((method) => method === names.initialize)).toHaveLength(1);
    });

    it('makes at most 12 calls up to the first commit of a first launch, and of a later one', async () => {
      const { lms, host } = await start();
      host.commit();
      expect(lms.calls.length).toBeLessThanOrEqual(12);
      expect(lms.methods).not.toContain(names.getLastError);
      host.write(report());
      host.close('suspend');
      const again = lms.relaunch();
      const later = connect(asWindow(again.window));
      await later.open();
      later.commit();
      expect(again.calls.length).toBeLessThanOrEqual(12);
    });

    it('laws 4 and 5: says "unfinished" and "goes on" before anything else is written', async () => {
      const { lms } = await start();
      expect(new Map(lms.written)).toEqual(
        new Map([
          [names.status, 'incomplete'],
          [names.exit, 'suspend'],
        ]),
      );
    });

    it('law 5: a page that is closed before it was opened leaves no untouched status behind', async () => {
      const lms = launch();
      connect(asWindow(lms.window)).close('suspend');
      expect(lms.methods.at(-1)).toBe(names.terminate);
      expect((await connect(asWindow(lms.relaunch().window)).open()).completion).toBe('incomplete');
    });

    it('reads the name of the learner when it is asked for, once', async () => {
      const { lms, opened } = await start();
      const before = lms.calls.length;
      const name = opened.learner.name;
      expect(opened.learner.name).toBe(name);
      expect(lms.calls.length).toBe(before + 1);
      expect(lms.calls.at(-1)!.args).toEqual([names.learnerName]);
    });

    it('law 8: writes state before score, score before status, and interactions last', async () => {
      const { lms, host } = await start();
      const before = lms.written.length;
      host.write(passedReport({ interactions: [interaction()] }));
      const order = elements(lms).slice(before);
      const places = ['cmi.suspend_data', names.location, names.score, names.status, names.sessionTime];
      const found = places.map((place) => order.findIndex((element) => element.startsWith(place)));
      expect(found).toEqual([...found].sort((one, other) => one - other));
      expect(found).not.toContain(-1);
      const objective = order.findIndex((element) => element.startsWith('cmi.objectives'));
      const firstInteraction = order.findIndex((element) => element.startsWith('cmi.interactions'));
      expect(objective).toBeGreaterThan(found.at(-1)!);
      expect(firstInteraction).toBeGreaterThan(objective);
      expect(order.slice(firstInteraction).every((element) => element.startsWith('cmi.interactions'))).toBe(true);
    });

    it('law 8: writes no score while the course is not finished', async () => {
      const { lms, host } = await start();
      host.write(report({ outcome: { completion: 'incomplete', success: 'passed', score: 0.9 } }));
      expect(elements(lms).filter((element) => element.includes('score'))).toEqual([]);
    });

    it('law 12: gives the LMS nothing but strings, and nothing that it refuses', async () => {
      const { lms, host } = await start();
      host.write(report({ interactions: interactions(3) }));
      host.commit();
      host.write(passedReport({ outcome: { completion: 'completed', success: 'passed', score: 2 / 3 } }));
      host.close('finish');
      expect(lms.refused).toEqual([]);
      expect(lms.calls.flatMap(({ args }) => args).every((argument) => typeof argument === 'string')).toBe(true);
    });

    it('sets nothing again that did not change', async () => {
      const { lms, host } = await start();
      host.write(passedReport({ interactions: interactions(2) }));
      const before = lms.written.length;
      host.write(passedReport({ interactions: interactions(2), suspendData: 'K1next', sessionSeconds: 91 }));
      expect(elements(lms).slice(before)).toEqual(['cmi.suspend_data', names.sessionTime]);
    });

    it('tells no time while none has passed', async () => {
      const { lms, host } = await start();
      host.write(report({ sessionSeconds: 0 }));
      expect(elements(lms)).not.toContain(names.sessionTime);
    });

    it('keeps one record of a question that is answered again', async () => {
      const { lms, host } = await start();
      const wrong = interaction({ response: ['b'], result: 'wrong' });
      host.write(report({ interactions: [wrong] }));
      host.write(report({ interactions: [wrong, interaction()] }));
      const ids = lms.written.filter(([element]) => /^cmi\.interactions\.\d+\.id$/.test(element));
      expect(ids).toEqual([['cmi.interactions.0.id', 'welcome_mentor_role']]);
      expect(lms.written).toContainEqual(['cmi.interactions.0.result', 'correct']);
    });

    it('asks for an error code only after an answer that is no plain yes', async () => {
      const { lms, host } = await start();
      host.write(passedReport({ interactions: interactions(2) }));
      host.commit();
      host.close('finish');
      const asked = lms.calls.filter(({ method }, index) => {
        return method === names.getLastError && lms.calls[index - 1]!.answer === 'true';
      });
      expect(asked).toEqual([]);
    });

    it('commits, ends the session once, and calls nothing afterwards', async () => {
      const { lms, host, opened } = await start();
      host.write(report());
      host.close('suspend');
      const { length } = lms.calls;
      expect(lms.methods.slice(-2)).toEqual([names.commit, names.terminate]);
      host.close('finish');
      host.write(report({ suspendData: 'K1late' }));
      host.commit();
      await host.open();
      expect(opened.learner.name).toBe('');
      expect(lms.calls).toHaveLength(length);
    });

    it('32: keeps what was told while the page is left, and ends the session once', async () => {
      const { lms, host } = await start();
      host.write(report({ suspendData: 'K1before' }));
      host.commit();
      leave(lms.window);
      host.write(report({ suspendData: 'K1leaving' }));
      host.close('suspend');
      expect(lms.methods.filter((method) => method === names.terminate)).toHaveLength(1);
      const kept = lacks.includes('leaving') ? 'K1before' : 'K1leaving';
      expect((await connect(asWindow(lms.relaunch().window)).open()).suspendData).toBe(kept);
    });

    it('law 7: says nothing less of a finished course at any later launch', async () => {
      const { lms, host } = await start();
      host.write(passedReport());
      host.close('finish');
      const again = lms.relaunch();
      const later = connect(asWindow(again.window));
      const { mode } = await later.open();
      expect(mode).toBe(lacks.includes('another-try') ? 'review' : 'normal');
      later.commit();
      later.close('suspend');
      expect(elements(again)).not.toContain(names.status);
    });

    it('law 11: tells a time above a day in hours', async () => {
      const { lms, host } = await start();
      host.write(report({ sessionSeconds: 26 * 3600 + 3 * 60 + 1.5 }));
      expect(new Map(lms.written).get(names.sessionTime)).toMatch(/^(PT26H3M1\.50S|0026:03:01\.50)$/);
    });

    it('keeps no answer, name or saved progress in the log for support', async () => {
      const { host, opened } = await start();
      expect(opened.learner.name).toBeTypeOf('string');
      host.write(
        report({ suspendData: 'K1secret', interactions: [interaction({ type: 'fill-in', response: ['secret'] })] }),
      );
      const log = host.log!().join('\n');
      expect(log).toContain('cmi.suspend_data = (8 characters)');
      expect(log).not.toMatch(/secret|Lovelace|\bada\b/);
    });
  });
}
