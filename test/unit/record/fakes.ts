import type { Page, PageSignal } from '../../../src/record/page.ts';
import type { Host, Interaction, Launch, Report, Sent } from '../../../src/record/port.ts';
import type { CopyStore, DurableStore, Stored, Stores } from '../../../src/record/stores.ts';
import { noon } from './saves.ts';

/** A page whose time passes only when a test says so. */
export class FakePage implements Page {
  isVisible = true;
  isOnline = true;
  time = 0;
  private readonly waiting = new Set<{ at: number; run: () => void }>();
  private readonly listeners = new Set<(signal: PageSignal) => void>();
  private readonly painting: (() => void)[] = [];

  now(): number {
    return noon + this.time;
  }

  elapsed(): number {
    return this.time;
  }

  later(run: () => void, milliseconds: number): () => void {
    const timer = { at: this.time + milliseconds, run };
    this.waiting.add(timer);
    return () => this.waiting.delete(timer);
  }

  afterPaint(run: () => void): void {
    this.painting.push(run);
  }

  listen(hear: (signal: PageSignal) => void): () => void {
    this.listeners.add(hear);
    return () => this.listeners.delete(hear);
  }

  paint(): void {
    for (const run of this.painting.splice(0)) run();
  }

  /** Timers run in their order; what they begin is finished before the next. */
  async pass(seconds: number): Promise<void> {
    const end = this.time + seconds * 1000;
    for (;;) {
      await settled();
      const next = [...this.waiting].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      this.waiting.delete(next);
      this.time = Math.max(this.time, next.at);
      next.run();
    }
    this.time = end;
    await settled();
  }

  signal(signal: PageSignal): void {
    if (signal === 'hidden' || signal === 'leave' || signal === 'freeze') this.isVisible = false;
    if (signal === 'visible' || signal === 'return') this.isVisible = true;
    for (const hear of [...this.listeners]) hear(signal);
  }
}

/** Lets everything that was promised happen. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

type Answer = 'keep' | 'refuse' | 'lie' | 'lose';

/** An LMS that outlives its sessions, and fails in the ways that are asked of it. */
export class FakeLms {
  learner = { id: 'learner-1', name: 'Lovelace, Ada' };
  mode: Launch['mode'] = 'normal';
  state: Launch['state'] = 'ready';
  passMark: number | undefined;
  suspendChars = 4096;
  /** What a commit does: keeps, refuses, says yes and drops it (Moodle offline), or is gone. */
  answer: Answer = 'keep';
  stored: Pick<Launch, 'suspendData' | 'completion' | 'success'> = empty;
  totalSeconds = 0;
  readonly interactions = new Map<string, Interaction>();
  /** Of all sessions, in order. */
  readonly calls: string[] = [];
  readonly reports: Report[] = [];
  /** Milliseconds that a commit takes, on the page that is given. */
  slow: { page: FakePage; milliseconds: number } | null = null;

  connect(name: Host['name'] = 'scorm2004'): Host {
    return new FakeSession(this, name);
  }

  count(call: string): number {
    return this.calls.filter((each) => each === call).length;
  }

  /** The LMS's own "start a new attempt". */
  startAgain(): void {
    this.stored = empty;
    this.totalSeconds = 0;
    this.interactions.clear();
  }
}

const empty = { suspendData: '', completion: 'incomplete', success: 'unknown' } as const;

class FakeSession implements Host {
  private pending: Report | null = null;
  private isClosed = false;

  constructor(
    private readonly lms: FakeLms,
    readonly name: Host['name'],
  ) {}

  async open(): Promise<Launch> {
    this.lms.calls.push('open');
    const { learner, mode, state, passMark, stored, totalSeconds, suspendChars } = this.lms;
    const limits = { suspendChars, locationChars: 1000 };
    const isThere = state === 'ready';
    return {
      state,
      mode,
      limits,
      passMark,
      totalSeconds,
      ...(isThere ? { learner, ...stored } : { learner: { id: '', name: '' }, ...empty }),
    };
  }

  write(report: Report): Sent {
    this.lms.calls.push('write');
    if (this.isClosed || this.lms.answer === 'lose') return 'lost';
    if (report.suspendData.length > this.lms.suspendChars) return 'refused';
    this.lms.reports.push(report);
    this.pending = report;
    return 'claimed';
  }

  commit(): Sent {
    this.lms.calls.push('commit');
    return this.persist();
  }

  close(): Sent {
    this.lms.calls.push('close');
    if (this.isClosed) return 'lost';
    this.isClosed = true;
    const sent = this.persist();
    if (sent === 'claimed' && this.lms.answer === 'keep')
      this.lms.totalSeconds += this.lms.reports.at(-1)?.sessionSeconds ?? 0;
    return sent;
  }

  private persist(): Sent {
    const { lms, pending } = this;
    if (lms.slow) lms.slow.page.time += lms.slow.milliseconds;
    if (lms.answer === 'lose') return 'lost';
    if (lms.answer === 'refuse') return 'refused';
    if (lms.answer === 'keep' && pending) {
      const { suspendData, outcome } = pending;
      lms.stored = { suspendData, completion: outcome.completion, success: outcome.success };
      for (const interaction of pending.interactions) lms.interactions.set(interaction.id, interaction);
    }
    return 'claimed';
  }
}

/** The storage of one device, which outlives pages. */
export class FakeDevice {
  readonly disk = new Map<string, string>();
  readonly local = new Map<string, string>();
  readonly session = new Map<string, string>();
  /** `hangs`: opening never answers; `fails`: no put is kept. */
  indexed: 'works' | 'missing' | 'hangs' | 'fails' = 'works';
  isLocalBlocked = false;

  stores(): Stores {
    return {
      durable:
        this.indexed === 'hangs'
          ? new Promise(() => undefined)
          : Promise.resolve(this.indexed === 'missing' ? null : this.durable()),
      copy: this.isLocalBlocked ? null : copyOf(this.local),
      session: this.isLocalBlocked ? null : copyOf(this.session),
    };
  }

  /** Everything that is stored, as text. */
  everything(): string {
    return JSON.stringify([...this.disk, ...this.local, ...this.session]);
  }

  private durable(): DurableStore {
    const { disk } = this;
    return {
      read: (prefix) => Promise.resolve(readFrom(disk, prefix)),
      put: (key, value) => {
        if (this.indexed !== 'works') return Promise.resolve(false);
        disk.set(key, JSON.stringify(value));
        return Promise.resolve(true);
      },
      remove: (key) => void disk.delete(key),
    };
  }
}

function copyOf(map: Map<string, string>): CopyStore {
  return {
    read: (prefix) => readFrom(map, prefix),
    put: (key, value) => {
      map.set(key, JSON.stringify(value));
      return true;
    },
    remove: (key) => void map.delete(key),
  };
}

function readFrom(map: ReadonlyMap<string, string>, prefix: string): Stored[] {
  return [...map]
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, text]) => ({ key, value: JSON.parse(text) as unknown }));
}
