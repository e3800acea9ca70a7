import type { Grade, Response } from './block.ts';

/** What belongs to what: the id of an item → the id of its partner. */
export type Pairs = Readonly<Record<string, string>>;

/** Grades a response of pairs, "item.partner" each; `partial`: a share of the points for a share of the pairs. */
export function gradePairs({ key, partial }: { key: Pairs; partial: boolean }, response: Response): Grade {
  const items = Object.entries(key);
  const placed = new Map(response.map((part) => splitPair(part)));
  const hits = items.filter(([item, partner]) => placed.get(item) === partner).length;
  return gradeShare(hits, items.length, partial);
}

/** What a number of hits is worth. */
export function gradeShare(hits: number, of: number, partial: boolean): Grade {
  if (hits === of) return { result: 'correct', credit: 1 };
  const credit = partial ? hits / of : 0;
  return { result: credit > 0 ? 'partial' : 'wrong', credit };
}

export function splitPair(part: string): [item: string, partner: string] {
  const dot = part.indexOf('.');
  return [part.slice(0, dot), part.slice(dot + 1)];
}
