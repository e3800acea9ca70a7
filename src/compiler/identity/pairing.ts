/** How sure it is that two things are the same one. */
export interface Likeness {
  /** The strongest sign, 0 to 1. */
  readonly strongest: number;
  /** All signs together: what tells two candidates apart. */
  readonly together: number;
}

/** From where on likeness counts, and how much better than its rivals a candidate must be. */
export interface Thresholds {
  /** The same, if nothing else is nearly as like. */
  readonly sure: number;
  /** Perhaps the same; below it: another. */
  readonly doubtful: number;
  readonly margin: number;
}

/**
 * Finds, one to one, what each thing in the text was before. Ask from the surest sign to the weakest: what has found
 * its partner takes no further part. The same things in the same order always give the same pairs.
 */
export class Pairing<Old, New> {
  private readonly partners = new Map<New, Old>();
  private readonly olds: Set<Old>;
  private readonly news: Set<New>;
  private readonly canBe: (old: Old, now: New) => boolean;

  /** `canBe` says what may be the same at all, whatever the signs. */
  constructor(olds: Iterable<Old>, news: Iterable<New>, canBe: (old: Old, now: New) => boolean) {
    this.olds = new Set(olds);
    this.news = new Set(news);
    this.canBe = canBe;
  }

  oldOf(now: New): Old | undefined {
    return this.partners.get(now);
  }

  /** Without a partner so far. */
  freeOlds(): Old[] {
    return [...this.olds];
  }

  freeNews(): New[] {
    return [...this.news];
  }

  join(old: Old, now: New): void {
    this.partners.set(now, old);
    this.olds.delete(old);
    this.news.delete(now);
  }

  /**
   * Joins what bears the same sign; undefined is none. Where several bear one, those that `preference` rates highest
   * go together, then the first with the first; null keeps two apart.
   */
  bySign(
    signOfOld: (old: Old) => string | undefined,
    signOfNew: (now: New) => string | undefined,
    preference: (old: Old, now: New) => number | null = () => 0,
  ): void {
    const news = group(this.news, signOfNew);
    for (const [sign, olds] of group(this.olds, signOfOld)) {
      const candidates = this.candidates(olds, news.get(sign) ?? [], preference);
      candidates.sort((one, other) => (other.likeness ?? 0) - (one.likeness ?? 0));
      for (const candidate of candidates) {
        if (candidate.likeness !== null && this.isFree(candidate)) this.join(candidate.old, candidate.now);
      }
    }
  }

  /**
   * Joins what is sure enough and clearly likelier than every rival on either side; gives back what was joined, and
   * for what is left the old things that it may be, the likest first.
   */
  byLikeness(
    likenessOf: (old: Old, now: New) => Likeness,
    { sure, doubtful, margin }: Thresholds,
  ): { joined: New[]; doubts: Map<New, Old[]> } {
    const candidates = this.candidates(this.olds, this.news, likenessOf)
      .filter(({ likeness }) => likeness.strongest >= doubtful)
      .sort((one, other) => other.likeness.together - one.likeness.together);
    const rivals = [group(candidates, ({ old }) => old), group(candidates, ({ now }) => now)] as const;
    const isClear = (candidate: Candidate<Old, New, Likeness>) =>
      [...rivals[0].get(candidate.old)!, ...rivals[1].get(candidate.now)!].every(
        (rival) =>
          rival === candidate || !this.isFree(rival) || candidate.likeness.together - rival.likeness.together >= margin,
      );

    const joined: New[] = [];
    let before: number;
    // Each join may free another candidate of its rivals.
    do {
      before = joined.length;
      for (const candidate of candidates) {
        if (candidate.likeness.strongest < sure || !this.isFree(candidate) || !isClear(candidate)) continue;
        this.join(candidate.old, candidate.now);
        joined.push(candidate.now);
      }
    } while (joined.length > before);
    const left = candidates.filter((candidate) => this.isFree(candidate));
    const doubts = [...group(left, ({ now }) => now)].map(([now, some]) => [now, some.map(({ old }) => old)] as const);
    return { joined, doubts: new Map(doubts) };
  }

  private candidates<T>(olds: Iterable<Old>, news: Iterable<New>, rate: (old: Old, now: New) => T) {
    const candidates: Candidate<Old, New, T>[] = [];
    for (const old of olds) {
      for (const now of news) if (this.canBe(old, now)) candidates.push({ old, now, likeness: rate(old, now) });
    }
    return candidates;
  }

  private isFree({ old, now }: Candidate<Old, New, unknown>): boolean {
    return this.olds.has(old) && this.news.has(now);
  }
}

interface Candidate<Old, New, T> {
  readonly old: Old;
  readonly now: New;
  readonly likeness: T;
}

/** What stands in a list more than once. */
export function repeated(signs: readonly string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(signs.filter((sign) => seen.has(sign) || !seen.add(sign)));
}

/** Things by what they have in common, in order; those without it are left out. */
function group<Thing, Key>(things: Iterable<Thing>, keyOf: (thing: Thing) => Key | undefined): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === undefined) continue;
    const some = groups.get(key);
    if (some) some.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
