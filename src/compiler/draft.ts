import type { BlockBase } from '../model/block.ts';
import type { BlockKind } from '../model/block.ts';
import type { Position } from './diagnostic.ts';
import type { PlacedToken } from './markdown.ts';

/** A block as its author wrote it: wording as tokens, keys by index, no ids yet (lock.ts gives those). */
export interface BlockDraft {
  readonly kind: BlockKind;
  /** The words after the keyword: a question's first line. */
  readonly name: string;
  readonly at: Position;
  /** Claimed by `<!-- id: … -->`; `new` asks for a fresh one. */
  readonly claimedId?: string;
  /** The wording of each part in order: what the lock matches options, items and statements by. */
  readonly parts: readonly string[];
  /** Indexes of what is right, as text: a changed key drops stored responses. */
  readonly key: string;
  /** Prose between the heading and the parts. */
  readonly stem: readonly PlacedToken[];
}

/** What the lock decided for one block. */
export interface BlockIdentity {
  readonly id: string;
  /** One for each of `parts`, in the author's order. */
  readonly partIds: readonly string[];
}

/** What holds for a block beside its wording: the settings, with the course's defaults applied. */
export type BlockRules = Omit<BlockBase, 'id'>;
