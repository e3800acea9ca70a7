import type { RateWords } from '../../language/rate-words.ts';
import type { DimensionResult, RateBlock } from '../../model/blocks/rate.ts';

interface Known {
  readonly id: string;
  readonly mean: number;
  readonly band: number | null;
}

/**
 * The result in one sentence (COURSE 4.6): ties are named together, equal means stay unranked, and nobody is told to
 * start with what is in the best band. `nameOf` gives the words of a dimension.
 */
export function rateSummary(
  block: RateBlock,
  results: readonly DimensionResult[],
  nameOf: (dimension: string) => string,
  words: RateWords,
): string {
  const known = results.flatMap(({ id, mean, band }): Known[] => (mean === null ? [] : [{ id, mean, band }]));
  const [first] = known;
  if (!first) return words.rateNothing;
  if (known.length === 1) return words.rateOnly(nameOf(first.id), words.number(first.mean), block.scale);
  // What reads the same is the same: a hidden digit ranks nobody.
  const shown = known.map(({ mean }) => Number(mean.toFixed(1)));
  const names = (value: number) =>
    words.and(known.filter((_, index) => shown[index] === value).map(({ id }) => nameOf(id)));
  const [highest, lowest] = [Math.max(...shown), Math.min(...shown)];
  if (highest === lowest) return words.rateAllAlike(known.length);
  const isAllBest = known.every(({ id, band }) => band !== null && band === bestBand(block, id));
  return [words.rateStrongest(names(highest)), ...(isAllBest ? [] : [words.rateStartWith(names(lowest))])].join(' ');
}

function bestBand(block: RateBlock, dimension: string): number {
  return (block.dimensions.find(({ id }) => id === dimension)?.bands.length ?? 0) - 1;
}
