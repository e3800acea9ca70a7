import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap, similarity } from '../../../src/compiler/similarity.ts';

describe('similarity', () => {
  it.each([
    ['Who is the mentor in a mentoring partnership?', 'Who is the mentor in a mentoring relationship?'],
    ['Which of these is mentoring?', 'Which one of these is mentoring?'],
    ['Which are defining characteristics of mentoring?', 'Which of these are defining characteristics of mentoring?'],
    ['A mentor may learn from the mentee.', 'A mentor can also learn from the mentee.'],
    [
      'Ravi wants six sessions with one clear target: shorter, calmer meetings.',
      'Ravi asks for six sessions with one clear target: calmer meetings.',
    ],
    ['What is the first thing the mentor does?', 'What does the mentor do first?'],
    ['Laquelle est du mentorat ?', 'Laquelle de ces situations est du mentorat ?'],
    ['من هو المرشد في علاقة الإرشاد؟', 'من المرشد في علاقة الإرشاد؟'],
    ['The organisation sets the programme', 'The organization sets the program'],
  ])('knows an edited text again: %s → %s', (before, after) => {
    expect(similarity(before, after)).toBeGreaterThanOrEqual(0.6);
  });

  it.each([
    ['Who is the mentor in a mentoring partnership?', 'Which plan is most likely to happen?'],
    ['Which of these is mentoring?', 'Who has the last word?'],
    ['A mentor may learn from the mentee.', 'Sessions are paid by the hour.'],
    ['Where does the mentor stand?', 'If I have a mentor, a promotion will follow.'],
    ['Her manager sets her targets for the year', 'A colleague outside her line shares experience'],
    ['ما هو الإرشاد؟', 'كم مرة يلتقيان؟'],
  ])('tells two texts apart: %s ≠ %s', (one, other) => {
    expect(similarity(one, other)).toBeLessThan(0.4);
  });

  it('is 1 for the same words, 0 for none in common or none at all', () => {
    expect(similarity('Is it?', '“is it”')).toBe(1);
    expect(similarity('a', 'A.')).toBe(1);
    expect(similarity('yes', 'no')).toBe(0);
    expect(similarity('', '')).toBe(0);
  });

  it('does not depend on which text comes first', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        const likeness = similarity(one, other);
        expect(likeness).toBe(similarity(other, one));
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('overlap', () => {
  it('counts a thing as often as it stands on both sides', () => {
    expect(overlap(['a', 'a', 'b'], ['a', 'b', 'b'])).toBeCloseTo(4 / 6);
    expect(overlap(['a'], [])).toBe(0);
  });
});
