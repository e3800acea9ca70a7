import type { BlockId, CheckRule } from './course.ts';
import { randomNumbers, shuffle } from './shuffle.ts';

/**
 * The questions of one try, in the order of the bank: evenly from the groups, by chance within them.
 * Pure: the seed is in the record, so that a reload, or another device, asks the same again.
 */
export function drawQuestions({ draw, groups }: Pick<CheckRule, 'draw' | 'groups'>, seed: number): BlockId[] {
  const random = randomNumbers(seed);
  const shuffled = groups.map((group) => shuffle(group, random));
  const shares = evenShares(
    groups.map(({ length }) => length),
    draw,
    random,
  );
  const drawn = new Set(shuffled.flatMap((group, index) => group.slice(0, shares[index])));
  return groups.flat().filter((id) => drawn.has(id));
}

/** How many to take of each group: one more of each in turn, the turns in an order of chance, until there are enough. */
function evenShares(sizes: readonly number[], draw: number, random: () => number): number[] {
  const shares = sizes.map(() => 0);
  const wanted = Math.min(
    draw,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  let taken = 0;
  while (taken < wanted) {
    const open = sizes.flatMap((size, index) => (shares[index]! < size ? [index] : []));
    for (const index of shuffle(open, random).slice(0, wanted - taken)) {
      shares[index]!++;
      taken++;
    }
  }
  return shares;
}
