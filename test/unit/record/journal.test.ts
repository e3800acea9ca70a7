import { afterEach, describe, expect, it, vi } from 'vitest';
import { encodeSaved } from '../../../src/record/codec.ts';
import { openJournal, type Journal } from '../../../src/record/journal.ts';
import { slotsOf } from '../../../src/record/slots.ts';
import type { Row } from '../../../src/record/row.ts';
import { fullCourse } from '../model/courses.ts';
import { FakeDevice, settled } from './fakes.ts';
import { noon, savedAfter } from './saves.ts';
import { lessonDone, packageAddress } from './sittings.ts';

const slots = slotsOf(fullCourse);
const day = 86_400_000;

afterEach(() => vi.useRealTimers());

function open(device: FakeDevice, { now = noon, isShared = false, learner = 'ada' } = {}): Promise<Journal> {
  const owner = { learner, address: packageAddress };
  return openJournal({ owner, outline: fullCourse, slots, stores: device.stores(), isShared, now });
}

function row(rest: Partial<Row> = {}, lessons = ['one'], attempt = 'attempt1'): Row {
  const saved = savedAfter(fullCourse, lessons.map(lessonDone), { attempt });
  return {
    attempt,
    at: noon,
    since: noon,
    text: encodeSaved(saved, slots),
    offered: '',
    isConfirmed: false,
    hasReached: false,
    given: [],
    notes: {},
    unreadable: '',
    ...rest,
  };
}

async function write(device: FakeDevice, ...rows: readonly Row[]): Promise<void> {
  for (const each of rows) {
    const journal = await open(device, { now: each.at });
    journal.write(each, () => undefined);
    await settled();
  }
}

