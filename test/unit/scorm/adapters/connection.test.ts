import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CallLog } from '../../../../scorm/adapters/call-log.ts';
import { Connection } from '../../../../scorm/adapters/connection.ts';
import type { ApiNames } from '../../../../scorm/adapters/scorm-calls.ts';
import { asWindow, fakeWindow, type FakeWindow } from '../../../hosts/fakes/windows.ts';

const names: ApiNames = {
  object: 'API',
  initialize: 'Begin',
  terminate: 'End',
  getValue: 'Get',
  setValue: 'Set',
  commit: 'Keep',
  getLastError: 'Error',
  probe: 'cmi.mode',
  noSession: ['122'],
  ended: '104',
};

/** An API whose Initialize gives these answers in turn, then the last one for ever. */
function apiOf(answers: readonly unknown[], { probe = '', error = '101' }: { probe?: string; error?: string } = {}) {
  const begun = { times: 0 };
  const methods = {
    Begin: () => {
      const answer = answers[Math.min(begun.times++, answers.length - 1)];
      if (answer === 'throws') throw new Error('no');
      return answer;
    },
    Get: () => probe,
    Error: () => error,
    Set: () => 'true',
    Keep: () => 'true',
    End: () => 'true',
  };
  return { begun, methods };
}

const connect = (window: FakeWindow) => new Connection(asWindow(window), names, new CallLog());

describe('Connection', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  /** Lets so much time pass, and tells what `wait` has come to; null while it goes on. */
  const after = async (ms: number, waiting: Promise<string>) => {
    let state: string | null = null;
    void waiting.then((value) => (state = value));
    await vi.advanceTimersByTimeAsync(ms);
    return state;
  };

  it('is ready at once where the API stands and starts', () => {
    const { begun, methods } = apiOf(['true']);
    expect(connect(fakeWindow({ API: methods })).calls).not.toBeNull();
    expect(begun.times).toBe(1);
  });

  it('waits for an API that comes 3 s late (Open edX), and initialises it once', async () => {
    const { begun, methods } = apiOf(['true']);
    const window = fakeWindow();
    const connection = connect(window);
    const waiting = connection.wait();
    expect(await after(3000, waiting)).toBeNull();
    window.API = methods;
    expect(await after(1000, waiting)).toBe('ready');
    expect(begun.times).toBe(1);
  });

  it('gives up after 8 s: nowhere when it stands alone, blocked among other windows', async () => {
    const alone = connect(fakeWindow()).wait();
    const framed = connect(fakeWindow({ parent: fakeWindow() })).wait();
    expect(await after(7900, alone)).toBeNull();
    expect(await after(100, alone)).toBe('none');
    expect(await after(0, framed)).toBe('blocked');
  });

  it('finds at a second wait what came after the first', async () => {
    const window = fakeWindow();
    const connection = connect(window);
    expect(await after(8000, connection.wait())).toBe('none');
    window.API = apiOf(['true']).methods;
    expect(await after(1000, connection.wait())).toBe('ready');
  });

  it.each([
    ['refuses', ['false', 'false', 'true']],
    ['throws', ['throws', 'throws', 'true']],
    ['says nothing', [undefined, undefined, 'true']],
  ])('tries again where Initialize %s twice and nothing answers', async (_, answers) => {
    const { begun, methods } = apiOf(answers);
    const connection = connect(fakeWindow({ API: methods }));
    expect(connection.calls).toBeNull();
    expect(await after(3500, connection.wait())).toBe('ready');
    expect(begun.times).toBe(3);
  });

  it('is blocked by an API that never starts, after four tries', async () => {
    const { begun, methods } = apiOf(['false']);
    const connection = connect(fakeWindow({ API: methods }));
    expect(await after(8000, connection.wait())).toBe('blocked');
    expect(begun.times).toBe(4);
    expect(connection.calls).toBeNull();
  });

  it.each([
    ['answers the probe', { probe: 'normal', error: '103' }],
    ['has nothing to say but knows the session', { error: '403' }],
    ['has nothing to say and no error', { error: '0' }],
  ])('law 6: adopts a session that already runs and %s, without a second Initialize', (_, how) => {
    const { begun, methods } = apiOf(['false'], how);
    expect(connect(fakeWindow({ API: methods })).calls).not.toBeNull();
    expect(begun.times).toBe(1);
  });

  it.each(['122', '101', ''])('does not adopt where the probe fails with %j', (error) => {
    expect(connect(fakeWindow({ API: apiOf(['false'], { error }).methods })).calls).toBeNull();
  });

  it('does not try again where the API says that its session has ended', async () => {
    const { begun, methods } = apiOf(['false'], { error: '104' });
    expect(await after(8000, connect(fakeWindow({ API: methods })).wait())).toBe('blocked');
    expect(begun.times).toBe(1);
  });

  it('initialises nothing after it was abandoned', async () => {
    const { begun, methods } = apiOf(['true']);
    const window = fakeWindow();
    const connection = connect(window);
    const waiting = connection.wait();
    connection.abandon();
    window.API = methods;
    expect(await after(8000, waiting)).toBe('blocked');
    expect(begun.times).toBe(0);
  });
});
