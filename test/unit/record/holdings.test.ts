import { describe, expect, it } from 'vitest';
import { forgetDevice, readHoldings } from '../../../src/record/holdings.ts';
import { LocalHost } from '../../../src/record/local.ts';
import { fullCourse } from '../model/courses.ts';
import { settled } from './fakes.ts';
import { noon } from './saves.ts';
import { answer, lessonDone, packageAddress, place, sit } from './sittings.ts';

const note = ['What Noor told me'];

describe('what this device holds', () => {
  it('is nothing before there is something, and then counts the private answers of all attempts once', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.savePrivate('mirror', note);
    first.record.apply(lessonDone('one'));
    await first.page.pass(30);
    first.page.signal('leave');
    lms.startAgain();
    const second = await sit({ lms, device });
    second.record.savePrivate('mirror', ['Something else about Noor']);
    expect(await readHoldings(second.record, fullCourse)).toMatchObject({ privateAnswers: 2 });
  });

  it('does not count what is kept of a scenario that has not ended, or of a question before Check', async () => {
    const { record } = await sit(place());
    record.savePrivate('one_q', ['a']);
    record.savePrivate('two_q.2', ['a']);
    record.savePrivate('one_q.draft', ['a']);
    record.savePrivate('two_q.2.draft', ['a']);
    expect(await readHoldings(record, fullCourse)).toMatchObject({ privateAnswers: 0 });
  });

  it('counts private answers that are part of the progress', async () => {
    const { lms, device } = place();
    const outline = { ...fullCourse, privateAnswers: 'lms' as const };
    const { record } = await sit({ lms, device, outline });
    record.apply({ type: 'answered', block: 'mirror', response: note, result: 'neutral' });
    expect(await readHoldings(record, outline)).toMatchObject({ privateAnswers: 1 });
    record.apply({ type: 'answered', block: 'mirror', response: [''], result: 'neutral' });
    expect(await readHoldings(record, outline)).toMatchObject({ privateAnswers: 0 });
  });

  it('tells since when, also after later windows', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(answer('one_q'));
    await first.page.pass(3600);
    first.page.signal('leave');
    const second = await sit({ lms, device });
    second.page.time = 7200_000;
    second.record.apply(lessonDone('one'));
    expect(await readHoldings(second.record, fullCourse)).toMatchObject({ since: noon });
  });
});

describe('forgetting this device', () => {
  it('deletes all of this learner in this course, earlier attempts too, and nothing of others', async () => {
    const { lms, device } = place();
    const other = await sit({ lms, device, address: 'https://lms.example/elsewhere/index.html' });
    other.record.savePrivate('mirror', ['Another course']);
    const first = await sit({ lms, device });
    first.record.savePrivate('mirror', note);
    first.page.signal('leave');
    lms.startAgain();
    const second = await sit({ lms, device });
    second.record.savePrivate('mirror', ['Something else about Noor']);
    second.record.apply(lessonDone('one'));
    await second.page.pass(30);
    expect(await forgetDevice(second.record)).toBe(true);
    await settled();
    expect(device.everything()).not.toContain('Noor');
    expect(device.everything()).toContain('Another course');
    expect(await readHoldings(second.record, fullCourse)).toBeNull();
    expect(second.record.privateAnswer('mirror')).toBeUndefined();
  });

  it('keeps nothing again when the page is left, and the LMS keeps what it has', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    record.apply(lessonDone('one'));
    await forgetDevice(record);
    for (const signal of ['hidden', 'freeze', 'return', 'leave'] as const) page.signal(signal);
    await settled();
    expect([...device.disk.keys(), ...device.local.keys()]).toEqual([]);
    expect((await sit({ lms, device })).record.progress.lessons).toMatchObject({ one: 'done' });
  });

  it('gives the LMS first what it has not got', async () => {
    const { lms, device } = place();
    const { record } = await sit({ lms, device });
    record.apply(lessonDone('one'));
    await forgetDevice(record);
    const { device: another } = place();
    expect((await sit({ lms, device: another })).record.progress.lessons).toMatchObject({ one: 'done' });
  });

  it('ends with the learner’s next act', async () => {
    const { lms, device } = place();
    const { record } = await sit({ lms, device });
    record.apply(lessonDone('one'));
    await forgetDevice(record);
    record.apply(answer('one_q'));
    await settled();
    expect(await readHoldings(record, fullCourse)).not.toBeNull();
  });

  it('begins the course anew where there is no LMS', async () => {
    const { lms, device } = place();
    const local = () => new LocalHost({ address: packageAddress, stores: device.stores() });
    const { record, page } = await sit({ lms, device, host: local() });
    for (const lesson of fullCourse.lessons) record.apply(lessonDone(lesson.id));
    await page.pass(30);
    expect(await forgetDevice(record)).toBe(true);
    expect(record.progress.lessons).toEqual({});
    expect(record.outcome.completion).toBe('incomplete');
    for (const signal of ['hidden', 'freeze', 'return', 'leave'] as const) page.signal(signal);
    await settled();
    expect([...device.disk.keys(), ...device.local.keys()]).toEqual([]);
    const again = await sit({ lms, device, host: local() });
    expect(again.record.progress.lessons).toEqual({});
    again.record.apply(lessonDone('one'));
    await again.page.pass(30);
    again.page.signal('leave');
    expect((await sit({ lms, device, host: local() })).record.progress.lessons).toEqual({ one: 'done' });
  });
});

describe('the last exchange', () => {
  it('says what was told, what the host said and what that is worth', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    expect(record.exchange).toMatchObject({ told: null, evidence: 'good' });
    record.apply(lessonDone('one'));
    await page.pass(30);
    expect(record.exchange).toMatchObject({
      told: { completion: 'incomplete' },
      answer: { sent: 'claimed' },
      evidence: 'good',
    });
    lms.answer = 'refuse';
    record.apply(lessonDone('two'));
    await page.pass(30);
    expect(record.exchange).toMatchObject({ answer: { sent: 'refused' }, evidence: 'refused' });
  });
});
