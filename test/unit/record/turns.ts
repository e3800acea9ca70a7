import { openTurn } from '../../../src/record/open-turn.ts';
import type { Channel, Message, Turn } from '../../../src/record/turn.ts';
import { FakePage, settled } from './fakes.ts';

/** A browser whose windows share locks and a channel; each can be missing, as on plain http. */
export class FakeBrowser {
  hasLocks = true;
  hasChannel = true;
  /** Locks are refused, as in a sandbox. */
  refusesLocks = false;
  readonly page = new FakePage();
  private readonly windows: FakeWindow[] = [];
  private line: Request[] = [];
  private held: Request | null = null;

  async open(): Promise<FakeWindow> {
    const window = new FakeWindow();
    this.windows.push(window);
    const actions = {
      begin: () => window.tell('begin'),
      wait: () => window.tell('wait'),
      giveUp: () => window.tell('giveUp'),
    };
    window.turn = openTurn('course', actions, {
      locks: this.hasLocks ? this.locks(window) : null,
      channel: this.hasChannel ? this.channel(window) : null,
      later: (run, milliseconds) => this.page.later(() => window.isAlive && run(), milliseconds),
    });
    await settled();
    return window;
  }

  /** Closed or crashed: the browser frees what the window held, and nothing of it runs any more. */
  async close(window: FakeWindow): Promise<void> {
    window.isAlive = false;
    this.line = this.line.filter((request) => request.window !== window);
    if (this.held?.window === window) this.held = null;
    this.grant();
    await settled();
  }

  private channel(own: FakeWindow): Channel {
    return {
      post: (message: Message) => {
        for (const window of this.windows.filter((each) => each !== own)) {
          void Promise.resolve().then(() => window.isAlive && !window.isFrozen && window.hear(message));
        }
      },
      hear: (listener) => (own.hear = listener),
    };
  }

  private locks(window: FakeWindow): Pick<LockManager, 'request'> {
    const request = (_name: string, options: LockOptions, hold: () => Promise<unknown>) =>
      new Promise<unknown>((_resolve, reject) => {
        if (this.refusesLocks) {
          reject(new Error('SecurityError'));
          return;
        }
        const one: Request = { window, hold, reject };
        options.signal?.addEventListener('abort', () => {
          if (this.held === one) return;
          this.line = this.line.filter((each) => each !== one);
          reject(new Error('AbortError'));
        });
        if (options.steal) {
          this.held?.reject(new Error('AbortError'));
          this.held = null;
          this.line.unshift(one);
        } else this.line.push(one);
        this.grant();
      });
    return { request } as unknown as Pick<LockManager, 'request'>;
  }

  private grant(): void {
    if (this.held) return;
    const next = this.line.shift();
    if (!next) return;
    this.held = next;
    void Promise.resolve().then(() => this.held === next && void next.hold());
  }
}

interface Request {
  readonly window: FakeWindow;
  readonly hold: () => Promise<unknown>;
  readonly reject: (reason: Error) => void;
}

export class FakeWindow {
  isAlive = true;
  isFrozen = false;
  turn: Turn = { take: () => undefined };
  hear: (message: Message) => void = () => undefined;
  /** What the window was told, without repetitions. */
  readonly told: string[] = [];

  tell(what: string): void {
    if (this.told.at(-1) !== what) this.told.push(what);
  }

  get isWriting(): boolean {
    return this.told.at(-1) === 'begin';
  }
}
