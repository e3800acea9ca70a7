import { describe, expect, it } from 'vitest';
import { isPrivate } from '../../../src/model/private.ts';

describe('isPrivate', () => {
  it('holds for self-assessments, reflections and plans only', () => {
    expect(
      ['choice', 'sort', 'match', 'order', 'rate', 'reflect', 'plan'].filter((kind) => isPrivate(kind as 'choice')),
    ).toEqual(['rate', 'reflect', 'plan']);
  });
});
