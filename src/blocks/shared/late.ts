import type { ReactiveControllerHost } from 'lit';

/**
 * A program that a block needs only once it is answered, so that a page is small to start. The block draws itself again
 * when it has come, or when it could not be had.
 */
export class Late<Program> {
  program: Program | null = null;
  hasFailed = false;
  private _loading: Promise<void> | null = null;

  constructor(
    private readonly _host: ReactiveControllerHost,
    private readonly _fetch: () => Promise<Program>,
  ) {}

  /** Never rejects; after a failure it is fetched again. */
  load(): Promise<void> {
    this._loading ??= this._fetch().then(
      (program) => this._settle(program),
      () => this._settle(null),
    );
    return this._loading;
  }

  private _settle(program: Program | null): void {
    this.program = program;
    this.hasFailed = program === null;
    if (this.hasFailed) this._loading = null;
    this._host.requestUpdate();
  }
}
