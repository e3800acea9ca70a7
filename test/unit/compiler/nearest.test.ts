import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/compiler/nearest.ts';

describe('nearest', () => {
  const keywords = ['question', 'practice', 'sort', 'rate yourself', 'reflect'];

  it('finds a word with a letter changed, dropped, added or swapped', () => {
    expect(nearest('questeon', keywords)).toBe('question');
    expect(nearest('queston', keywords)).toBe('question');
    expect(nearest('questiion', keywords)).toBe('question');
    expect(nearest('qusetion', keywords)).toBe('question');
  });

  it('allows two slips in a long word and one in a short one', () => {
    expect(nearest('qestio', keywords)).toBe('question');
    expect(nearest('srot', keywords)).toBe('sort');
    expect(nearest('sxxt', keywords)).toBeNull();
  });

  it('finds nothing for a word of its own', () => {
    expect(nearest('summary', keywords)).toBeNull();
    expect(nearest('', keywords)).toBeNull();
    expect(nearest('question', [])).toBeNull();
  });

  it('prefers the nearest and, among equals, the first', () => {
    expect(nearest('pactice', ['tactic', 'practice'])).toBe('practice');
    expect(nearest('cat', ['bat', 'hat'])).toBe('bat');
  });
});
