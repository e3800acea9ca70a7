import { describe, expect, it } from 'vitest';
import { gradePoll, pollPatterns } from '../../../../src/model/blocks/poll.ts';
import { poll } from './blocks.ts';

describe('a poll', () => {
  it('has no right answer', () => {
    expect(gradePoll()).toEqual({ result: 'neutral', credit: 0 });
  });

  it('is reported as what was chosen, with nothing that would be right', () => {
    expect(pollPatterns(poll(), ['c'])).toEqual({ type: 'choice', response: ['c'], correct: [] });
    expect(pollPatterns(poll({ several: true }), ['a', 'c'])).toMatchObject({ response: ['a', 'c'], correct: [] });
  });
});
