import { openCopyStore } from './copy-store.ts';
import { openIndexedStore } from './indexed-store.ts';

export interface Stored {
  readonly key: string;
  /** Whatever was put, or whatever somebody else put there. */
  readonly value: unknown;
}

/** Survives a killed browser and an LMS that clears up at login. Never rejects and never throws. */
export interface DurableStore {
  /** All whose key begins so. */
  read(prefix: string): Promise<readonly Stored[]>;
  /** Under way when it returns; resolves with whether it is kept. */
  put(key: string, value: unknown): Promise<boolean>;
  remove(key: string): void;
}

/** Survives a reload in the same second. Never throws. */
export interface CopyStore {
  read(prefix: string): readonly Stored[];
  put(key: string, value: unknown): boolean;
  remove(key: string): void;
}

/** Where this device keeps things; null where it may not. */
export interface Stores {
  readonly durable: Promise<DurableStore | null>;
  readonly copy: CopyStore | null;
  /** For learners whom nobody can tell apart: gone when the window is closed. */
  readonly session: CopyStore | null;
}

export function browserStores(): Stores {
  return {
    durable: openIndexedStore(() => indexedDB),
    copy: openCopyStore(() => localStorage),
    session: openCopyStore(() => sessionStorage),
  };
}

/** The durable store, or null after a second: some browsers never answer (IndexedDB blocked by policy or a stuck upgrade). */
export function soon(durable: Stores['durable'], wait = 1000): Promise<DurableStore | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), wait);
    void durable.then((store) => {
      clearTimeout(timer);
      resolve(store);
    });
  });
}
