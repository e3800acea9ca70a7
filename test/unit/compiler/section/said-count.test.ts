import { describe, expect, it } from 'vitest';
import { countSaid } from '../../../../src/compiler/section/said-count.ts';

describe('countSaid', () => {
  it.each([
    ['Choose three.', 3],
    ['Which two are defining?', 2],
    ['Please tick the 4 that apply', 4],
    ['Cochez deux réponses', 2],
    ['Wähle die drei richtigen', 3],
    ['اختر ثلاث إجابات', 3],
  ])('reads the number in “%s”', (text, count) => {
    expect(countSaid(text)).toBe(count);
  });

  it.each(['Choose all that apply.', 'Three people meet. Who leads?', 'Choose 25 per cent', 'Choose twofold'])(
    'finds none in “%s”',
    (text) => {
      expect(countSaid(text)).toBeNull();
    },
  );
});
