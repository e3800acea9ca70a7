import { describe, expect, it } from 'vitest';
import { isPrivate } from '../../../src/model/private.ts';

describe('isPrivate', () => {
  it('holds for self-assessments and reflections only', () => {
    expect(
      ['choice', 'sort', 'match', 'order', 'rate', 'reflect'].filter((kind) => isPrivate(kind as 'choice')),
    ).toEqual(['rate', 'reflect']);
  });
});
