import type { BlockBase, Grade, Response } from '../block.ts';
import type { Patterns } from '../interaction.ts';
import { gradePairs, type Pairs } from '../pairs.ts';

/** `Sort:`: every item belongs to one of two to four categories. */
export interface SortBlock extends BlockBase {
  readonly kind: 'sort';
  /** Category ids in the author's order. */
  readonly categories: readonly string[];
  /** Item id → the id of its category. */
  readonly key: Pairs;
  readonly shuffle: boolean;
  readonly partial: boolean;
}

export function gradeSort(block: SortBlock, response: Response): Grade {
  return gradePairs(block, response);
}

export function sortPatterns({ key }: SortBlock, response: Response): Patterns {
  return { type: 'matching', response, correct: [Object.entries(key).map((pair) => pair.join('.'))] };
}
