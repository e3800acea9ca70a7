import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, lessonDone } from '../../unit/record/sittings.ts';
import { report } from '../reports.ts';
import { subjects } from '../subjects.ts';
import { openOn, sitOn } from './on-lms.ts';

/** Modes, clocks and limits of a sitting. Numbers are those of the table in test/hosts/README.md. */
for (const subject of subjects) {
  const { title, lms: launch, names } = subject;
  const is12 = title === 'SCORM 1.2';

  describe(`a sitting on ${title}`, () => {
    beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
    afterEach(() => vi.useRealTimers());

    it.each([-86_400_000, 31_536_000_000, 3_600_000])(
      '54: tells the time that passed where the clock was set by %i ms',
      async (by) => {
        const lms = launch();
        const { record, page } = await sitOn(subject, lms);
        await page.pass(100);
        const now = page.now.bind(page);
        page.now = () => now() + by;
        await page.pass(100);
        record.apply(answer('one_q'));
        page.signal('leave');
        expect(new Map(lms.written).get(names.sessionTime)).toBe(is12 ? '0000:03:20.00' : 'PT3M20S');
      },
    );

    it.each([
      [26 * 3600 + 3 * 60 + 1.5, 'PT26H3M1.50S', '0026:03:01.50'],
      [10_000 * 3600, 'PT9999H59M59.99S', '9999:59:59.99'],
    ])('55: tells a sitting of %d seconds in hours', async (sessionSeconds, in2004, in12) => {
      const { lms, host } = await openOn(subject);
      host.write(report({ sessionSeconds }));
      expect(new Map(lms.written).get(names.sessionTime)).toBe(is12 ? in12 : in2004);
    });

    it.each([
      ['56: writes nothing in a review', 'review'],
      ['57: writes nothing in a browse', 'browse'],
    ])('%s, ends the session, and says "read-only"', async (_, mode) => {
      const lms = launch({ initial: { [names.mode]: mode, [names.status]: 'completed' } });
      const { record, page } = await sitOn(subject, lms);
      expect(record.launch).toMatchObject({ mode, completion: 'completed' });
      record.apply(answer('one_q'));
      await page.pass(60);
      expect(record.health).toBe('readonly');
      page.signal('leave');
      expect(lms.written).toEqual([]);
      expect(lms.methods.at(-1)).toBe(names.terminate);
      expect(lms.methods).not.toContain(names.commit);
    });

    it('58: plays a course without credit as any other', async () => {
      const lms = launch({ initial: { [is12 ? 'cmi.core.credit' : 'cmi.credit']: 'no-credit' } });
      const { record, page } = await sitOn(subject, lms);
      record.apply(lessonDone('one'));
      await page.pass(60);
      expect([record.health, ...record.notices]).toEqual(['saved']);
    });

    it.each(['exit,message', 'exit,no message', 'continue,message', 'continue,no message'])(
      '106: loses nothing to the time limit with the action %j: no exit but "suspend"',
      async (action) => {
        const prefix = is12 ? 'cmi.student_data' : 'cmi';
        const lms = launch({
          initial: {
            [`${prefix}.max_time_allowed`]: is12 ? '0000:01:00.00' : 'PT1M',
            [`${prefix}.time_limit_action`]: action,
          },
        });
        const { record, page } = await sitOn(subject, lms);
        await page.pass(120);
        record.apply(lessonDone('one'));
        page.signal('leave');
        expect(lms.written.flatMap(([element, value]) => (element === names.exit ? [value] : []))).toEqual(['suspend']);
        expect((await sitOn(subject, launch({}, lms.server))).record.progress.lessons).toEqual({ one: 'done' });
      },
    );

    it('101: hands on a hostile name as the text it is, and reads no launch data', async () => {
      const name = '<img src=x onerror=alert(1)>';
      const prefix = is12 ? 'cmi.core.student' : 'cmi.learner';
      const initial = { [`${prefix}_name`]: name, 'cmi.launch_data': '{"__proto__":{"isAdmin":true}}' };
      const { lms, launch: opened, host } = await openOn(subject, { initial });
      expect(opened.learner.name).toBe(name);
      host.write(report());
      expect(lms.calls.flatMap(({ args }) => args)).not.toContain('cmi.launch_data');
      expect(lms.written.map(([, value]) => value).join()).not.toContain('onerror');
    });
  });
}
