import { describe, expect, it } from 'vitest';
import { decodeSaved } from '../../../../src/record/codec.ts';
import { settled } from '../fakes.ts';
import { answer, begin, kill, lessonDone, place, sit } from '../sittings.ts';
import { slots } from './stored.ts';

describe('law 1: a commit’s yes is a claim, not proof', () => {
  it('brings back at the next launch what an LMS claimed and never kept', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(answer('one_q'));
    await first.page.pass(30);
    lms.answer = 'lie';
    first.record.apply(lessonDone('one'));
    await first.page.pass(60);
    kill(first);
    lms.answer = 'keep';
    const second = await sit({ lms, device });
    expect(second.record.progress.lessons.one).toBe('done');
    expect(decodeSaved(lms.stored.suspendData, slots)).toMatchObject({
      saved: { progress: { lessons: { one: 'done' } } },
    });
  });

  it('does not say "saved" on a yes while the browser is offline', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    page.isOnline = false;
    record.apply(answer('one_q'));
    await page.pass(30);
    expect(record.health).toBe('device');
  });

  it('does not say "saved" on a yes while our own pages cannot be fetched', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device, probe: () => Promise.resolve('offline') });
    record.apply(answer('one_q'));
    await page.pass(30);
    expect(record.health).toBe('device');
  });

  it('saves again when the network is back', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    Object.assign(page, { isOnline: false });
    lms.answer = 'lie';
    record.apply(lessonDone('one'));
    await page.pass(30);
    Object.assign(page, { isOnline: true });
    lms.answer = 'keep';
    page.signal('online');
    await settled();
    expect(record.health).toBe('saved');
    expect(decodeSaved(lms.stored.suspendData, slots)).toMatchObject({ saved: { progress: record.progress } });
  });
});

describe('law 15: the truth in one word', () => {
  it('is saving until a commit, then saved', async () => {
    const { lms, device } = place();
    const { record, page } = begin({ lms, device });
    expect(record.health).toBe('saving');
    await record.opened;
    expect(record.health).toBe('saved');
    record.apply(answer('one_q'));
    expect(record.health).toBe('saving');
    await page.pass(30);
    expect(record.health).toBe('saved');
  });

  it('is saving, not saved, while our own pages have not been looked for', async () => {
    const { lms, device } = place();
    let found: (result: 'ours') => void = () => undefined;
    const probe = () => new Promise<'ours'>((resolve) => (found = resolve));
    const { record, page } = await sit({ lms, device, probe });
    record.apply(answer('one_q'));
    await page.pass(30);
    expect(record.health).toBe('saving');
    found('ours');
    await settled();
    expect(record.health).toBe('saved');
  });

  it('does not fetch a page again that has just been loaded, where nothing is entrusted to the first commit', async () => {
    const { lms, device } = place();
    let probes = 0;
    const { record, page } = await sit({
      lms,
      device,
      probe: () => Promise.resolve(++probes > 0 ? 'ours' : 'unknown'),
    });
    expect([lms.count('commit'), probes, record.health]).toEqual([1, 0, 'saved']);
    record.apply(answer('one_q'));
    await page.pass(30);
    expect(probes).toBe(1);
  });

  it('believes the last commit, not one that is answered for late', async () => {
    const { lms, device } = place();
    const answers: ((result: 'ours' | 'offline') => void)[] = [];
    const probe = () => new Promise<'ours' | 'offline'>((resolve) => answers.push(resolve));
    const { record, page } = await sit({ lms, device, probe });
    record.apply(answer('one_q'));
    await page.pass(30);
    record.apply(answer('two_q'));
    await page.pass(30);
    expect(answers).toHaveLength(2);
    answers[1]!('offline');
    await settled();
    answers[0]!('ours');
    await settled();
    expect(record.health).toBe('device');
  });

  it('is what it was when the sitting is over, until something is done that nobody will tell the LMS', async () => {
    const { lms, device } = place();
    const { record } = await sit({ lms, device });
    record.apply(answer('one_q'));
    record.close();
    expect(record.health).toBe('saved');
    record.apply(answer('two_q'));
    expect(record.health).toBe('device');
  });

  it('is device when the LMS refuses to end the sitting', async () => {
    const { lms, device } = place();
    const { record } = await sit({ lms, device });
    record.apply(answer('one_q'));
    lms.answer = 'refuse';
    record.close();
    expect(record.health).toBe('device');
  });

  it.each(['none', 'blocked'] as const)('is device where the LMS is %s', async (state) => {
    const { lms, device } = place();
    lms.state = state;
    const { record } = await sit({ lms, device });
    record.apply(answer('one_q'));
    expect(record.health).toBe('device');
    expect(lms.count('write')).toBe(0);
  });

  it('tells every listener of every change until it stops listening', async () => {
    const { lms, device } = place();
    const { record } = await sit({ lms, device });
    let heard = 0;
    const stop = record.subscribe(() => heard++);
    record.apply(answer('one_q'));
    expect(heard).toBeGreaterThan(0);
    stop();
    const before = heard;
    record.apply(answer('one_q'));
    expect(heard).toBe(before);
  });
});
