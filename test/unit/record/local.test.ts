import { describe, expect, it, vi } from 'vitest';
import { LocalHost } from '../../../src/record/local.ts';
import { course, lesson } from '../model/courses.ts';
import { FakeDevice, settled } from './fakes.ts';
import { kill, lessonDone, place, sit } from './sittings.ts';

const address = 'https://site.example/fruit/index.html';
const report = {
  suspendData: 'K1abc',
  location: 'one',
  progress: 0.5,
  outcome: { completion: 'completed', success: 'passed', score: 1 },
  sessionSeconds: 60,
  interactions: [],
  recordsBefore: 0,
  language: 'en',
  objective: 'course_1',
  scorm12Status: 'completed',
} as const;

function host(device: FakeDevice, at = address): LocalHost {
  return new LocalHost({ address: at, stores: device.stores() });
}

describe('LocalHost', () => {
  it('begins with nothing', async () => {
    expect(await host(new FakeDevice()).open()).toMatchObject({
      state: 'ready',
      mode: 'normal',
      suspendData: '',
      completion: 'incomplete',
      success: 'unknown',
      totalSeconds: 0,
    });
  });

  it('refuses once it is known that neither store keeps anything', async () => {
    const device = new FakeDevice();
    Object.assign(device, { indexed: 'fails', isLocalBlocked: true });
    const one = host(device);
    await one.open();
    one.commit();
    await settled();
    expect(one.commit()).toBe('refused');
  });

  it('gives back the later of two copies, also where the earlier was written more often', async () => {
    const device = new FakeDevice();
    const often = host(Object.assign(device, { isLocalBlocked: true }));
    await often.open();
    for (let commit = 0; commit < 5; commit++) often.commit();
    vi.setSystemTime(Date.now() + 60_000);
    const later = host(Object.assign(device, { isLocalBlocked: false, indexed: 'missing' }));
    await later.open();
    later.write(report);
    later.commit();
    vi.useRealTimers();
    Object.assign(device, { indexed: 'works' });
    expect((await host(device).open()).suspendData).toBe('K1abc');
  });

  it.each(['disk', 'local'] as const)('gives back what was committed, from the %s store alone', async (survivor) => {
    const device = new FakeDevice();
    const first = host(device);
    await first.open();
    expect(first.write(report)).toBe('claimed');
    expect(first.commit()).toBe('claimed');
    await settled();
    device[survivor === 'disk' ? 'local' : 'disk'].clear();
    expect(await host(device).open()).toMatchObject({
      suspendData: 'K1abc',
      completion: 'completed',
      success: 'passed',
      totalSeconds: 60,
    });
  });

  it('keeps nothing that was only written', async () => {
    const device = new FakeDevice();
    const first = host(device);
    await first.open();
    first.write(report);
    expect((await host(device).open()).suspendData).toBe('');
  });

  it('adds up the time of its sittings, each told as a whole', async () => {
    const device = new FakeDevice();
    for (let sitting = 1; sitting <= 3; sitting++) {
      const one = host(device);
      await one.open();
      one.write({ ...report, sessionSeconds: 30 });
      one.commit();
      one.write({ ...report, sessionSeconds: 60 });
      one.close();
      await settled();
    }
    expect((await host(device).open()).totalSeconds).toBe(180);
  });

  it('answers nobody after it was closed', async () => {
    const device = new FakeDevice();
    const one = host(device);
    await one.open();
    one.close();
    expect([one.write(report), one.commit()]).toEqual(['lost', 'lost']);
  });

  it('refuses where this device keeps nothing', async () => {
    const device = new FakeDevice();
    device.indexed = 'missing';
    device.isLocalBlocked = true;
    const one = host(device);
    await one.open();
    one.write(report);
    expect(one.commit()).toBe('refused');
  });

  it('tells courses apart by their folder, and passes over what it cannot read', async () => {
    const device = new FakeDevice();
    const one = host(device);
    await one.open();
    one.write(report);
    one.commit();
    await settled();
    expect((await host(device, 'https://site.example/trees/index.html').open()).suspendData).toBe('');
    for (const store of [device.disk, device.local]) store.set([...store.keys()][0]!, '{"at":99,"suspendData":3}');
    expect((await host(device).open()).suspendData).toBe('');
  });

  it('carries a course from one visit to the next, finished or not', async () => {
    const { lms, device } = place();
    const outline = course([lesson('one'), lesson('two')]);
    const visit = () => sit({ lms, device, outline, host: host(device) });
    const first = await visit();
    first.record.apply(lessonDone('one'));
    await first.page.pass(30);
    expect(first.record.health).toBe('saved');
    first.record.apply(lessonDone('two'));
    kill(first);
    const second = await visit();
    expect(second.record.outcome.completion).toBe('completed');
    second.page.signal('leave');
    expect((await visit()).record.progress.lessons).toEqual({ one: 'done', two: 'done' });
  });
});
