import { Pairing } from './pairing.ts';
import type { PartPrint } from './prints.ts';
import { partIds, sortParts, type LockedPart } from './lock.ts';
import { similarity } from '../similarity.ts';

export interface IdentifiedParts {
  /** One for each part, in the author's order. */
  readonly ids: readonly string[];
  readonly parts: readonly LockedPart[];
  /** All 36 ids have been used, so one that meant another part was given again. */
  readonly hasReused: boolean;
}

/** Finds which option is which: an option in other words keeps its id, one that was taken out leaves its id unused. */
export function identifyParts(olds: readonly LockedPart[], news: readonly PartPrint[]): IdentifiedParts {
  const pairing = new Pairing(olds, news, () => true);
  pairing.bySign(
    (old) => old.hash,
    (now) => now.hash,
  );
  const present = olds.filter(({ words }) => words);
  pairing.byLikeness((old, now) => {
    const words = old.words ? similarity(old.words, now.words) : 0;
    // Ids are given in the author's order, so that the place is a sign too where words leave two candidates.
    const place = present.indexOf(old) === news.indexOf(now) ? 0.2 : 0;
    return { strongest: words, together: words + place };
  }, thresholds);

  const known = new Set(olds.map(({ id }) => id));
  const unused = partIds.filter((id) => !known.has(id));
  const leaving = pairing.freeOlds();
  let hasReused = false;
  const parts = news.map((now, index): LockedPart => {
    const id = pairing.oldOf(now)?.id ?? unused.shift();
    if (id) return { ...now, id };
    const reused = leaving.shift();
    hasReused ||= reused !== undefined;
    return { ...now, id: reused?.id ?? String(index) };
  });
  return {
    ids: parts.map(({ id }) => id),
    parts: sortParts([...parts, ...leaving.map((part) => ({ ...part, words: '' }))]),
    hasReused,
  };
}

/** Among a few options of one question, less than for whole questions is enough to know one again. */
const thresholds = { sure: 0.4, doubtful: 0.4, margin: 0.15 };
