import { packageFolder } from './journal-key.ts';
import type { Host, Launch, Report, Sent } from './port.ts';
import { joinBest } from './saved.ts';
import { browserStores, soon, type DurableStore, type Stores } from './stores.ts';

export interface LocalSetting {
  /** Of a page of the course: what tells courses apart that one browser keeps. */
  readonly address?: string;
  readonly stores?: Stores;
}

/** The host where there is no LMS (targets `web` and embed): this device, which keeps one attempt a course. */
export class LocalHost implements Host {
  readonly name = 'local';
  private readonly key: string;
  private readonly stores: Stores;
  private durable: DurableStore | null = null;
  private kept: Kept = nothing;
  private totalSeconds = 0;
  private state: 'new' | 'open' | 'closed' = 'new';

  constructor({ address = location.href, stores = browserStores() }: LocalSetting = {}) {
    this.key = `lm:h:${packageFolder(address)}`;
    this.stores = stores;
  }

  async open(): Promise<Launch> {
    this.durable = await soon(this.stores.durable);
    const stored = [...((await this.durable?.read(this.key)) ?? []), ...(this.stores.copy?.read(this.key) ?? [])];
    const own = stored.filter(({ key, value }) => key === this.key && isKept(value)).map(({ value }) => value as Kept);
    this.kept = own.reduce((one, other) => (other.at > one.at ? other : one), nothing);
    this.totalSeconds = this.kept.totalSeconds;
    if (this.state === 'new') this.state = 'open';
    const { suspendData, completion, success, totalSeconds } = this.kept;
    return {
      state: 'ready',
      mode: 'normal',
      learner: { id: '', name: '' },
      suspendData,
      completion,
      success,
      totalSeconds,
      limits: { suspendChars, locationChars: 1000 },
    };
  }

  write({ suspendData, outcome, sessionSeconds }: Report): Sent {
    if (this.state !== 'open') return 'lost';
    if (suspendData.length > suspendChars) return 'refused';
    const totalSeconds = this.totalSeconds + sessionSeconds;
    this.kept = { at: this.kept.at, suspendData, ...joinBest(this.kept, outcome), totalSeconds };
    return 'claimed';
  }

  commit(): Sent {
    return this.state === 'open' ? this.put() : 'lost';
  }

  close(): Sent {
    if (this.state === 'closed') return 'claimed';
    const sent = this.state === 'open' ? this.put() : 'lost';
    this.state = 'closed';
    return sent;
  }

  private put(): Sent {
    // Rising whatever the clock does, so that the later of two copies is found.
    this.kept = { ...this.kept, at: this.kept.at + 1 };
    const isCopied = this.stores.copy?.put(this.key, this.kept) ?? false;
    void this.durable?.put(this.key, this.kept);
    return isCopied || this.durable ? 'claimed' : 'refused';
  }
}

const suspendChars = 1_000_000;

interface Kept extends Pick<Launch, 'suspendData' | 'completion' | 'success'> {
  readonly at: number;
  readonly totalSeconds: number;
}

const nothing: Kept = { at: 0, suspendData: '', completion: 'incomplete', success: 'unknown', totalSeconds: 0 };

function isKept(value: unknown): value is Kept {
  const kept = value as Partial<Record<keyof Kept, unknown>> | null;
  return (
    typeof kept === 'object' &&
    typeof kept?.at === 'number' &&
    typeof kept.suspendData === 'string' &&
    typeof kept.totalSeconds === 'number' &&
    (kept.completion === 'completed' || kept.completion === 'incomplete') &&
    (kept.success === 'passed' || kept.success === 'failed' || kept.success === 'unknown')
  );
}
