import type { ReactiveControllerHost } from 'lit';

/**
 * A program that a block needs only once it is answered, so that a page is small to start. The block draws itself again
 * when it has come, or when it could not be had.
 */
export class Late<Program> {
  program: Program | null = null;
  hasFailed = false;
  private loading: Promise<void> | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly fetch: () => Promise<Program>,
  ) {}

  /** Never rejects; after a failure it is fetched again. */
  load(): Promise<void> {
    this.loading ??= this.fetch().then(
      (program) => this.settle(program),
      () => this.settle(null),
    );
    return this.loading;
  }

  private settle(program: Program | null): void {
    this.program = program;
    this.hasFailed = program === null;
    if (this.hasFailed) this.loading = null;
    this.host.requestUpdate();
  }
}
