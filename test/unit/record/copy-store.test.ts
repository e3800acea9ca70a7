import { describe, expect, it } from 'vitest';
import { openCopyStore } from '../../../src/record/copy-store.ts';

class FakeStorage implements Storage {
  private readonly map = new Map<string, string>();

  constructor(private readonly room = Infinity) {}

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
    const others = [...this.map].reduce((sum, [each, text]) => sum + (each === key ? 0 : text.length), 0);
    if (value.length > 100 || others + value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
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

  it('76: makes room by what an LMS has read back to us, and by nothing else', () => {
    const storage = new FakeStorage(200);
    const store = openCopyStore(() => storage)!;
    const words = 'x'.repeat(20);
    storage.setItem('foreign', JSON.stringify({ words, isConfirmed: true }));
    store.put('lm:j:one:read-back', { words, isConfirmed: true });
    store.put('lm:j:two:waiting', { words, isConfirmed: false, unreadable: '{"isConfirmed":true' });
    expect(store.put('lm:j:two:latest', { words })).toBe(true);
    expect(store.read('').map(({ key }) => key)).toEqual(['foreign', 'lm:j:two:waiting', 'lm:j:two:latest']);
    expect(store.put('lm:j:two:more', { words })).toBe(false);
    expect(store.read('').map(({ key }) => key)).toEqual(['foreign', 'lm:j:two:waiting', 'lm:j:two:latest']);
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
