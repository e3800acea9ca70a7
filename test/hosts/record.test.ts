import { describe, expect, it } from 'vitest';
import { fullCourse } from '../unit/model/courses.ts';
import { FakeDevice, FakeLms } from '../unit/record/fakes.ts';
import { answer, begin, kill, lessonDone, reported, type OpenSitting } from '../unit/record/sittings.ts';
import type { Faults } from './fakes/recording-lms.ts';
import type { StrictLms } from './fakes/strict-lms.ts';
import { subjects } from './subjects.ts';

/** The learning record on the real adapters: what a learner did is never lost, whatever the LMS does. */
for (const { title, lms: launch, connect, names } of subjects) {
  describe(`the record on ${title}`, () => {
    const sitOn = async (lms: StrictLms, device: FakeDevice): Promise<OpenSitting> => {
      const sitting = begin({ lms: new FakeLms(), device, outline: fullCourse, host: connect(lms) });
      await sitting.record.opened;
      return sitting;
    };

    it('starts in at most 14 calls, the first report and its commit included', async () => {
      const lms = launch();
      const { page } = await sitOn(lms, new FakeDevice());
      await page.pass(1);
      expect(lms.methods.filter((method) => method === names.commit)).toHaveLength(1);
      expect(lms.calls.length).toBeLessThanOrEqual(14);
    });

    it('law 2: has an answer on this device before the LMS hears of it', async () => {
      const lms = launch();
      const device = new FakeDevice();
      const { record, page } = await sitOn(lms, device);
      await page.pass(60);
      const calls = lms.calls.length;
      const before = device.everything();
      record.apply(answer('one_q'), reported('one', 'one_q'));
      expect(device.everything()).not.toBe(before);
      expect(lms.calls).toHaveLength(calls);
      await page.pass(60);
      expect(lms.written.some(([element]) => element === 'cmi.interactions.0.id')).toBe(true);
    });

    it('A: brings every act back, wherever the LMS dies after it was opened', async () => {
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
      const unharmed = await sitOn(whole, new FakeDevice());
      const opened = whole.calls.length;
      await act(unharmed);
      for (let death = opened; death <= whole.calls.length; death++) {
        const dies: Faults = (_call, index) => (index >= death ? 'throws' : undefined);
        const lms = launch({ faults: dies });
        const device = new FakeDevice();
        const first = await sitOn(lms, device);
        await act(first);
        kill(first);
        const { record } = await sitOn(launch({}, lms.server), device);
        expect(record.progress.lessons).toMatchObject({ one: 'done' });
        expect(Object.keys(record.progress.answers)).toEqual(['one_q', 'two_q']);
      }
    });

    it('laws 1 and 3: brings back what Moodle said yes to without a network', async () => {
      const lms = launch({ isMoodle: true });
      const device = new FakeDevice();
      const first = await sitOn(lms, device);
      await first.page.pass(60);
      lms.window.navigator.onLine = first.page.isOnline = false;
      first.record.apply(answer('one_q'));
      first.record.apply(lessonDone('one'));
      await first.page.pass(60);
      expect(first.record.health).toBe('device');
      kill(first);
      const second = launch({ isMoodle: true }, lms.server);
      const { record, page } = await sitOn(second, device);
      expect(record.progress.lessons).toMatchObject({ one: 'done' });
      await page.pass(60);
      expect(second.server.get('cmi.suspend_data')).not.toBe(lms.knobs.initial?.['cmi.suspend_data'] ?? '');
      expect(record.health).toBe('saved');
    });

    it('leaves unreadable suspend data as they are until the learner acts', async () => {
      const lms = launch({ initial: { 'cmi.suspend_data': 'anothertool', [names.status]: 'incomplete' } });
      const { record, page } = await sitOn(lms, new FakeDevice());
      await page.pass(60);
      expect(lms.written.map(([element]) => element)).not.toContain('cmi.suspend_data');
      record.apply(answer('one_q'));
      await page.pass(60);
      expect(lms.server.get('cmi.suspend_data')).toMatch(/^K1/);
    });

    it('reports a finished course as the table of completion says, and ends the session once', async () => {
      const lms = launch();
      const { record, page } = await sitOn(lms, new FakeDevice());
      for (const id of ['one', 'two', 'check_a', 'check_b']) {
        if (id.startsWith('check')) {
          record.apply({ type: 'check-started', lesson: id, seed: 1, bank: [] });
          record.apply({ type: 'check-finished', lesson: id, share: 0.9 });
        }
        record.apply(lessonDone(id));
      }
      await page.pass(60);
      page.signal('leave');
      page.signal('leave');
      expect(Object.fromEntries(lms.server)).toMatchObject({ [names.status]: 'completed', [names.score]: '90' });
      expect(lms.methods.filter((method) => method === names.terminate)).toHaveLength(1);
      expect(lms.methods.at(-1)).toBe(names.terminate);
      expect(lms.refused).toEqual([]);
    });
  });
}
