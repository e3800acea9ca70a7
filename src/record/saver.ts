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
  private readonly setting: SaverSetting;
  private changes = 0;
  private keptChanges = 0;
  private failures = 0;
  private exchange = 0;
  private gap = shortestGap;
  private committedAt = -Infinity;
  private nextAt = 0;
  private cancel: (() => void) | null = null;
  private isStopped = false;

  constructor(setting: SaverSetting) {
    this.setting = setting;
  }

  get isDirty(): boolean {
    return this.changes > this.keptChanges;
  }

  get isLongWait(): boolean {
    return this.cancel !== null && this.nextAt - this.setting.page.elapsed() > longWait;
  }

  /** The first commit of a session; it also persists what the host has set to guard the attempt. */
  begin(hasNews: boolean): void {
    if (hasNews) this.changes++;
    this.exchangeWith(() => (hasNews ? this.send() : this.setting.host.commit()));
  }

  /** Something has changed. */
  touch(): void {
    this.changes++;
    if (!this.cancel && !this.isStopped) this.waitForTurn();
  }

  /** What has changed goes out as soon as the learner sees what came of it, and at once where somebody waits for it. */
  soon({ isUrgent }: { isUrgent: boolean }): void {
    this.setting.page.afterPaint(() => {
      if (!this.isDirty) return;
      if (isUrgent || this.untilTurn <= 0) this.save();
      else this.waitForTurn();
    });
  }

  /** What has changed goes out now: the page may not live longer. */
  now(): void {
    if (this.isDirty) this.save();
  }

  /** Everything goes out again. */
  again(): void {
    if (this.isStopped) return;
    this.setting.onRetry();
    this.changes++;
    this.save();
  }

  /** The network is back. */
  revive(): void {
    if (this.failures > 0) this.again();
  }

  stop(): void {
    this.isStopped = true;
    this.cancel?.();
    this.cancel = null;
  }

  private get untilTurn(): number {
    return this.committedAt + this.gap - this.setting.page.elapsed();
  }

  private waitForTurn(): void {
    this.wait(Math.max(coalescing, this.untilTurn), () => this.now());
  }

  private save(): void {
    this.exchangeWith(() => this.send());
  }

  private send(): Sent {
    const written = this.setting.host.write(this.setting.report());
    return written === 'lost' ? 'lost' : worse(written, this.setting.host.commit());
  }

  private exchangeWith(send: () => Sent): void {
    if (this.isStopped) return;
    this.cancel?.();
    this.cancel = null;
    const { page } = this.setting;
    const carried = this.changes;
    const began = page.elapsed();
    const sent = send();
    this.committedAt = page.elapsed();
    this.gap = Math.min(longestGap, Math.max(shortestGap, 20 * (this.committedAt - began)));
    void this.weigh(sent, carried, ++this.exchange);
  }

  /** A claim is believed when nothing speaks against it; a refusal is looked into, because its reason can be told. */
  private async weigh(sent: Sent, carried: number, exchange: number): Promise<void> {
    const { page, probe } = this.setting;
    const isClaimed = sent === 'claimed';
    if (sent === 'lost' || sent === 'refused') this.settle(sent, carried);
    else if (page.isOnline) this.settle(probe ? 'checking' : 'good', carried);
    else this.settle('offline', carried);
    if (!probe || sent === 'lost' || this.evidence === 'offline') return;
    const found = await probe();
    if (exchange !== this.exchange || this.isStopped) return;
    if (found === 'signed-out') this.settle(found, carried);
    else if (isClaimed) this.settle(found === 'offline' ? found : 'good', carried);
  }

  private settle(evidence: Evidence, carried: number): void {
    this.evidence = evidence;
    if (evidence === 'lost') this.stop();
    else if (isBad(evidence)) this.retryLater();
    else if (evidence === 'good') this.succeed(carried);
    this.setting.onChange();
  }

  private succeed(carried: number): void {
    this.failures = 0;
    this.keptChanges = Math.max(this.keptChanges, carried);
    this.setting.onReached();
  }

  private retryLater(): void {
    if (this.cancel) return;
    const delay = retryDelays[Math.min(this.failures, retryDelays.length - 1)]!;
    this.failures++;
    // A hall full of learners must not come back in one moment.
    this.wait(delay * (0.9 + 0.2 * Math.random()), () => this.again());
  }

  private wait(milliseconds: number, run: () => void): void {
    this.cancel?.();
    this.nextAt = this.setting.page.elapsed() + milliseconds;
    this.cancel = this.setting.page.later(() => {
      this.cancel = null;
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
