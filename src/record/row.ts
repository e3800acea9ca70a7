import type { Response } from '../model/block.ts';
import type { BlockId } from '../model/course.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Saved } from './saved.ts';

/** Answers that stay on this device (DECISIONS, private answers). */
export type Notes = Readonly<Record<BlockId, Response>>;

/** An answer that was handed over as an interaction, and which of its block's it was. */
export interface Given {
  readonly block: BlockId;
  readonly count: number;
  readonly interaction: Interaction;
}

/** What one window keeps of its sitting; each window writes a row of its own, so none overwrites another's. */
export interface Row {
  readonly attempt: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The same clock, when this device began to keep the attempt. */
  readonly since: number;
  /** The saved state in the form of suspend data, without its limit. */
  readonly text: string;
  /** The suspend data that the host was last given. */
  readonly offered: string;
  /** A launch has read back all of it, and nothing else is in this row. */
  readonly isConfirmed: boolean;
  /** A commit of this attempt was claimed, and nothing spoke against it. */
  readonly hasReached: boolean;
  readonly given: readonly Given[];
  readonly notes: Notes;
  /** Suspend data that could not be read, kept as evidence. */
  readonly unreadable: string;
}

/** All that this device knows of one attempt, and the rows that told it. */
export interface Found extends Omit<Row, 'text' | 'offered' | 'isConfirmed'> {
  readonly saved: Saved;
  /** What comes of it and the copy that the host has stored. */
  readonly joinedWith: (stored: Saved) => Saved;
  /** Whether suspend data that is damaged was of this attempt for certain, and told nothing that is not here too. */
  readonly covers: (damaged: string) => boolean;
  readonly rows: readonly { readonly key: string; readonly value: Row }[];
}
