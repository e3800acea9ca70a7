import { isBad, type Evidence } from './health.ts';
import type { Page } from './page.ts';
import type { Host, Report, Sent } from './port.ts';
import type { Probe } from './probe.ts';

export interface SaverSetting {
  readonly host: Host;
  readonly page: Page;
  /** Without it a host's yes is believed while the browser is online. */
  readonly probe: Probe | null;
  readonly report: () => Report;
  /** Called before the same state is offered again: some LMSs send nothing that equals what they tried before (law 9). */
  readonly onRetry: () => void;
  /** Called when a commit went well by all evidence. */
  readonly onReached: () => void;
  readonly onChange: () => void;
}

/**
 * Says to the host what has changed, when it costs the learner nothing: values after two seconds, commits with a gap
 * between them, because a commit blocks the page in most LMSs, and some of them refuse one for every page turned.
 */
export class Saver {
  evidence: Evidence = 'unknown';
  /** What the host said to the last commit, and when (milliseconds since 1970); null before the first. */
  answer: { readonly sent: Sent; readonly at: number } | null = null;
  private readonly _setting: SaverSetting;
  private _changes = 0;
  private _keptChanges = 0;
  private _failures = 0;
  private _exchange = 0;
  private _gap = shortestGap;
  private _committedAt = -Infinity;
  private _nextAt = 0;
  private _cancel: (() => void) | null = null;
  private _isStopped = false;
  private _isOver = false;

  constructor(setting: SaverSetting) {
    this._setting = setting;
  }

  get isDirty(): boolean {
    return this._changes > this._keptChanges;
  }

  get isLongWait(): boolean {
    return this._cancel !== null && this._nextAt - this._setting.page.elapsed() > longWait;
  }

  /**
   * The first commit of a session; it also persists what the host has set to guard the attempt. Without news nothing is
   * entrusted to it, and a page that has just been loaded need not be fetched again to weigh it. A new attempt is named to
   * the host soon after: by its name the next launch knows what this device holds of it.
   */
  begin(hasNews: boolean, isNew = false): void {
    if (hasNews) this._changes++;
    if (hasNews) this._save();
    else this._exchangeWith(() => this._setting.host.commit(), { isTrusted: true });
    if (isNew && !hasNews && !this._isStopped)
      this._wait(coalescing, () => this._exchangeWith(() => this._send(), { isTrusted: !this.isDirty }));
  }

  /** Something has changed. */
  touch(): void {
    this._changes++;
    if (!this._cancel && !this._isStopped) this._waitForTurn();
  }

  /** What has changed goes out as soon as the learner sees what came of it, and at once where somebody waits for it. */
  soon({ isUrgent }: { isUrgent: boolean }): void {
    this._setting.page.afterPaint(() => {
      if (!this.isDirty) return;
      if (isUrgent || this._untilTurn <= 0) this._save();
      else this._waitForTurn();
    });
  }

  /** What has changed goes out now: the page may not live longer. */
  now(): void {
    if (this.isDirty) this._save();
  }

  /** Everything goes out again. */
  again(): void {
    if (this._isStopped) return;
    this._setting.onRetry();
    this._changes++;
    this._save();
  }

  /** The network is back. */
  revive(): void {
    if (this._failures > 0) this.again();
  }

  stop(): void {
    this.pause();
    this._isOver = true;
  }

  pause(): void {
    this._isStopped = true;
    this._cancel?.();
    this._cancel = null;
  }

  resume(): void {
    this._isStopped = this._isOver;
  }

  private get _untilTurn(): number {
    return this._committedAt + this._gap - this._setting.page.elapsed();
  }

  private _waitForTurn(): void {
    const milliseconds = Math.max(coalescing, this._untilTurn);
    if (this._cancel && this._nextAt <= this._setting.page.elapsed() + milliseconds) return;
    this._wait(milliseconds, () => this.now());
  }

  private _save(): void {
    this._exchangeWith(() => this._send(), { isTrusted: false });
  }

  private _send(): Sent {
    const written = this._setting.host.write(this._setting.report());
    return written === 'lost' ? 'lost' : worse(written, this._setting.host.commit());
  }

  private _exchangeWith(send: () => Sent, { isTrusted }: { isTrusted: boolean }): void {
    if (this._isStopped) return;
    this._cancel?.();
    this._cancel = null;
    const { page } = this._setting;
    const carried = this._changes;
    const began = page.elapsed();
    const sent = send();
    this.answer = { sent, at: page.now() };
    this._committedAt = page.elapsed();
    this._gap = Math.min(longestGap, Math.max(shortestGap, 20 * (this._committedAt - began)));
    void this._weigh(sent, carried, isTrusted);
  }

  /** A claim is believed when nothing speaks against it; a refusal is looked into, because its reason can be told. */
  private async _weigh(sent: Sent, carried: number, isTrusted: boolean): Promise<void> {
    const { page, probe } = this._setting;
    const exchange = ++this._exchange;
    const isClaimed = sent === 'claimed';
    // Who was signed out stays so until a page of ours comes again.
    if (this.evidence === 'signed-out' && sent !== 'lost') this._settle(this.evidence, carried);
    else if (sent === 'lost' || sent === 'refused') this._settle(sent, carried);
    else if (page.isOnline) this._settle(probe && !isTrusted ? 'checking' : 'good', carried);
    else this._settle('offline', carried);
    if (!probe || sent === 'lost' || this.evidence === 'offline' || this.evidence === 'good') return;
    const found = await probe();
    if (isClaimed && (found === 'offline' || found === 'signed-out')) this._setting.host.doubt?.();
    if (exchange !== this._exchange || this._isStopped) return;
    if (found === 'signed-out') this._settle(found, carried);
    else if (isClaimed) this._settle(found === 'offline' ? found : 'good', carried);
  }

  private _settle(evidence: Evidence, carried: number): void {
    this.evidence = evidence;
    if (evidence === 'lost') this.stop();
    else if (isBad(evidence)) this._retryLater();
    else if (evidence === 'good') this._succeed(carried);
    this._setting.onChange();
  }

  private _succeed(carried: number): void {
    this._failures = 0;
    this._keptChanges = Math.max(this._keptChanges, carried);
    if (carried > 0) this._setting.onReached();
  }

  private _retryLater(): void {
    if (this._cancel) return;
    const delay = retryDelays[Math.min(this._failures, retryDelays.length - 1)]!;
    this._failures++;
    // A hall full of learners must not come back in one moment.
    this._wait(delay * (0.9 + 0.2 * Math.random()), () => this.again());
  }

  private _wait(milliseconds: number, run: () => void): void {
    this._cancel?.();
    this._nextAt = this._setting.page.elapsed() + milliseconds;
    this._cancel = this._setting.page.later(() => {
      this._cancel = null;
      run();
    }, milliseconds);
  }
}

// All in milliseconds.
const coalescing = 2000;
const shortestGap = 20_000;
const longestGap = 300_000;
const longWait = 60_000;
const retryDelays = [2000, 5000, 15_000, 45_000, 120_000];

function worse(one: Sent, other: Sent): Sent {
  const order: readonly Sent[] = ['claimed', 'refused', 'lost'];
  return order[Math.max(order.indexOf(one), order.indexOf(other))]!;
}
