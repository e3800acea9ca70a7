import type { Page } from './page.ts';

/** Counts the time in which the course was in view, by a clock that nobody can set. */
export class Stopwatch {
  private readonly _page: Page;
  private _counted = 0;
  private _since: number | null = null;

  constructor(page: Page) {
    this._page = page;
    if (page.isVisible) this.go();
  }

  get seconds(): number {
    const running = this._since === null ? 0 : this._page.elapsed() - this._since;
    return (this._counted + running) / 1000;
  }

  go(): void {
    this._since ??= this._page.elapsed();
  }

  pause(): void {
    this._counted = this.seconds * 1000;
    this._since = null;
  }
}
