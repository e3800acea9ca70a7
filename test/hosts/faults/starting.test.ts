import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeDevice, FakeLms } from '../../unit/record/fakes.ts';
import { answer, begin, lessonDone } from '../../unit/record/sittings.ts';
import { fullCourse } from '../../unit/model/courses.ts';
import { faultAt, faultOf } from '../fakes/recording-lms.ts';
import { asWindow, fakeWindow, foreign, type FakeWindow } from '../fakes/windows.ts';
import { passedReport, report } from '../reports.ts';
import { subjects } from '../subjects.ts';
import { count, openOn, sitOn } from './on-lms.ts';

/** How a session begins, or does not. Numbers are those of the table in test/hosts/README.md. */
for (const subject of subjects) {
  const { title, lms: launch, connect, find, api, names } = subject;

  describe(`${title} at the start`, () => {
    beforeEach(() => vi.useFakeTimers());
    afterEach(() => vi.useRealTimers());

    const stateFrom = async (window: FakeWindow) => {
      const opening = find(asWindow(window)).open();
      await vi.runAllTimersAsync();
      return (await opening).state;
    };
    /** A window that has only what leads to the API. */
    const player = () => launch().player;

    it('1: says that no LMS is there where a window stands alone, and keeps all on this device', async () => {
      const device = new FakeDevice();
      const { record } = begin({
        lms: new FakeLms(),
        device,
        outline: fullCourse,
        host: find(asWindow(fakeWindow())),
      });
      record.apply(lessonDone('one'));
      await vi.runAllTimersAsync();
      await record.opened;
      expect(record.launch.state).toBe('none');
      expect(record.health).toBe('device');
      expect(device.disk.size).toBe(1);
    });

    it('2: looks for 8 s in a frame without an LMS, and then takes nothing for granted', async () => {
      const opening = find(asWindow(fakeWindow({ parent: fakeWindow() }))).open();
      let isOver = false;
      void opening.then(() => (isOver = true));
      await vi.advanceTimersByTimeAsync(7900);
      expect(isOver).toBe(false);
      await vi.advanceTimersByTimeAsync(200);
      expect((await opening).state).toBe('blocked');
    });

    it('3: finds an API that appears after 3 s, and initialises it once', async () => {
      const lms = launch();
      const object = lms.player[api];
      lms.player[api] = undefined;
      const opening = connect(lms).open();
      setTimeout(() => (lms.player[api] = object), 3000);
      await vi.runAllTimersAsync();
      expect((await opening).state).toBe('ready');
      expect(count(lms, names.initialize)).toBe(1);
    });

    it('4: finds at "Try again" an API that appeared after 20 s, and tells it what was done meanwhile', async () => {
      const lms = launch();
      const object = lms.player[api];
      lms.player[api] = undefined;
      const { record, page } = begin({
        lms: new FakeLms(),
        device: new FakeDevice(),
        outline: fullCourse,
        host: connect(lms),
      });
      await vi.runAllTimersAsync();
      await record.opened;
      expect(record.health).toBe('device');
      record.apply(answer('one_q'));
      record.apply(lessonDone('one'));
      lms.player[api] = object;
      const reopening = record.reopen();
      await vi.runAllTimersAsync();
      await reopening;
      await page.pass(60);
      expect(record.health).toBe('saved');
      expect(lms.server.get('cmi.suspend_data')).toMatch(/^K1/);
      const { record: later } = await sitOn(subject, launch({}, lms.server));
      expect(later.progress.lessons).toMatchObject({ one: 'done' });
    });

    it('5: climbs through a frame of another origin', async () => {
      expect(await stateFrom(fakeWindow({ parent: foreign(fakeWindow({ parent: player() })) }))).toBe('ready');
    });

    it('6: is not stopped by an opener of another origin', async () => {
      const opener = foreign(fakeWindow());
      expect(await stateFrom(fakeWindow({ parent: player(), opener }))).toBe('ready');
    });

    it('7: finds an API above the window that opened the top window', async () => {
      const opener = fakeWindow({ parent: player() });
      expect(await stateFrom(fakeWindow({ parent: fakeWindow({ opener }) }))).toBe('ready');
    });

    it('8: takes the API the package was built for where an LMS has both', async () => {
      const lms = launch();
      const other = subjects.find((each) => each.api !== api)!.lms();
      Object.assign(lms.player, Object.fromEntries(subjects.map((each) => [each.api, other.player[each.api]])), {
        [api]: lms.player[api],
      });
      await connect(lms).open();
      expect(other.calls).toEqual([]);
      expect(lms.methods[0]).toBe(names.initialize);
    });

    it('9: saves what it can on an API that does not know the elements of its standard, and does not call that "saved"', async () => {
      const isCommon = /^cmi\.(suspend_data|interactions|objectives)/;
      const knowsLittle = () =>
        launch({
          habit:
            (lms) =>
            ({ duty, args: [element = ''], act }) => {
              const isKnown = !['get', 'set'].includes(duty) || isCommon.test(element) || element === names.exit;
              if (isKnown) return act();
              lms.no('201');
              return duty === 'get' ? '' : 'false';
            },
        });
      const lms = knowsLittle();
      const { record, page } = await sitOn(subject, lms);
      expect(record.launch.state).toBe('ready');
      record.apply(lessonDone('one'));
      await page.pass(30);
      expect(record.health).toBe('device');
      expect(lms.server.get('cmi.suspend_data')).toMatch(/^K1/);
      const { record: later } = await sitOn(subject, launch(lms.knobs, lms.server));
      expect(later.progress.lessons).toMatchObject({ one: 'done' });
    });

    it('10: ends its search in a circle of parents, and after 500 windows', async () => {
      const circle = fakeWindow();
      circle.parent = fakeWindow({ parent: circle });
      expect(await stateFrom(circle)).toBe('blocked');
      let window = player();
      for (let depth = 0; depth < 1000; depth++) window = fakeWindow({ parent: window });
      expect(await stateFrom(window)).toBe('blocked');
    });

    it('11: passes over a getter that throws', async () => {
      const between = fakeWindow({ parent: player() });
      Object.defineProperty(between, api, {
        get() {
          throw new Error('No.');
        },
      });
      expect(await stateFrom(fakeWindow({ parent: between }))).toBe('ready');
    });

    it('12: asks again where Initialize is refused twice, and succeeds once', async () => {
      const faults = faultOf(names.initialize, { answer: 'false', error: '101' }, { times: 2 });
      const { lms, launch: opened } = await openOn(subject, { faults });
      expect(opened.state).toBe('ready');
      const begun = lms.calls.filter(({ method, answer: said }) => method === names.initialize && said === 'true');
      expect(begun).toHaveLength(1);
    });

    it('13: takes no session for granted where Initialize throws and the question after it too, and tries again', async () => {
      const {
        lms,
        host,
        launch: opened,
      } = await openOn(subject, { faults: (_call, index) => (index < 2 ? 'throws' : undefined) });
      expect(opened.state).toBe('ready');
      expect([host.write(passedReport()), host.commit(), host.close('finish')]).toEqual(Array(3).fill('claimed'));
      expect(lms.server.get(names.status)).toBe('completed');
    });

    it('13: goes on with this device where Initialize always throws', async () => {
      const { launch: opened, host } = await openOn(subject, { faults: faultOf(names.initialize, 'throws') });
      expect(opened.state).toBe('blocked');
      expect(host.write(report())).toBe('lost');
    });

    it('14: adopts a session that somebody else has begun, without a second success', async () => {
      const lms = launch();
      const others = lms.player[api] as Record<string, (text: string) => unknown>;
      others[names.initialize]!('');
      const host = connect(lms);
      expect((await host.open()).state).toBe('ready');
      expect([host.write(passedReport()), host.close('finish')]).toEqual(['claimed', 'claimed']);
      expect(count(lms, names.initialize)).toBe(2);
      expect(
        lms.calls.filter(({ method, answer: said }) => method === names.initialize && said === 'true'),
      ).toHaveLength(1);
      expect(lms.server.get(names.status)).toBe('completed');
    });

    it('15: keeps all on this device where the API has ended its session and begins no other', async () => {
      const lms = launch({ faults: faultOf(names.initialize, { answer: 'false', error: '104' }) });
      const device = new FakeDevice();
      const { record } = begin({ lms: new FakeLms(), device, outline: fullCourse, host: connect(lms) });
      record.apply(lessonDone('one'));
      await vi.runAllTimersAsync();
      await record.opened;
      expect(record.launch.state).toBe('blocked');
      expect(record.health).toBe('device');
      expect(lms.written).toEqual([]);
      const { record: later, page } = await sitOn(subject, launch({}, lms.server), { device });
      await page.pass(1);
      expect(later.launch.state).toBe('ready');
    });

    it('16: adopts a session whose Initialize returned nothing', async () => {
      const { lms, host } = await openOn(subject, { yes: undefined });
      expect([host.write(passedReport()), host.commit(), host.close('finish')]).toEqual(Array(3).fill('claimed'));
      expect(lms.server.get(names.status)).toBe('completed');
    });

    it('16: takes no session for granted where Initialize returns nothing and no session answers', async () => {
      const {
        lms,
        host,
        launch: opened,
      } = await openOn(subject, { faults: faultAt(0, { answer: undefined, error: '0' }) });
      expect(opened.state).toBe('ready');
      expect([host.write(passedReport()), host.commit(), host.close('finish')]).toEqual(Array(3).fill('claimed'));
      expect(lms.server.get(names.status)).toBe('completed');
    });

    it('17: initialises once, however often it is opened', async () => {
      const lms = launch();
      const host = connect(lms);
      await Promise.all([host.open(), host.open()]);
      await host.open();
      expect(count(lms, names.initialize)).toBe(1);
    });

    it('18: works without GetLastError, and with one that throws', async () => {
      for (const knobs of [{ hasNoLastError: true }, { faults: faultOf(names.getLastError, 'throws') }]) {
        const { lms, host } = await openOn(subject, knobs);
        host.write(passedReport());
        host.close('finish');
        expect(lms.server.get(names.status)).toBe('completed');
      }
    });

    it('84: says that no LMS is there where a pop-up was cut off from its opener', async () => {
      expect(await stateFrom(fakeWindow({ opener: null }))).toBe('none');
    });
  });
}
