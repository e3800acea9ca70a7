import type { BlockId, LessonId } from '../../model/course.ts';
import type { BlockDraft } from '../draft.ts';
import { claimsNew, type Claimant } from './claims.ts';
import { Pairing, repeated, type Likeness } from './pairing.ts';
import type { BlockPrint, PartPrint } from './prints.ts';
import type { LockedBlock } from './lock.ts';
import { trigrams, overlap, similarity } from '../similarity.ts';
import { wording } from '../wording.ts';

/** A block in the text, with all that may tell which one it is. */
export interface BlockNow extends BlockPrint, Claimant {
  readonly draft: BlockDraft;
  readonly lesson: LessonId;
}

/** A block that the lock knows. */
export interface BlockBefore extends LockedBlock {
  readonly id: BlockId;
  readonly isGone: boolean;
}

export interface PairedBlocks {
  readonly oldOf: (now: BlockNow) => BlockBefore | undefined;
  /** Known again by likeness alone. */
  readonly reworded: ReadonlySet<BlockNow>;
  /** What each may be that is neither known again nor surely new; the likest first. */
  readonly doubts: ReadonlyMap<BlockNow, readonly BlockBefore[]>;
}

/** Finds which block is which, by the signs of GRAMMAR 8 in their order. */
export function pairBlocks(
  olds: readonly BlockBefore[],
  news: readonly BlockNow[],
  claims: ReadonlyMap<BlockNow, BlockId>,
): PairedBlocks {
  const pairing = new Pairing(olds, news, canBe);
  const byId = new Map(olds.map((old) => [old.id, old]));
  for (const [now, id] of claims) {
    const old = byId.get(id);
    if (old) pairing.join(old, now);
  }
  const live = olds.filter(({ isGone }) => !isGone);
  pairing.bySign(ifLive(inLesson(hashOf)), inLesson(hashOf), sharedParts);
  pairing.bySign(ifLive(hashOf), hashOf, sharedParts);
  pairing.bySign(hashOf, hashOf, sharedParts);
  const isCommon = commonNames(live, news);
  pairing.bySign(ifLive(ifUnique(live, inLesson(nameOf))), ifUnique(news, inLesson(nameOf)), (old, now) =>
    isCommon(now) && hasOtherProse(old, now) ? null : 0,
  );
  const ownName = (block: BlockPrint) => (isCommon(block) ? undefined : nameOf(block));
  pairing.bySign(ifLive(ownName), ownName);
  const likeness = likenessIn(live, news, isCommon);
  const { joined, doubts } = pairing.byLikeness(likeness, { sure: 0.6, doubtful, margin: 0.15 });
  return { oldOf: (now) => pairing.oldOf(now), reworded: new Set(joined), doubts };
}

/** Below it, two texts are not the same one in other words. */
const doubtful = 0.4;

/** `id: new` is only what was new by that claim before, so that the line may stay where it is. */
function canBe(old: BlockBefore, now: BlockNow): boolean {
  if (old.kind !== now.kind || (claimsNew(now) && !old.isNew)) return false;
  return !old.isGone || old.hash === now.hash;
}

const hashOf = ({ hash }: PartPrint | BlockPrint) => hash;
const nameOf = ({ kind, name }: BlockPrint) => `${kind} ${wording(name)}`;

function inLesson(signOf: (block: BlockPrint) => string) {
  return (block: BlockPrint & { readonly lesson: LessonId }) => `${block.lesson} ${signOf(block)}`;
}

function ifLive(signOf: (old: BlockBefore) => string | undefined) {
  return (old: BlockBefore) => (old.isGone ? undefined : signOf(old));
}

function ifUnique<T>(things: readonly T[], signOf: (thing: T) => string) {
  const common = repeated(things.map(signOf));
  return (thing: T) => (common.has(signOf(thing)) ? undefined : signOf(thing));
}

/** Of questions with the same words, the one with the same options is the same. */
function sharedParts(old: BlockPrint, now: BlockPrint): number {
  return overlap(old.parts.map(hashOf), now.parts.map(hashOf));
}

/** A name that several blocks bear, such as "True or false?", says little; the prose below it says which one it is. */
function commonNames(olds: readonly BlockPrint[], news: readonly BlockPrint[]) {
  const common = new Set([...repeated(olds.map(nameOf)), ...repeated(news.map(nameOf))]);
  return (block: BlockPrint) => common.has(nameOf(block));
}

function hasOtherProse({ stem }: BlockPrint, now: BlockPrint): boolean {
  return stem !== '' && now.stem !== '' && similarity(stem, now.stem) < doubtful;
}

/**
 * Words and parts are two signs, and either may be enough: a question in other words with the same options is the same
 * one. Options that come back in several questions say nothing.
 */
function likenessIn(
  olds: readonly BlockPrint[],
  news: readonly BlockPrint[],
  isCommon: (block: BlockPrint) => boolean,
) {
  const commonParts = repeated(olds.flatMap((old) => [...new Set(tellingParts(old))]));
  const signs = new Map(
    [...olds, ...news].map((block) => [
      block,
      {
        words: trigrams(isCommon(block) ? block.stem : `${block.name} ${block.stem}`),
        parts: tellingParts(block).filter((hash) => !commonParts.has(hash)),
      },
    ]),
  );
  return (old: BlockPrint, now: BlockPrint): Likeness => {
    const [before, after] = [signs.get(old), signs.get(now)];
    if (!before || !after) return { strongest: 0, together: 0 };
    const words = overlap(before.words, after.words);
    const parts = overlap(before.parts, after.parts);
    return { strongest: Math.max(words, parts), together: words + parts };
  };
}

/** Hashes of the parts that are more than a word or two, which many questions may have. */
function tellingParts({ parts }: BlockPrint): string[] {
  return parts.filter(({ words }) => wording(words).length >= 12).map(({ hash }) => hash);
}
