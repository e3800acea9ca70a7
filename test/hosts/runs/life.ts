import type { DurableStore, CopyStore, Stores } from '../../../src/record/stores.ts';
import type { FakeWindow } from '../fakes/windows.ts';

/** The life of a page, counted in what it does to the world: a killed one goes on in vain. */
export class Life {
  isOver = false;
  private left: number;

  constructor(diesAfter: number | null) {
    this.left = diesAfter ?? Infinity;
  }

  end(): void {
    this.isOver = true;
  }

  /** One more thing is done to the world, unless the page is dead; false then. */
  does(): boolean {
    if (this.left-- <= 0) this.end();
    return !this.isOver;
  }

  /** Storage that nothing reaches any more once the page is dead; what IndexedDB was given is kept a moment later. */
  storesOf({ durable, copy, session }: Stores): Stores {
    return {
      durable: durable.then((store) => store && this.durableOf(store)),
      copy: copy && this.copyOf(copy),
      session: session && this.copyOf(session),
    };
  }

  /** An API whose calls a dead page does not make. `during` is told what was called, before and after. */
  enter(window: FakeWindow, api: string, { speaksNumbers, during }: Manner): void {
    const methods = window[api] as Record<string, (...args: unknown[]) => unknown>;
    const mortal = Object.entries(methods).map(([name, call]) => [
      name,
      (...args: unknown[]) => {
        if (!this.does()) throw new Error('The page is dead.');
        const answer = during(name, () => call(...args));
        return speaksNumbers ? inNumbers(answer) : answer;
      },
    ]);
    window[api] = Object.fromEntries(mortal) as unknown;
  }

  private durableOf(store: DurableStore): DurableStore {
    return {
      read: (prefix) => store.read(prefix),
      put: async (key, value) => {
        const isDone = this.does();
        await Promise.resolve();
        return isDone && !this.isOver ? store.put(key, value) : new Promise(() => undefined);
      },
      remove: (key) => {
        if (this.does()) store.remove(key);
      },
    };
  }

  private copyOf(store: CopyStore): CopyStore {
    return {
      read: (prefix) => store.read(prefix),
      put: (key, value) => this.does() && store.put(key, value),
      remove: (key) => {
        if (this.does()) store.remove(key);
      },
    };
  }
}

export interface Manner {
  readonly speaksNumbers: boolean;
  readonly during: (method: string, call: () => unknown) => unknown;
}

function inNumbers(answer: unknown): unknown {
  if (answer === 'true' || answer === 'false') return answer === 'true';
  return typeof answer === 'string' && /^\d{1,6}(\.\d+)?$/.test(answer) ? Number(answer) : answer;
}
