import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { identifier } from '../../../scorm/adapters/formats.ts';
import { answer, lessonDone } from '../../unit/record/sittings.ts';
import { faultAt, faultOf, type Fault, type Faults } from '../fakes/recording-lms.ts';
import type { Knobs, StrictLms } from '../fakes/strict-lms.ts';
import { interaction, interactions, passedReport, report } from '../reports.ts';
import { subjects } from '../subjects.ts';
import { elementsOf, openOn, sitOn } from './on-lms.ts';

/** Answers that an LMS has no right to give. Numbers are those of the table in test/hosts/README.md. */
for (const subject of subjects) {
  const { title, lms: launch, names } = subject;

  describe(`${title} under odd answers`, () => {
    beforeEach(() => vi.useFakeTimers());
    afterEach(() => vi.useRealTimers());

    const open = (knobs?: Knobs) => openOn(subject, knobs);
    const finishedOn = (server: ReadonlyMap<string, string>) =>
      server.get(names.status) === 'completed' && server.get('cmi.suspend_data') === passedReport().suspendData;
    const refusing = (isRefused: (element: string, value: string) => boolean, error: string): Faults => {
      return ({ method, args }) =>
        method === names.setValue && isRefused(String(args[0]), String(args[1]))
          ? { answer: 'false', error }
          : undefined;
    };

    it.each(['101', '201', '351', '401', '402', '403', '404', '405', '406', '407', '408', ''])(
      '19: writes everything else where one element after the other is refused with %j',
      async (error) => {
        const told = passedReport({ interactions: interactions(1) });
        const { lms: whole, host: unharmed } = await open();
        unharmed.write(told);
        for (const element of elementsOf(whole)) {
          const { lms, host } = await open({
            faults: faultOf(names.setValue, { answer: 'false', error }, { element }),
          });
          host.write(told);
          // An id carries its whole record, a type what depends on it.
          const depends = element.endsWith('.id') ? element.slice(0, -2) : element.endsWith('.type') ? 'response' : '-';
          const others = [...elementsOf(whole)].filter((each) => !each.includes(depends));
          expect([...elementsOf(lms)]).toEqual(expect.arrayContaining(others));
          host.close('finish');
          if (element !== names.status && element !== 'cmi.suspend_data') expect(finishedOn(lms.server)).toBe(true);
        }
      },
    );

    it('19: tells that suspend data or status were refused, and of nothing less', async () => {
      const told = async (element: string) => {
        const faults = faultOf(names.setValue, { answer: 'false', error: '101' }, { element });
        return (await open({ faults })).host.write(passedReport());
      };
      expect(await told('cmi.suspend_data')).toBe('refused');
      expect(await told(names.status)).toBe('refused');
      expect(await told(names.score)).toBe('claimed');
      expect(await told(names.location)).toBe('claimed');
    });

    it.each(['throws', { answer: 'false', error: '101' }, { answer: undefined, error: '101' }] as Fault[])(
      '20: keeps a finished course through %j at any one call',
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

    it('21: believes no yes where another value is read back, writes it once more, and does not call that "saved"', async () => {
      const keepsFirst = (lms: StrictLms): ReturnType<NonNullable<Knobs['habit']>> => {
        let isFirst = true;
        return ({ duty, args: [element], act }) => {
          if (duty !== 'set' || element !== 'cmi.suspend_data') return act();
          if (!isFirst) return lms.yes();
          isFirst = false;
          return act();
        };
      };
      const lms = launch({ habit: keepsFirst });
      const { record, page } = await sitOn(subject, lms);
      record.apply(answer('one_q'));
      await page.pass(30);
      record.apply(answer('two_q', 'correct', ['a longer answer, so that it is read back']));
      record.apply(lessonDone('one'));
      await page.pass(25);
      expect(record.health).toBe('device');
      const offered = lms.written.filter(([element]) => element === 'cmi.suspend_data');
      expect(new Set(offered.map(([, value]) => value)).size).toBe(offered.length);
      expect(offered.length).toBeGreaterThan(2);
    });

    it.each([true, 1, '1', 'True', new String('true')])('67: works with an LMS whose yes is %j', async (yes) => {
      const { lms, host } = await open({ yes });
      expect([host.write(passedReport()), host.commit(), host.close('finish')]).toEqual(Array(3).fill('claimed'));
      expect(finishedOn(lms.server)).toBe(true);
    });

    it.each([null, undefined, 0, false, 17, NaN, new String('null'), {}])(
      '67: takes %j for no value wherever it is read',
      async (nothing) => {
        const { launch: opened } = await open({
          habit:
            () =>
            ({ duty, act }) =>
              duty === 'get' ? nothing : act(),
        });
        expect(opened).toMatchObject({ state: 'ready', mode: 'normal', completion: 'incomplete', success: 'unknown' });
        expect(['', '0', 'false', '17', 'NaN', '[object Object]']).toContain(opened.suspendData);
      },
    );

    it('68: reads times with decimal commas, and writes points', async () => {
      const [element, text] =
        title === 'SCORM 1.2' ? ['cmi.core.total_time', '0000:01:40,50'] : ['cmi.total_time', 'PT1M40,5S'];
      const { lms, host, launch: opened } = await open({ initial: { [element]: text } });
      expect(opened.totalSeconds).toBeCloseTo(100.5);
      host.write(
        passedReport({ sessionSeconds: 1.5, outcome: { completion: 'completed', success: 'passed', score: 2 / 3 } }),
      );
      const numbers = lms.written.filter(([each]) => /score|time|progress/.test(each));
      expect(numbers.length).toBeGreaterThan(3);
      expect(numbers.filter(([, value]) => value.includes(','))).toEqual([]);
    });

    it.each(['', '0', '7', '3.0', 'abc', '-1', '99999'])(
      '69: reports on an LMS whose count is always %j',
      async (count) => {
        const { lms, host } = await open({
          habit:
            () =>
            ({ duty, args: [element = ''], act }) =>
              duty === 'get' && element.endsWith('_count') ? count : act(),
        });
        expect(host.write(passedReport({ interactions: interactions(3) }))).toBe('claimed');
        host.close('finish');
        expect(finishedOn(lms.server)).toBe(true);
        const indexes = lms.written.flatMap(([element]) => /^cmi\.interactions\.([^.]*)\./.exec(element)?.[1] ?? []);
        expect(indexes.every((index) => /^(0|[1-9]\d*)$/.test(index))).toBe(true);
      },
    );

    it('70: loses nothing but prose where an LMS takes no letters beyond ASCII', async () => {
      const { lms, host } = await open({ faults: refusing((_, value) => /[^\x20-\x7e]/.test(value), '405') });
      const own = interaction({ type: 'fill-in', response: ['größer'], correct: [], description: 'Wie groß?' });
      expect(host.write(passedReport({ interactions: [own] }))).toBe('claimed');
      host.close('finish');
      expect(finishedOn(lms.server)).toBe(true);
      expect(lms.server.get('cmi.interactions.0.id')).toBe(own.id);
      expect(lms.server.get('cmi.interactions.0.result')).toBe('correct');
    });

    it.each([
      ['strips backslashes', (text: string) => text.replaceAll('\\', '')],
      [
        'escapes HTML',
        (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
      ],
      ['collapses spaces', (text: string) => text.replace(/\s+/g, ' ').trim()],
      ['decodes URLs', (text: string) => decodeURIComponent(text.replaceAll('+', ' '))],
    ])('71: brings back what an LMS keeps that %s', async (_, change) => {
      const lms = launch({
        habit:
          () =>
          ({ duty, act }) =>
            duty === 'get' ? change(String(act())) : act(),
      });
      const first = await sitOn(subject, lms);
      first.record.apply(answer('one_q', 'correct', ['<b>"Tea" & 100 % milk\\n</b>  +']));
      await first.page.pass(60);
      expect(first.record.health).toBe('saved');
      const { record } = await sitOn(subject, launch(lms.knobs, lms.server));
      expect(record.progress.answers.one_q?.response).toEqual(['<b>"Tea" & 100 % milk\\n</b>  +']);
    });

    it('71: takes a text in lower case for damaged, and never calls it saved', async () => {
      const lms = launch({
        habit:
          () =>
          ({ duty, act }) =>
            duty === 'get' ? String(act()).toLowerCase() : act(),
      });
      const { record, page } = await sitOn(subject, lms);
      record.apply(lessonDone('one'));
      await page.pass(60);
      expect(record.health).toBe('device');
    });

    it.each(['throws', { answer: 'false', error: '401' }, { answer: 'false', error: '405' }] as Fault[])(
      '72: reports nothing more, and saves all else, where interactions fail wholesale by %j',
      async (fault) => {
        const { lms, host } = await open({ faults: faultOf(names.setValue, fault, { element: 'cmi.interactions' }) });
        expect(host.write(passedReport({ interactions: interactions(20) }))).toBe('claimed');
        host.close('finish');
        expect(finishedOn(lms.server)).toBe(true);
        expect([...elementsOf(lms)].filter((element) => element.startsWith('cmi.interactions'))).toHaveLength(1);
      },
    );

    it('73: stops reporting where the LMS takes no more records, and keeps the rest', async () => {
      const isOver = (element: string) => Number(/^cmi\.interactions\.(\d+)\./.exec(element)?.[1]) >= 5;
      const { lms, host } = await open({ faults: refusing(isOver, '351') });
      expect(host.write(passedReport({ interactions: interactions(20) }))).toBe('claimed');
      host.close('finish');
      expect(finishedOn(lms.server)).toBe(true);
      expect(lms.calls.filter(({ args }) => args[0] === 'cmi.interactions.5.id')).toHaveLength(1);
    });

    it.each(['{lang=xx}', '{', '😀'.repeat(300), 'مرحبا', 'lone \ud800 half', 'one\r\ntwo\tthree', '[,]', '=1+1'])(
      '74: writes the text %j so that a strict LMS takes it',
      async (text) => {
        const { lms, host } = await open();
        const own = interaction({ type: 'fill-in', response: [text], correct: [[text]], description: text });
        host.write(report({ interactions: [own] }));
        expect(lms.refused).toEqual([]);
        expect(lms.written.some(([element]) => element.includes('response'))).toBe(true);
      },
    );

    it.each(['Größe & Gewicht', '1. Frage', 'ß', '', 'über_uns', '質問'])(
      '75: makes an id that every LMS takes of %j',
      async (text) => {
        const { lms, host } = await open();
        host.write(report({ interactions: [interaction({ id: identifier(text) })] }));
        expect(lms.refused).toEqual([]);
        expect(lms.written).toContainEqual(['cmi.interactions.0.id', identifier(text)]);
      },
    );
  });
}
