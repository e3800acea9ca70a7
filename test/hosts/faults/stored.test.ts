import { describe, expect, it } from 'vitest';
import { decodeSaved, encodeSaved } from '../../../src/record/codec.ts';
import { bringBack, earlierWork } from '../../../src/record/earlier.ts';
import { slotsOf } from '../../../src/record/slots.ts';
import { fullCourse } from '../../unit/model/courses.ts';
import { FakeDevice } from '../../unit/record/fakes.ts';
import { savedAfter, sealed } from '../../unit/record/saves.ts';
import { answer, kill, lessonDone } from '../../unit/record/sittings.ts';
import type { Knobs, StrictLms } from '../fakes/strict-lms.ts';
import { subjects } from '../subjects.ts';
import { sitOn, wholeCourse } from './on-lms.ts';

/** What an LMS or a device hands back of what was stored. Numbers are those of the table in test/hosts/README.md. */
for (const subject of subjects) {
  const { title, lms: launch, names } = subject;
  const slots = slotsOf(fullCourse);
  const one = encodeSaved(savedAfter(fullCourse, [lessonDone('one')]), slots);
  const suspended = (lms: StrictLms) => lms.server.get('cmi.suspend_data') ?? '';
  const next = (lms: StrictLms, device?: FakeDevice, knobs: Knobs = {}) =>
    sitOn(subject, launch(knobs, lms.server), { device });
  const damage = (lms: StrictLms) => {
    const text = suspended(lms);
    lms.server.set('cmi.suspend_data', `${text.slice(0, -1)}${text.endsWith('A') ? 'B' : 'A'}`);
  };
  const holding = (text: string, rest: Readonly<Record<string, string>> = {}) =>
    launch({ initial: { 'cmi.suspend_data': text, [names.status]: 'incomplete', ...rest } });

  describe(`what was stored, from ${title}`, () => {
    it('42: joins what an older window of another device has overwritten', async () => {
      const [lms, here, there] = [launch(), new FakeDevice(), new FakeDevice()];
      const start = await next(lms, here);
      start.record.apply(answer('one_q'));
      await start.page.pass(60);
      kill(start);
      const other = await next(lms, there);
      const mine = await next(lms, here);
      mine.record.apply(lessonDone('one'));
      await mine.page.pass(60);
      kill(mine);
      other.record.apply(lessonDone('two'));
      await other.page.pass(60);
      kill(other);
      const joined = await next(lms, here);
      expect(joined.record.progress.lessons).toEqual({ one: 'done', two: 'done' });
      await joined.page.pass(60);
      expect((await next(lms)).record.progress.lessons).toEqual({ one: 'done', two: 'done' });
    });

    it.each([60, 255, 1000])(
      '44: takes no part of a text that was cut at %i for the whole, and fits what follows',
      async (cut) => {
        const device = new FakeDevice();
        const lms = launch({ cutsSuspendDataAt: cut });
        const first = await sitOn(subject, lms, { device });
        const long = Array.from({ length: 1400 }, (_, letter) =>
          String.fromCharCode(97 + ((letter * letter) % 26)),
        ).join('');
        first.record.apply(answer('one_q', 'correct', [long]));
        first.record.apply(lessonDone('one'));
        await first.page.pass(60);
        expect(first.record.launch.limits.suspendChars).toBe(cut);
        expect(first.record.attempt.left.size).toBeGreaterThan(0);
        const kept = suspended(lms);
        expect(kept.length).toBeLessThanOrEqual(cut);
        expect(decodeSaved(kept, slots).kind).toBe('ours');
        kill(first);
        expect((await next(lms, device)).record.progress.answers.one_q?.response).toEqual([long]);
        expect((await next(lms)).record.progress.lessons).toEqual({ one: 'done' });
      },
    );

    it('45: accepts no text with one bit flipped, and leaves it where it is until the learner acts', async () => {
      for (let at = 0; at < one.length; at++) {
        const flipped = one.slice(0, at) + String.fromCharCode(one.charCodeAt(at) ^ 1) + one.slice(at + 1);
        expect(decodeSaved(flipped, slots).kind).not.toBe('ours');
      }
      const damaged = `${one.slice(0, -1)}${one.endsWith('A') ? 'B' : 'A'}`;
      const lms = holding(damaged);
      const { record, page } = await sitOn(subject, lms);
      await page.pass(60);
      expect(record.notices).toEqual(['unreadable']);
      expect(lms.written.map(([element]) => element)).not.toContain('cmi.suspend_data');
      record.apply(answer('one_q'));
      await page.pass(60);
      expect(decodeSaved(suspended(lms), slots).kind).toBe('ours');
    });

    it('45: goes on from this device where the flipped text is of the attempt that it holds, and makes it whole', async () => {
      const [lms, device] = [launch(), new FakeDevice()];
      const first = await next(lms, device);
      first.record.apply(lessonDone('one'));
      await first.page.pass(60);
      kill(first);
      damage(lms);
      const second = await next(lms, device);
      expect(second.record.notices).toEqual([]);
      expect(second.record.progress.lessons).toEqual({ one: 'done' });
      await second.page.pass(60);
      expect((await next(lms)).record.progress.lessons).toEqual({ one: 'done' });
    });

    it('45: asks before it replaces a flipped text that told more than this device holds', async () => {
      const [lms, device] = [launch(), new FakeDevice()];
      const first = await next(lms, device);
      first.record.apply(lessonDone('one'));
      await first.page.pass(60);
      first.page.signal('leave');
      const elsewhere = await next(lms);
      elsewhere.record.apply(lessonDone('two'));
      await elsewhere.page.pass(60);
      elsewhere.page.signal('leave');
      damage(lms);
      const damaged = suspended(lms);
      const { record, page } = await next(lms, device);
      await page.pass(60);
      expect(record.notices).toEqual(['unreadable']);
      expect(record.progress.lessons).toEqual({});
      expect(suspended(lms)).toBe(damaged);
      bringBack(record, earlierWork(record, fullCourse)!);
      await page.pass(60);
      expect((await next(lms)).record.progress.lessons).toEqual({ one: 'done' });
    });

    it('48: never overwrites what a newer version has saved, and says that all stays on this device', async () => {
      const newer = sealed('K2', 'EQECAwAAAA');
      const lms = holding(newer);
      const device = new FakeDevice();
      const { record, page } = await sitOn(subject, lms, { device });
      record.apply(lessonDone('one'));
      await page.pass(60);
      expect(record.notices).toEqual(['newer']);
      expect(record.health).toBe('device');
      page.signal('leave');
      expect(lms.written.map(([element]) => element)).not.toContain('cmi.suspend_data');
      expect(device.disk.size).toBe(1);
    });

    it.each(['{"page":3}', '2.1', `&lt;${one}&gt;`, 'a%7Cb', '<b>K1</b>'])(
      '49: starts anew beside %j, which is another tool’s, and keeps it aside',
      async (foreign) => {
        const lms = holding(foreign);
        const device = new FakeDevice();
        const { record, page } = await sitOn(subject, lms, { device });
        expect(record.notices).toEqual(['unreadable']);
        expect(record.progress.lessons).toEqual({});
        record.apply(lessonDone('one'));
        await page.pass(60);
        const rows = [...device.disk.values()].map((text) => JSON.parse(text) as { unreadable: string });
        expect(rows.map(({ unreadable }) => unreadable)).toEqual([foreign]);
      },
    );

    it.each([' ', 'null', 'undefined', '\n'])('50: takes suspend data of %j for none', async (text) => {
      const { record } = await sitOn(subject, holding(text));
      expect([record.launch.suspendData, ...record.notices]).toEqual(['']);
    });

    it.each([one, ` ${one}`, `${one}\r\n`])('50: reads %j, white space or not', async (text) => {
      const { record } = await sitOn(subject, holding(text));
      expect(record.progress.lessons).toEqual({ one: 'done' });
    });

    it('51: leaves out answers where there is no room, keeps what counts, and says so', async () => {
      const lms = launch({ cutsSuspendDataAt: 80 });
      const device = new FakeDevice();
      const { record, page } = await sitOn(subject, lms, { device });
      record.apply(
        answer('one_q', 'correct', ['My own long words, which need a lot of room in a small LMS, and more.']),
      );
      record.apply(lessonDone('one'));
      await page.pass(60);
      expect(record.attempt.left.size).toBeGreaterThan(0);
      const elsewhere = (await next(lms)).record.progress;
      expect(elsewhere.lessons).toEqual({ one: 'done' });
      expect(elsewhere.answers.one_q).toMatchObject({ result: 'correct', response: [] });
    });

    it.each(['<script>alert(1)</script>', 'https://evil.example', '../../x', 'javascript:alert(1)'])(
      '53: goes nowhere because of the location %j',
      async (location) => {
        const { record } = await sitOn(subject, holding('', { [names.location]: location }));
        expect(record.progress.location).toEqual({ lesson: 'one' });
      },
    );

    it('114: fills no new attempt from a finished one', async () => {
      const [lms, device] = [launch(), new FakeDevice()];
      const first = await next(lms, device);
      for (const event of wholeCourse(1)) first.record.apply(event);
      await first.page.pass(60);
      first.page.signal('leave');
      const again = launch();
      const { record, page } = await sitOn(subject, again, { device });
      await page.pass(60);
      expect(record.progress.lessons).toEqual({});
      expect(earlierWork(record, fullCourse)).toBeNull();
      expect(again.server.get(names.status)).toBe('incomplete');
    });

    it('114: asks before it fills an attempt from a finished one that no LMS has ever had', async () => {
      const [lms, device] = [launch({ losesCommits: true }), new FakeDevice()];
      const first = await sitOn(subject, lms, { device, probe: async () => 'offline' });
      for (const event of wholeCourse(1)) first.record.apply(event);
      await first.page.pass(60);
      kill(first);
      const again = launch();
      const { record, page } = await sitOn(subject, again, { device });
      await page.pass(60);
      expect(record.progress.lessons).toEqual({});
      expect(again.server.get(names.status)).toBe('incomplete');
      bringBack(record, earlierWork(record, fullCourse)!);
      await page.pass(60);
      expect(again.server.get(names.status)).toBe('completed');
    });

    it.each(['https://lms.example/pluginfile.php/24/mod_scorm/content/1/index.html', undefined])(
      '115: begins a second activity of the same package anew, from the folder %s',
      async (address) => {
        const [lms, device] = [launch(), new FakeDevice()];
        const first = await next(lms, device);
        first.record.apply(lessonDone('one'));
        await first.page.pass(60);
        first.page.signal('leave');
        const other = await sitOn(subject, launch(), { device, ...(address && { address }) });
        expect(other.record.progress.lessons).toEqual({});
        expect((await next(lms, device)).record.progress.lessons).toEqual({ one: 'done' });
      },
    );
  });
}
