import type { BlockBase, Grade, Response } from '../block.ts';
import type { Patterns } from '../interaction.ts';
import { gradeShare } from '../pairs.ts';
import { shuffled } from '../shuffle.ts';

/** `Order:`: items to be put into their one right order. */
export interface OrderBlock extends BlockBase {
  readonly kind: 'order';
  /** Item ids in the right order. */
  readonly items: readonly string[];
  readonly partial: boolean;
}

/** Partly right is what stands in its own place: the number that a learner is told. */
export function gradeOrder({ items, partial }: OrderBlock, response: Response): Grade {
  const hits = items.filter((item, place) => response[place] === item).length;
  return gradeShare(hits, items.length, partial);
}

export function orderPatterns({ items }: OrderBlock, response: Response): Patterns {
  return { type: 'sequencing', response, correct: [items] };
}

/** The order in which items are first shown; it follows from the seed alone and is never the right one. */
export function startOrder(items: readonly string[], seed: number | string): string[] {
  const mixed = shuffled(items, seed);
  const isRight = mixed.every((item, place) => item === items[place]);
  return isRight ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}
