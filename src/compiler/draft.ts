import type { AidKind } from '../model/aid.ts';
import type { BlockBase, BlockKind } from '../model/block.ts';
import type { Position } from './diagnostic.ts';
import type { Labels } from './section/labels.ts';
import type { PlacedToken } from './markdown.ts';
import type { PlacedHeading } from './tokens.ts';

/** A block as its author wrote it: wording as tokens, keys by index, no ids yet (lock.ts gives those). */
export interface BlockDraft {
  readonly kind: BlockKind | AidKind;
  /** The words after the keyword: a question's first line. */
  readonly name: string;
  readonly at: Position;
  /** Claimed by `<!-- id: … -->`; `new` asks for a fresh one. */
  readonly claimedId?: string;
  /** The wording of each part in order: what the lock matches options, items and statements by. */
  readonly parts: readonly string[];
  /**
   * What a response means. What is right, as indexes of `parts`: options `1,3`, items in categories `2.0,3.1`; of a
   * self-assessment its steps, `scale-5`; '' where there is neither. A changed key drops stored responses.
   */
  readonly key: string;
  /** Prose between the heading and the parts. */
  readonly stem: readonly PlacedToken[];
}

/** What every kind keeps of its text beside what the lock reads. */
export interface WrittenBlock extends BlockDraft {
  readonly heading: PlacedHeading;
  /** Inline tokens of the name. */
  readonly title: readonly PlacedToken[];
  readonly labels: Labels;
}

/** What the lock decided for one block. */
export interface BlockIdentity {
  readonly id: string;
  /** One for each of `parts`, in the author's order. */
  readonly partIds: readonly string[];
  /** 1, and one more each time that something else is right: responses stored under another number mean nothing. */
  readonly rev: number;
}

/** What holds for a block beside its wording: the settings, with the course's defaults applied. */
export type BlockRules = Omit<BlockBase, 'id'>;
