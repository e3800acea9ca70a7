import type { BlockBase, Grade, Response } from '../block.ts';
import type { Patterns } from '../interaction.ts';
import { gradePairs, splitPair, type Pairs } from '../pairs.ts';

/** `Match:`: to every item one of the targets belongs; some targets may belong to none. */
export interface MatchBlock extends BlockBase {
  readonly kind: 'match';
  /** Ids of all that can be chosen, in the author's order. */
  readonly targets: readonly string[];
  /** Item id → the id of its target. */
  readonly key: Pairs;
  readonly partial: boolean;
}

export function gradeMatch(block: MatchBlock, response: Response): Grade {
  return gradePairs(block, response);
}

export function matchPatterns({ key }: MatchBlock, response: Response): Patterns {
  return { type: 'matching', response, correct: [Object.entries(key).map((pair) => pair.join('.'))] };
}

/** The items that share a target with another although no target belongs to two: slips, before anything is judged. */
export function sharedTargets({ key }: Pick<MatchBlock, 'key'>, response: Response): readonly string[] {
  const rights = Object.values(key);
  if (new Set(rights).size < rights.length) return [];
  const pairs = response.map(splitPair);
  return pairs.flatMap(([item, target]) =>
    pairs.some(([other, same]) => other !== item && same === target) ? [item] : [],
  );
}
