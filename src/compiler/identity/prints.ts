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
 * A key with what its numbers stand for: `1,3` is two parts by their index, `2.0` two that belong together. What has
 * other signs stands for itself. The order of what is right makes no difference, so that options may be sorted anew.
 */
export function withParts(key: string, parts: readonly string[]): string {
  return key
    .split(',')
    .map((right) => (/^[\d.]+$/.test(right) ? right.replace(/\d+/g, (index) => parts[Number(index)] ?? index) : right))
    .sort()
    .join(',');
}