describe('the journal', () => {
  it('takes up the row of an earlier window once: what that window writes later stays', async () => {
    const device = new FakeDevice();
    const early = await open(device);
    early.write(row(), () => undefined);
    await settled();
    const late = await open(device);
    late.write(row({ at: noon + 1 }), () => undefined);
    await settled();
    early.write(row({ at: noon + 2 }, ['one', 'two']), () => undefined);
    await settled();
    late.write(row({ at: noon + 3 }), () => undefined);
    await settled();
    expect((await open(device)).found[0]?.saved.progress.lessons).toEqual({ one: 'done', two: 'done' });
  });

  it('leaves everything where it is when the program that reads it cannot be had, and reads it the next time', async () => {
    const device = new FakeDevice();
    await write(device, row());
    vi.resetModules();
    vi.doMock('../../../src/record/remembered.ts', () => Promise.reject(new Error('offline')));
    const { openJournal: openOffline } = await import('../../../src/record/journal.ts');
    const owner = { learner: 'ada', address: packageAddress };
    const setting = { owner, outline: fullCourse, slots, isShared: false, now: noon };
    const offline = await openOffline({ ...setting, stores: device.stores() });
    expect(offline.found).toEqual([]);
    offline.write(row({ at: noon + 1 }, ['two'], 'other'), () => undefined);
    await settled();
    vi.doUnmock('../../../src/record/remembered.ts');
    expect((await open(device)).found.map(({ attempt }) => attempt)).toEqual(['other', 'attempt1']);
  });

  it('gives back what was written, the latest attempt first', async () => {
    const device = new FakeDevice();
    await write(device, row({ at: noon }, ['one'], 'older'), row({ at: noon + 1 }, ['two'], 'newer'));
    const { found } = await open(device);
    expect(found.map(({ attempt }) => attempt)).toEqual(['newer', 'older']);
    expect(found[0]!.saved.progress.lessons).toEqual({ two: 'done' });
  });

  it('joins the rows that two windows wrote side by side', async () => {
    const device = new FakeDevice();
    const [first, second] = [await open(device), await open(device)];
    first.write(row({ at: noon }, ['one']), () => undefined);
    second.write(row({ at: noon + 1 }, ['two']), () => undefined);
    await settled();
    const { found } = await open(device);
    expect(found).toHaveLength(1);
    expect(found[0]!.saved.progress.lessons).toEqual({ one: 'done', two: 'done' });
  });

  it('replaces the rows of earlier windows by its own, when that one is safe', async () => {
    const device = new FakeDevice();
    await write(device, row(), row(), row());
    expect(device.disk.size).toBe(1);
    expect(device.local.size).toBe(1);
    device.indexed = 'fails';
    const journal = await open(device);
    device.local.clear();
    journal.write(row(), () => undefined);
    await settled();
    expect(device.disk.size).toBe(1);
  });

  it('replaces them in the copy where there is no disk', async () => {
    const device = new FakeDevice();
    device.indexed = 'missing';
    await write(device, row(), row(), row());
    expect(device.local.size).toBe(1);
  });

  it('has private answers on the disk alone', async () => {
    const device = new FakeDevice();
    await write(device, row({ notes: { mirror: ['Noor'] } }));
    expect(JSON.stringify([...device.local])).not.toContain('Noor');
    expect((await open(device)).found[0]!.notes).toEqual({ mirror: ['Noor'] });
  });

  it('says how safe it is, and when that changes', async () => {
    const device = new FakeDevice();
    expect((await open(device)).safety).toBe('disk');
    device.indexed = 'missing';
    expect((await open(device)).safety).toBe('copy');
    device.isLocalBlocked = true;
    expect((await open(device)).safety).toBe('none');
    device.indexed = 'fails';
    const journal = await open(device);
    let changes = 0;
    journal.write(row(), () => changes++);
    await settled();
    expect([journal.safety, changes]).toEqual(['none', 1]);
    device.indexed = 'works';
    journal.write(row(), () => changes++);
    await settled();
    expect([journal.safety, changes]).toEqual(['disk', 2]);
  });

  it('takes in a disk that answers late', async () => {
    vi.useFakeTimers();
    const device = new FakeDevice();
    let arrive: () => void = () => undefined;
    const { durable, ...stores } = device.stores();
    const late = new Promise<void>((resolve) => (arrive = resolve)).then(() => durable);
    const opening = openJournal({
      owner: { learner: 'ada', address: packageAddress },
      outline: fullCourse,
      slots,
      stores: { ...stores, durable: late },
      isShared: false,
      now: noon,
    });
    await vi.advanceTimersByTimeAsync(1000);
    const journal = await opening;
    journal.write(row({ notes: { mirror: ['Noor'] } }), () => undefined);
    expect(device.disk.size).toBe(0);
    arrive();
    await settled();
    expect(journal.safety).toBe('disk');
    expect(JSON.stringify([...device.disk])).toContain('Noor');
  });

  it.each([
    ['30 days what an LMS has read back', row({ isConfirmed: true }), 30],
    ['180 days what exists nowhere else', row(), 180],
  ])('keeps for %s', async (_, old, days) => {
    const device = new FakeDevice();
    await write(device, old);
    await open(device, { now: noon + days * day });
    expect(device.disk.size).toBe(1);
    await open(device, { now: noon + days * day + 1, learner: 'grace' });
    expect(device.disk.size + device.local.size).toBe(0);
  });

  it('clears away nothing that is not its own', async () => {
    const device = new FakeDevice();
    device.local.set('lm:j:fruit:by_a_newer_program', '{"at":0,"form":2}').set('theirs', '1');
    await open(device, { now: noon + 999 * day });
    expect(device.local.size).toBe(2);
  });

  it('lives no longer than the window where nobody knows who is learning', async () => {
    const device = new FakeDevice();
    const journal = await open(device, { isShared: true });
    journal.write(row({ notes: { mirror: ['Noor'] } }), () => undefined);
    await settled();
    expect(device.disk.size + device.local.size).toBe(0);
    expect((await open(device, { isShared: true })).found).toHaveLength(1);
    expect(journal.safety).toBe('copy');
    expect(device.everything()).not.toContain('Noor');
  });
});
