import type { BlockBase, Grade, Response } from '../block.ts';
import type { Patterns } from '../interaction.ts';

/** `Sort:`: every item belongs to one of two to four categories. */
export interface SortBlock extends BlockBase {
  readonly kind: 'sort';
  /** Category ids in the author's order. */
  readonly categories: readonly string[];
  /** Item id → the id of its category. */
  readonly key: Readonly<Record<string, string>>;
  readonly shuffle: boolean;
  readonly partial: boolean;
}

export function gradeSort(block: SortBlock, response: Response): Grade {
  const items = Object.entries(block.key);
  const placed = new Map(response.map((part) => splitPair(part)));
  const hits = items.filter(([item, category]) => placed.get(item) === category).length;
  if (hits === items.length) return { result: 'correct', credit: 1 };
  const credit = block.partial ? hits / items.length : 0;
  return { result: hits > 0 && block.partial ? 'partial' : 'wrong', credit };
}

export function sortPatterns({ key }: SortBlock, response: Response): Patterns {
  return { type: 'matching', response, correct: [Object.entries(key).map((pair) => pair.join('.'))] };
}

function splitPair(part: string): [item: string, category: string] {
  const dot = part.indexOf('.');
  return [part.slice(0, dot), part.slice(dot + 1)];
}
