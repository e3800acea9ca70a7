import type { CopyStore, Stored } from './stores.ts';

/**
 * A `Storage` as a store of JSON values; null where it may not be used. Even naming `localStorage` throws in a sandbox or
 * with all cookies blocked, hence the function.
 */
export function openCopyStore(get: () => Storage): CopyStore | null {
  const storage = attempt(get, null);
  if (!storage) return null;
  return {
    read: (prefix) =>
      attempt(
        () =>
          Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
            .filter((key) => key.startsWith(prefix))
            .map((key): Stored => ({
              key,
              value: attempt(() => JSON.parse(storage.getItem(key) ?? '') as unknown, null),
            })),
        [],
      ),
    put: (key, value) =>
      attempt(() => {
        storage.setItem(key, JSON.stringify(value));
        return true;
      }, false),
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
