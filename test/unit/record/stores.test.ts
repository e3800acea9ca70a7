import { afterEach, describe, expect, it, vi } from 'vitest';
import { soon } from '../../../src/record/stores.ts';
import { FakeDevice } from './fakes.ts';

afterEach(() => vi.useRealTimers());

describe('soon', () => {
  it('is the store when it opens', async () => {
    expect(await soon(new FakeDevice().stores().durable)).not.toBeNull();
  });

  it('goes on without it after a second', async () => {
    vi.useFakeTimers();
    const waiting = soon(new Promise(() => undefined));
    let isDone = false;
    void waiting.then(() => (isDone = true));
    await vi.advanceTimersByTimeAsync(999);
    expect(isDone).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await waiting).toBeNull();
  });
});
