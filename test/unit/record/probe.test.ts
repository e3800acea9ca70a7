import { afterEach, describe, expect, it, vi } from 'vitest';
import { probePackage } from '../../../src/record/probe.ts';

const address = 'https://lms.example/course/index.html';
const ours = '<main data-lesson="one" data-course="fruit" data-revision="r2">';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function answer(text: string, rest: Partial<Response> = {}): void {
  const response = { ok: true, redirected: false, text: () => Promise.resolve(text), ...rest };
  vi.stubGlobal('fetch', () => Promise.resolve(response));
}

describe('probePackage', () => {
  it('finds our own page, in whatever revision', async () => {
    answer(ours);
    expect(await probePackage(address, 'fruit')()).toBe('ours');
  });

  it('takes the learner for signed out only where the server led elsewhere', async () => {
    answer(ours, { redirected: true });
    expect(await probePackage(address, 'fruit')()).toBe('signed-out');
    answer('<form>Sign in</form>');
    expect(await probePackage(address, 'fruit')()).toBe('offline');
  });

  it('draws no conclusion from a refusal, and believes that a server is out of order', async () => {
    answer('', { ok: false, status: 403 });
    expect(await probePackage(address, 'fruit')()).toBe('unknown');
    answer('', { ok: false, status: 503 });
    expect(await probePackage(address, 'fruit')()).toBe('offline');
  });

  it('sees that there is no network', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await probePackage(address, 'fruit')()).toBe('offline');
  });

  it('knows nothing in a sandbox and on a disk, where nothing can be fetched', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    vi.stubGlobal('origin', 'null');
    expect(await probePackage(address, 'fruit')()).toBe('unknown');
    expect(await probePackage('file:///course/index.html', 'fruit')()).toBe('unknown');
  });

  it('waits four seconds at most', async () => {
    vi.useFakeTimers();
    vi.stubGlobal(
      'fetch',
      (_: string, { signal }: { signal: AbortSignal }) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
    );
    const probing = probePackage(address, 'fruit')();
    await vi.advanceTimersByTimeAsync(4000);
    expect(await probing).toBe('offline');
  });
});
