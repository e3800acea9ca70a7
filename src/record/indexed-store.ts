import type { DurableStore, Stored } from './stores.ts';

/** IndexedDB as a store of values; resolves with null where it may not be used, or never, where the browser hangs. */
export function openIndexedStore(get: () => Pick<IDBFactory, 'open'>): Promise<DurableStore | null> {
  return new Promise((resolve) => {
    try {
      const request = get().open(databaseName, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'key' });
      request.onsuccess = () => resolve(new IndexedStore(request.result));
      request.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}

const databaseName = 'learning-module';
const storeName = 'kept';

class IndexedStore implements DurableStore {
  constructor(private readonly _database: IDBDatabase) {
    // Another page that upgrades or deletes the database must not wait for this one.
    _database.onversionchange = () => _database.close();
  }

  read(prefix: string): Promise<readonly Stored[]> {
    return new Promise((resolve) => {
      try {
        const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
        const request = this._database.transaction(storeName).objectStore(storeName).getAll(range);
        request.onsuccess = () => resolve(request.result as Stored[]);
        request.onerror = () => resolve([]);
      } catch {
        resolve([]);
      }
    });
  }

  put(key: string, value: unknown): Promise<boolean> {
    return this._change((store) => store.put({ key, value }));
  }

  remove(key: string): void {
    void this._change((store) => store.delete(key));
  }

  private _change(act: (store: IDBObjectStore) => void): Promise<boolean> {
    return new Promise((resolve) => {
      try {
        // Relaxed: safe within a millisecond against a killed browser, which is what happens to learners.
        const transaction = this._database.transaction(storeName, 'readwrite', { durability: 'relaxed' });
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
        act(transaction.objectStore(storeName));
        // Without it a page that is being left waits for a turn of the loop that never comes.
        transaction.commit();
      } catch {
        resolve(false);
      }
    });
  }
}
