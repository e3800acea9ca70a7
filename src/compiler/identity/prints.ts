import type { BlockDraft } from '../draft.ts';
import { keptWords, shortHash, wording } from '../wording.ts';

/** What a block is known by, in the text as in the lock. */
export interface BlockPrint {
  readonly kind: string;
  /** Of the words of name, prose and key. */
  readonly hash: string;
  /** As the author typed it, cut to what is needed to know it again. */
  readonly name: string;
  /** The prose between name and parts, cut likewise. */
  readonly stem: string;
  readonly parts: readonly PartPrint[];
}

/** What an option, item, category or statement is known by. */
export interface PartPrint {
  readonly hash: string;
  /** As typed, cut; in the lock '' for a part that the author took out, whose id is not given to another. */
  readonly words: string;
}

/** The print of a block as it stands in the text. */
export function printOf(draft: BlockDraft): BlockPrint {
  const stem = draft.stem.map(({ raw }) => raw).join(' ');
  const key = withParts(draft.key, draft.parts.map(wording));
  return {
    kind: draft.kind,
    hash: shortHash([wording(draft.name), wording(stem), key].join('\n'), 6),
    name: keptWords(draft.name),
    stem: keptWords(stem),
    parts: draft.parts.map((part) => ({ hash: shortHash(wording(part), 4), words: keptWords(part) })),
  };
}

/**
 * A key with what its numbers stand for, each the index of a part. What is separated by commas or blanks is right
 * together, in any order, so that arranging options anew changes nothing.
 */
export function withParts(key: string, parts: readonly string[]): string {
  return key
    .split(/[\s,;]+/)
    .map((right) => right.replace(/\d+/g, (index) => parts[Number(index)] ?? index))
    .sort()
    .join(' ');
}
