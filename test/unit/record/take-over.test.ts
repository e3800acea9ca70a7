import { describe, expect, it } from 'vitest';
import { decodeSaved } from '../../../src/record/codec.ts';
import { slotsOf } from '../../../src/record/slots.ts';
import { takeOver } from '../../../src/record/take-over.ts';
import { fullCourse } from '../model/courses.ts';
import { settled } from './fakes.ts';
import { answer, kill, lessonDone, place, reported, sit } from './sittings.ts';

const slots = slotsOf(fullCourse);

describe('41: a window that stands back', () => {
  it('is read-only, and the host hears nothing more of it, not even at its end', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    await page.pass(30);
    record.standBack();
    const calls = lms.calls.length;
    record.apply(answer('one_q'));
    record.milestone();
    page.paint();
    record.flush();
    for (const signal of ['hidden', 'visible', 'online', 'return'] as const) page.signal(signal);
    await page.pass(600);
    expect(record.health).toBe('readonly');
    page.signal('leave');
    await settled();
    expect(lms.calls).toHaveLength(calls);
  });

  it('keeps what is done in it all the same: the next launch has it', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    await first.page.pass(30);
    const second = await sit({ lms, device });
    second.record.standBack();
    second.record.apply(answer('two_q'));
    kill(second);
    first.record.apply(lessonDone('one'));
    first.page.signal('leave');
    const { record } = await sit({ lms, device });
    expect(record.progress).toMatchObject({ lessons: { one: 'done' }, answers: { two_q: { result: 'correct' } } });
  });
});

describe('41: a window that takes over', () => {
  it('goes on with what the other did meanwhile, and with what was done in it, and tells the host of both', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    await first.page.pass(30);
    const second = await sit({ lms, device });
    second.record.standBack();
    first.record.apply(lessonDone('one'));
    second.record.apply(answer('two_q'));
    first.record.flush();
    first.record.standBack();
    await takeOver(second.record, fullCourse);
    await second.page.pass(1);
    const both = { lessons: { one: 'done' }, answers: { two_q: { result: 'correct', tries: 1 } } };
    expect(second.record.progress).toMatchObject(both);
    expect(second.record.health).toBe('saved');
    expect(decodeSaved(lms.stored.suspendData, slots)).toMatchObject({ saved: { progress: both } });
  });

  it('finds what a crashed one has kept', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    await first.page.pass(30);
    const second = await sit({ lms, device });
    second.record.standBack();
    lms.answer = 'lie';
    first.record.apply(lessonDone('one'));
    kill(first);
    lms.answer = 'keep';
    await takeOver(second.record, fullCourse);
    expect(decodeSaved(lms.stored.suspendData, slots)).toMatchObject({
      saved: { progress: { lessons: { one: 'done' } } },
    });
  });

  it('reports the answers that were given in the other as well, in their order', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    await first.page.pass(30);
    const second = await sit({ lms, device });
    second.record.standBack();
    first.record.apply(answer('one_q'), reported('one', 'one_q'));
    first.record.flush();
    first.record.standBack();
    second.record.apply(answer('two_q'), reported('two', 'two_q'));
    await takeOver(second.record, fullCourse);
    expect(lms.reports.at(-1)!.interactions.map(({ id }) => id)).toEqual(['one_one_q', 'two_two_q']);
  });

  it('takes the attempt that another window began in the same moment for its own', async () => {
    const { lms, device } = place();
    const [first, second] = [await sit({ lms, device: place().device }), await sit({ lms, device })];
    second.record.standBack();
    expect(second.record.attempt.saved.attempt).not.toBe(first.record.attempt.saved.attempt);
    const late = await sit({ lms: place().lms, device });
    late.record.apply(lessonDone('one'));
    second.record.apply(answer('two_q'));
    await takeOver(second.record, fullCourse);
    expect(second.record.attempt.saved.attempt).toBe(late.record.attempt.saved.attempt);
    expect(second.record.progress).toMatchObject({ lessons: { one: 'done' }, answers: { two_q: { tries: 1 } } });
  });

  it('fills a new attempt from no old one', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(lessonDone('one'));
    await first.page.pass(30);
    lms.startAgain();
    const second = await sit({ lms, device });
    second.record.standBack();
    first.record.apply(lessonDone('two'));
    await takeOver(second.record, fullCourse);
    expect(second.record.progress.lessons).toEqual({});
  });

  it('counts the time of both windows', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    await first.page.pass(100);
    first.record.flush();
    const second = await sit({ lms, device });
    second.record.standBack();
    await second.page.pass(10);
    first.record.flush();
    first.record.standBack();
    await takeOver(second.record, fullCourse);
    await second.page.pass(10);
    second.record.flush();
    expect(lms.reports.at(-1)!.sessionSeconds).toBe(120);
  });
});
