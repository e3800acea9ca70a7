import type { Report, Sent } from '../../src/record/port.ts';

/** Writes what no status hangs on: the objective and the interactions. What an LMS refuses of it costs nothing else. */
export interface DetailWriter {
  write(report: Report): void;
  /** What was written has gone out with a commit. */
  settle(): void;
}

/**
 * The writer of details, which no course needs to start: its program is fetched afterwards. Until it is there a report
 * with details is refused, so that the record tries again; where it cannot be had at all, the rest is reported without.
 */
export class LateDetails {
  private readonly _load: () => Promise<DetailWriter>;
  private _writer: DetailWriter | null = null;
  private _loading: Promise<void> | null = null;
  private _failures = 0;

  constructor(load: () => Promise<DetailWriter>) {
    this._load = load;
  }

  /** Never rejects. */
  prepare(): Promise<void> {
    this._loading ??= this._load().then(
      (writer) => {
        this._writer = writer;
      },
      () => {
        this._loading = null;
        this._failures++;
      },
    );
    return this._loading;
  }

  write(report: Report): Sent {
    if (this._writer) this._writer.write(report);
    else if (report.interactions.length > 0 || report.outcome.completion === 'completed') {
      void this.prepare();
      if (this._failures < mostFailures) return 'refused';
    }
    return 'claimed';
  }

  settle(): void {
    this._writer?.settle();
  }
}

/** A file that is missing from the package must not keep a finished course from being saved. */
const mostFailures = 3;
