import { journalPrefix } from './journal-key.ts';
import type { CopyStore, Stored } from './stores.ts';

/**
 * A `Storage` as a store of JSON values; null where it may not be used. Even naming `localStorage` throws in a sandbox or
 * with all cookies blocked, hence the function.
 */
export function openCopyStore(get: () => Storage): CopyStore | null {
  const storage = attempt(get, null);
  if (!storage) return null;
  const keys = (prefix: string) =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
      key.startsWith(prefix),
    );
  const set = (key: string, text: string) => attempt(() => (storage.setItem(key, text), true), false);
  return {
    read: (prefix) =>
      attempt(
        () =>
          keys(prefix).map((key): Stored => ({
            key,
            value: attempt(() => JSON.parse(storage.getItem(key) ?? '') as unknown, null),
          })),
        [],
      ),
    put(key, value) {
      const text = JSON.stringify(value);
      if (set(key, text)) return true;
      // A full store: what an LMS has read back to us makes room, and nothing of anybody else's.
      for (const each of attempt(() => keys(journalPrefix), []))
        attempt(() => storage.getItem(each)?.includes('"isConfirmed":true') && storage.removeItem(each), undefined);
      return set(key, text);
    },
    remove: (key) => attempt(() => storage.removeItem(key), undefined),
  };
}

function attempt<Value>(run: () => Value, otherwise: Value): Value {
  try {
    return run();
  } catch {
    return otherwise;
  }
}
