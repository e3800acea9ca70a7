import { describe, expect, it } from 'vitest';
import { Stopwatch } from '../../../src/record/stopwatch.ts';
import { FakePage } from './fakes.ts';

describe('Stopwatch', () => {
  it('runs from the start on a page in view, and only in view', () => {
    const page = new FakePage();
    const watch = new Stopwatch(page);
    page.time = 1500;
    watch.pause();
    watch.pause();
    page.time = 60_000;
    expect(watch.seconds).toBe(1.5);
    watch.go();
    watch.go();
    page.time = 62_000;
    expect(watch.seconds).toBe(3.5);
  });

  it('waits for a page that begins out of view', () => {
    const page = new FakePage();
    page.isVisible = false;
    const watch = new Stopwatch(page);
    page.time = 9000;
    expect(watch.seconds).toBe(0);
  });
});
