import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/record/fingerprint.ts';

describe('fingerprint', () => {
  it('is another for every learner, as far as one device and a thousand others go', () => {
    const ids = Array.from({ length: 100_000 }, (_, number) => `/mod_scorm/content/\n${number}`);
    const halves = ids.map(fingerprint).map((all) => [all.slice(0, 7), all.slice(7)] as const);
    expect(new Set(halves.map((both) => both.join())).size).toBe(ids.length);
    // Each half by itself is as good as chance: about one pair of a hundred thousand in 32 bits.
    for (const half of [0, 1] as const)
      expect(new Set(halves.map((both) => both[half])).size).toBeGreaterThan(ids.length - 20);
  });

  it('holds nothing of the text', () => {
    expect(fingerprint('ada@example.org')).toMatch(/^[a-z0-9]{14}$/);
  });
});
