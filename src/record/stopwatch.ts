import type { Page } from './page.ts';

/** Counts the time in which the course was in view, by a clock that nobody can set. */
export class Stopwatch {
  private readonly page: Page;
  private counted = 0;
  private since: number | null = null;

  constructor(page: Page) {
    this.page = page;
    if (page.isVisible) this.go();
  }

  get seconds(): number {
    const running = this.since === null ? 0 : this.page.elapsed() - this.since;
    return (this.counted + running) / 1000;
  }

  go(): void {
    this.since ??= this.page.elapsed();
  }

  pause(): void {
    this.counted = this.seconds * 1000;
    this.since = null;
  }
}
