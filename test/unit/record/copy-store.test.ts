import { describe, expect, it } from 'vitest';
import { openCopyStore } from '../../../src/record/copy-store.ts';

class FakeStorage implements Storage {
  private readonly map = new Map<string, string>();

  get length(): number {
    return this.map.size;
  }

  key(index: number): string | null {
    return [...this.map.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.map.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (value.length > 100) throw new DOMException('full', 'QuotaExceededError');
    this.map.set(key, value);
  }

  removeItem(key: string): void {
    this.map.delete(key);
  }

  clear(): void {
    this.map.clear();
  }
}

describe('openCopyStore', () => {
  it('keeps values, and finds them by how their keys begin', () => {
    const store = openCopyStore(() => new FakeStorage())!;
    expect(store.put('lm:a:1', { n: 1 })).toBe(true);
    store.put('lm:a:2', [2]);
    store.put('lm:b:1', 3);
    store.remove('lm:a:2');
    expect(store.read('lm:a:')).toEqual([{ key: 'lm:a:1', value: { n: 1 } }]);
  });

  it('reads nothing from what is not JSON', () => {
    const storage = new FakeStorage();
    storage.setItem('lm:a:1', '{"n":');
    expect(openCopyStore(() => storage)!.read('lm:')).toEqual([{ key: 'lm:a:1', value: null }]);
  });

  it('law 14: is none where storage is blocked, since naming it throws there', () => {
    expect(
      openCopyStore(() => {
        throw new DOMException('blocked', 'SecurityError');
      }),
    ).toBeNull();
  });

  it('law 14: says so when there is no room, and survives everything that throws', () => {
    const store = openCopyStore(() => new FakeStorage())!;
    expect(store.put('lm:a', 'x'.repeat(200))).toBe(false);
    const broken = openCopyStore(() => ({}) as Storage)!;
    expect(broken.read('lm:')).toEqual([]);
    expect(broken.put('lm:a', 1)).toBe(false);
    expect(() => broken.remove('lm:a')).not.toThrow();
  });
});
