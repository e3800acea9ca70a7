import { describe, expect, it } from 'vitest';
import { isPrivate } from '../../../src/model/private.ts';

describe('isPrivate', () => {
  it('holds for guesses, self-assessments, reflections and plans only', () => {
    expect(
      ['choice', 'guess', 'poll', 'sort', 'match', 'order', 'fill', 'number', 'rate', 'reflect', 'plan'].filter(
        (kind) => isPrivate(kind as 'choice'),
      ),
    ).toEqual(['guess', 'rate', 'reflect', 'plan']);
  });
});
