import type { Interaction, Sent } from '../../src/record/port.ts';

/** Writes answers as interactions; what an LMS refuses of them costs their report, nothing else. */
export interface InteractionWriter {
  write(interactions: readonly Interaction[]): void;
  /** What was written has gone out with a commit. */
  settle(): void;
}

/**
 * The writer of interactions, which no course needs to start: its program is fetched afterwards. Until it is there a
 * write with interactions is refused, so that the record keeps them and tries again; where it cannot be had at all, the
 * rest is reported without them.
 */
export class LateInteractions {
  private readonly load: () => Promise<InteractionWriter>;
  private writer: InteractionWriter | null = null;
  private loading: Promise<void> | null = null;
  private failures = 0;

  constructor(load: () => Promise<InteractionWriter>) {
    this.load = load;
  }

  /** Never rejects. */
  prepare(): Promise<void> {
    this.loading ??= this.load().then(
      (writer) => {
        this.writer = writer;
      },
      () => {
        this.loading = null;
        this.failures++;
      },
    );
    return this.loading;
  }

  write(interactions: readonly Interaction[]): Sent {
    if (interactions.length === 0) return 'claimed';
    if (this.writer) this.writer.write(interactions);
    else void this.prepare();
    return this.writer || this.failures >= mostFailures ? 'claimed' : 'refused';
  }

  settle(): void {
    this.writer?.settle();
  }
}

/** A file that is missing from the package must not keep a finished course from being saved. */
const mostFailures = 3;
