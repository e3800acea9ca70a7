import { afterEach, describe, expect, it, vi } from 'vitest';
import { ScormHost, type Translation } from '../../../../scorm/adapters/scorm-host.ts';
import type { Launch, Sent } from '../../../../src/record/port.ts';
import { asWindow, fakeWindow } from '../../../hosts/fakes/windows.ts';
import { report } from '../../../hosts/reports.ts';

const standard = {
  name: 'scorm12',
  names: {
    object: 'API',
    initialize: 'Begin',
    terminate: 'End',
    getValue: 'Get',
    setValue: 'Set',
    commit: 'Keep',
    getLastError: 'Error',
    probe: '',
    noSession: [],
  },
} as const;

/** A host whose every step is written down. */
function hostOf({
  mode = 'normal',
  finish = 'claimed',
  end = 'true',
}: { mode?: Launch['mode']; finish?: Sent; end?: string } = {}) {
  const steps: string[] = [];
  const step = <T>(name: string, answer: T) => {
    steps.push(name);
    return answer;
  };
  const launch: Launch = {
    state: 'ready',
    mode,
    learner: { id: '', name: '' },
    suspendData: '',
    completion: 'incomplete',
    success: 'unknown',
    limits: { suspendChars: 10, locationChars: 10 },
  };
  const translation: Translation = {
    launch: () => step('launch', launch),
    guard: () => step('guard', undefined),
    prepare: () => Promise.resolve(),
    write: () => step('write', 'claimed'),
    commit: () => step('commit', 'claimed'),
    finish: () => step('finish', finish),
  };
  const api = {
    Begin: () => step('begin', 'true'),
    End: () => step('end', end),
    Get: String,
    Set: String,
    Keep: String,
  };
  const window = fakeWindow({ API: api });
  const host = new ScormHost(asWindow(window), { ...standard, translate: () => translation });
  return { host, steps, window, launch };
}

describe('ScormHost', () => {
  afterEach(() => vi.useRealTimers());

  it('starts no session with an API that comes after it was closed', async () => {
    vi.useFakeTimers();
    const { window, steps } = hostOf();
    const api = window.API;
    window.API = null;
    steps.length = 0;
    const host = new ScormHost(asWindow(window), { ...standard, translate: () => neverUsed() });
    const opening = host.open();
    host.close();
    window.API = api;
    await vi.runAllTimersAsync();
    expect((await opening).state).toBe('blocked');
    expect(steps).toEqual([]);
  });

  it('starts the session at once, and reads and guards when it is opened', async () => {
    const { host, steps, launch } = hostOf();
    expect(steps).toEqual(['begin']);
    const opening = host.open();
    expect(steps).toEqual(['begin', 'launch', 'guard']);
    expect(await opening).toBe(launch);
  });

  it('hands out the same launch again', async () => {
    const { host, steps, launch } = hostOf();
    expect(await host.open()).toBe(await host.open());
    expect(await host.open()).toBe(launch);
    expect(steps).toEqual(['begin', 'launch', 'guard']);
  });

  it('is lost before it was opened', () => {
    const { host } = hostOf();
    expect(host.write(report())).toBe('lost');
    expect(host.commit()).toBe('lost');
  });

  it.each(['review', 'browse'] as const)('writes nothing in a %s, and only ends the session', async (mode) => {
    const { host, steps } = hostOf({ mode });
    await host.open();
    expect([host.write(report()), host.commit(), host.close()]).toEqual(['refused', 'refused', 'claimed']);
    expect(steps).toEqual(['begin', 'launch', 'end']);
  });

  it('finishes, then ends, once', async () => {
    const { host, steps } = hostOf();
    await host.open();
    host.close();
    host.close();
    expect(steps.slice(3)).toEqual(['finish', 'end']);
  });

  it('ends the session although the commit before it was refused (Cornerstone while a page unloads)', async () => {
    const { host, steps } = hostOf({ finish: 'refused' });
    await host.open();
    expect(host.close()).toBe('refused');
    expect(steps.at(-1)).toBe('end');
  });

  it('tells of a Terminate that was refused', async () => {
    const { host } = hostOf({ end: 'false' });
    await host.open();
    expect(host.close()).toBe('refused');
  });

  it('guards a session that is closed without ever being opened', () => {
    const { host, steps } = hostOf();
    host.close();
    expect(steps).toEqual(['begin', 'launch', 'guard', 'finish', 'end']);
  });

  it('is lost where there is no API', () => {
    const host = new ScormHost(asWindow(fakeWindow()), { ...standard, translate: () => neverUsed() });
    expect(host.close()).toBe('lost');
  });
});

function neverUsed(): never {
  throw new Error('There is no session to translate.');
}
