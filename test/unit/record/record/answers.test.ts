import { describe, expect, it } from 'vitest';
import { decodeSaved } from '../../../../src/record/codec.ts';
import { fullCourse } from '../../model/courses.ts';
import { answer, begin, kill, lessonDone, place, reported, sit } from '../sittings.ts';
import { slots } from './stored.ts';

describe('interactions', () => {
  it('are reported with the state that remembers them', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    record.apply(answer('one_q'), reported('one', 'one_q'));
    await page.pass(30);
    expect(lms.reports.at(-1)!.interactions.map(({ id }) => id)).toEqual(['one_one_q']);
    expect(decodeSaved(lms.stored.suspendData, slots)).toMatchObject({ saved: { reported: { one_q: 1 } } });
  });

  it('are reported again in the next sitting where the LMS has not heard of them, and only there', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(answer('one_q'), reported('one', 'one_q'));
    await first.page.pass(30);
    lms.answer = 'lie';
    first.record.apply(answer('two_q'), reported('two', 'two_q'));
    await first.page.pass(30);
    kill(first);
    lms.answer = 'keep';
    lms.reports.length = 0;
    await sit({ lms, device });
    expect(lms.reports.at(-1)!.interactions.map(({ id }) => id)).toEqual(['two_two_q']);
    const third = await sit({ lms, device });
    third.record.apply(lessonDone('one'));
    await third.page.pass(30);
    expect(lms.reports.at(-1)!.interactions).toEqual([]);
  });
});

describe('private answers', () => {
  const note = ['I would like to ask Noor about her first year.'];

  it('stay on this device, on its disk alone, and come back', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(answer('one_q'));
    first.record.savePrivate('mirror', note);
    expect(JSON.stringify([...device.local])).not.toContain('Noor');
    first.page.signal('leave');
    expect(JSON.stringify(lms.reports)).not.toContain('Noor');
    const saved = decodeSaved(lms.stored.suspendData, slots);
    expect(saved).toMatchObject({ kind: 'ours' });
    expect(JSON.stringify(saved)).not.toContain('mirror');
    const second = await sit({ lms, device });
    expect(second.record.privateAnswer('mirror')).toEqual(note);
    expect(second.record.privateAnswer('constructor')).toBeUndefined();
  });

  it('cannot be applied to the record by mistake', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    record.apply({ type: 'answered', block: 'mirror', response: note, result: 'neutral' }, reported('two', 'mirror'));
    expect(record.progress.answers).toEqual({});
    expect(record.privateAnswer('mirror')).toEqual(note);
    page.signal('leave');
    expect(lms.reports.at(-1)!.interactions).toEqual([]);
  });

  it('are part of the record where the author says so, and interactions only where they are "reported"', async () => {
    for (const privateAnswers of ['lms', 'reported'] as const) {
      const { lms, device } = place();
      const outline = { ...fullCourse, privateAnswers };
      const { record, page } = await sit({ lms, device, outline });
      expect(record.keepsPrivateOnDevice).toBe(false);
      record.apply(
        { type: 'answered', block: 'mirror', response: ['a.3'], result: 'neutral' },
        reported('two', 'mirror'),
      );
      page.signal('leave');
      expect(decodeSaved(lms.stored.suspendData, slots)).toMatchObject({
        saved: { progress: { answers: { mirror: { response: ['a.3'] } } } },
      });
      expect(lms.reports.at(-1)!.interactions).toHaveLength(privateAnswers === 'reported' ? 1 : 0);
    }
  });

  it('are kept that were given before the LMS had answered', async () => {
    const { lms, device } = place();
    const early = begin({ lms, device });
    early.record.savePrivate('mirror', note);
    await early.record.opened;
    expect(early.record.privateAnswer('mirror')).toEqual(note);
    expect(JSON.stringify([...device.disk])).toContain('Noor');
  });

  it('are deleted one by one', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.savePrivate('mirror', note);
    first.record.savePrivate('mirror', ['']);
    expect(first.record.privateAnswer('mirror')).toBeUndefined();
    expect(JSON.stringify([...device.disk])).not.toContain('Noor');
  });
});
