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
  private readonly _key: string;
  private readonly _stores: Stores;
  private _durable: DurableStore | null = null;
  /** The durable store keeps nothing (a full disk). */
  private _hasFailed = false;
  private _kept: Kept = nothing;
  private _totalSeconds = 0;
  private _state: 'new' | 'open' | 'forgotten' | 'closed' = 'new';

  constructor({ address = location.href, stores = browserStores() }: LocalSetting = {}) {
    this._key = `lm:h:${packageFolder(address)}`;
    this._stores = stores;
  }

  async open(): Promise<Launch> {
    this._durable = await soon(this._stores.durable);
    const stored = [...((await this._durable?.read(this._key)) ?? []), ...(this._stores.copy?.read(this._key) ?? [])];
    const own = stored.filter(({ key, value }) => key === this._key && isKept(value)).map(({ value }) => value as Kept);
    this._kept = own.reduce((one, other) => (other.at > one.at ? other : one), nothing);
    this._totalSeconds = this._kept.totalSeconds;
    if (this._state === 'new') this._state = 'open';
    return this._launch();
  }

  write({ suspendData, outcome, sessionSeconds }: Report): Sent {
    if (this._state === 'forgotten') this._state = 'open';
    if (this._state !== 'open') return 'lost';
    if (suspendData.length > suspendChars) return 'refused';
    const totalSeconds = this._totalSeconds + sessionSeconds;
    this._kept = { at: this._kept.at, suspendData, ...joinBest(this._kept, outcome), totalSeconds };
    return 'claimed';
  }

  commit(): Sent {
    return this._state === 'open' ? this._put() : 'lost';
  }

  close(): Sent {
    if (this._state === 'closed') return 'claimed';
    const sent = this._state === 'open' ? this._put() : 'lost';
    this._state = 'closed';
    return sent;
  }

  forget(): Launch {
    if (this._state === 'open') this._state = 'forgotten';
    this._kept = nothing;
    this._totalSeconds = 0;
    this._durable?.remove(this._key);
    this._stores.copy?.remove(this._key);
    return this._launch();
  }

  private _launch(): Launch {
    const { suspendData, completion, success, totalSeconds } = this._kept;
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

  private _put(): Sent {
    // Rising whatever the clock does, so that the later of two copies is found, also where one of them was out of reach.
    this._kept = { ...this._kept, at: Math.max(this._kept.at + 1, Date.now()) };
    const isCopied = this._stores.copy?.put(this._key, this._kept) ?? false;
    void this._durable?.put(this._key, this._kept).then((isKept) => (this._hasFailed = !isKept));
    return isCopied || (this._durable && !this._hasFailed) ? 'claimed' : 'refused';
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
