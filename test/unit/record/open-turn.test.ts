import { describe, expect, it } from 'vitest';
import { FakeBrowser } from './turns.ts';

/** The ways to take turns, and how long it takes at most until a closed window is missed, in seconds. */
const ways = [
  { way: 'by a lock', browser: () => new FakeBrowser() },
  { way: 'without locks, as on plain http', browser: () => Object.assign(new FakeBrowser(), { hasLocks: false }) },
  { way: 'where locks are refused', browser: () => Object.assign(new FakeBrowser(), { refusesLocks: true }) },
];

describe.each(ways)('41: windows of one browser, $way', ({ browser: open }) => {
  it('give the course to the first, and tell the second of it', async () => {
    const browser = open();
    const first = await browser.open();
    await browser.page.pass(2);
    const second = await browser.open();
    await browser.page.pass(2);
    expect([first.told, second.told]).toEqual([['begin'], ['wait']]);
  });

  it('let the second take it: the first writes, then waits', async () => {
    const browser = open();
    const first = await browser.open();
    await browser.page.pass(2);
    const second = await browser.open();
    await browser.page.pass(2);
    second.turn.take();
    await browser.page.pass(0.1);
    expect(second.told).toEqual(['wait', 'begin']);
    expect(first.told).toEqual(['begin', 'giveUp', 'wait']);
    first.turn.take();
    await browser.page.pass(0.1);
    expect([first.isWriting, second.isWriting]).toEqual([true, false]);
  });

  it('go on in the second when the first is closed or has crashed', async () => {
    const browser = open();
    const first = await browser.open();
    await browser.page.pass(2);
    const second = await browser.open();
    await browser.page.pass(2);
    await browser.close(first);
    await browser.page.pass(8);
    expect(second.isWriting).toBe(true);
  });

  it('do not wait for a frozen one', async () => {
    const browser = open();
    const first = await browser.open();
    await browser.page.pass(2);
    const second = await browser.open();
    await browser.page.pass(2);
    first.isFrozen = true;
    second.turn.take();
    await browser.page.pass(3);
    expect(second.isWriting).toBe(true);
  });

  it('give it to the one of three that asked', async () => {
    const browser = open();
    const windows = [];
    for (let count = 0; count < 3; count++) {
      windows.push(await browser.open());
      await browser.page.pass(2);
    }
    windows[2]!.turn.take();
    await browser.page.pass(10);
    expect(windows.map(({ isWriting }) => isWriting)).toEqual([false, false, true]);
  });

  it('agree on one when they open in the same moment', async () => {
    const browser = open();
    const windows = await Promise.all([browser.open(), browser.open(), browser.open()]);
    await browser.page.pass(10);
    expect(windows.filter(({ isWriting }) => isWriting)).toHaveLength(1);
  });
});

describe('41: windows that can neither lock nor ask', () => {
  it('all have their turn', async () => {
    const browser = Object.assign(new FakeBrowser(), { hasLocks: false, hasChannel: false });
    const windows = [await browser.open(), await browser.open()];
    await browser.page.pass(10);
    expect(windows.flatMap(({ told }) => told)).toEqual([]);
    windows[1]!.turn.take();
    expect(windows[1]!.isWriting).toBe(true);
  });
});

describe('41: a page that is just going', () => {
  it('is no other window to its successor', async () => {
    const browser = new FakeBrowser();
    const page = await browser.open();
    await browser.page.pass(5);
    const successor = await browser.open();
    await browser.page.pass(0.5);
    await browser.close(page);
    await browser.page.pass(5);
    expect(successor.told).toEqual(['begin']);
  });
});

describe('41: a frozen window without locks', () => {
  it('that wakes finds that it has been given up', async () => {
    const browser = Object.assign(new FakeBrowser(), { hasLocks: false });
    const first = await browser.open();
    await browser.page.pass(2);
    first.isFrozen = true;
    await new Promise((resolve) => setTimeout(resolve, 5));
    const second = await browser.open();
    await browser.page.pass(2);
    expect(second.isWriting).toBe(true);
    first.isFrozen = false;
    const third = await browser.open();
    await browser.page.pass(2);
    expect([first.isWriting, second.isWriting, third.isWriting]).toEqual([false, true, false]);
  });
});
