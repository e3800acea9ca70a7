/**
 * The word that was probably meant: at most `slips` letters added, dropped, changed or swapped,
 * and never more than a third of the word; null when nothing is that near. Ties go to the first.
 */
export function nearest(word: string, words: Iterable<string>, slips = 2): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of words) {
    const allowed = Math.min(slips, Math.max(1, Math.floor(candidate.length / 3)));
    const distance = editDistance(word, candidate, allowed);
    if (distance <= allowed && distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** Slips between two words; any number above `limit` when they are further apart than that. */
function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) least = Math.min(least, beforeLast[j - 2]! + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[other.length]!;
}
