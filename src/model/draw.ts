import type { BlockId, CheckRule } from './course.ts';
import { randomNumbers, shuffle } from './shuffle.ts';

/**
 * The questions of one try, in the order they are asked: evenly from the groups, and of each group first those that the
 * learner has not met, then those met longest ago. Pure: the seed is in the record, so that a reload, or another device,
 * asks the same again.
 */
export function drawQuestions({ draw, groups, shuffle: isShuffled = true }: DrawRule, seed: number): BlockId[] {
  const drawn = deal(groups, draw, { deal: Math.floor(seed / rounds), round: seed % rounds });
  const random = randomNumbers(seed);
  return groups.flatMap((group) => {
    const asked = group.filter((id) => drawn.has(id));
    return isShuffled ? shuffle(asked, random) : asked;
  });
}

/** The seed of a learner's next try; `chance` is any 32 bits, and counts for the first try only. */
export function nextSeed(before: number | undefined, chance: number): number {
  const first = chance - (chance % rounds);
  return before === undefined ? first : before - (before % rounds) + ((before + 1) % rounds);
}

type DrawRule = Pick<CheckRule, 'draw' | 'groups' | 'shuffle'>;

/** A seed is how the decks lie, times this, and how often was dealt from them before. */
const rounds = 256;

/** Each group is a deck that is shuffled once and dealt from round and round; the groups take turns. */
function deal(
  groups: DrawRule['groups'],
  draw: number,
  { deal, round }: { readonly deal: number; readonly round: number },
): Set<BlockId> {
  const random = randomNumbers(deal);
  const decks = shuffle(groups, random).map((group) => ({ cards: shuffle(group, random), dealt: 0 }));
  const wanted = Math.min(draw, groups.flat().length);
  let turn = 0;
  let drawn = new Set<BlockId>();
  for (let dealing = 0; dealing <= round; dealing++) {
    drawn = new Set();
    while (drawn.size < wanted) {
      const deck = decks[turn++ % decks.length]!;
      const card = deck.cards[deck.dealt % deck.cards.length];
      if (card === undefined || drawn.has(card)) continue;
      drawn.add(card);
      deck.dealt++;
    }
  }
  return drawn;
}
