import type { Response } from '../model/block.ts';
import type { BlockId, Outline } from '../model/course.ts';
import type { Interaction } from '../model/interaction.ts';
import { decodeSaved } from './codec.ts';
import type { Slots } from './slots.ts';
import { joinSaved } from './merge.ts';
import type { Saved } from './saved.ts';
import type { Stored } from './stores.ts';

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
  readonly rows: readonly { readonly key: string; readonly value: Row }[];
}

/** The attempts that rows tell of, the latest first. Rows that cannot be read are passed over. */
export function findAttempts(stored: readonly Stored[], slots: Slots, outline: Outline): Found[] {
  const found = new Map<string, Found>();
  for (const each of stored) {
    const one = readRow(each, slots);
    const other = one && found.get(one.attempt);
    if (one) found.set(one.attempt, other ? joinFound(one, other, outline) : one);
  }
  return [...found.values()].sort((one, other) => other.at - one.at);
}

/** Storage is shared with everything else on the LMS's origin: nothing is believed of its shape. */
export function isRow(value: unknown): value is Row {
  const row = value as Partial<Record<keyof Row, unknown>> | null;
  return (
    typeof row === 'object' &&
    row !== null &&
    ['attempt', 'text', 'offered', 'unreadable'].every((name) => typeof row[name as keyof Row] === 'string') &&
    typeof row.at === 'number' &&
    Array.isArray(row.given) &&
    typeof row.notes === 'object'
  );
}

function readRow({ key, value }: Stored, slots: Slots): Found | null {
  if (!isRow(value)) return null;
  const decoded = decodeSaved(value.text, slots);
  if (decoded.kind !== 'ours' || decoded.saved.attempt !== value.attempt) return null;
  const { attempt, at, hasReached, given, notes, unreadable } = value;
  return { attempt, at, hasReached, given, notes, unreadable, saved: decoded.saved, rows: [{ key, value }] };
}

function joinFound(one: Found, other: Found, outline: Outline): Found {
  const [early, late] = one.at > other.at ? [other, one] : [one, other];
  return {
    attempt: late.attempt,
    at: late.at,
    hasReached: early.hasReached || late.hasReached,
    given: joinGiven(early.given, late.given),
    notes: { ...early.notes, ...late.notes },
    unreadable: late.unreadable || early.unreadable,
    saved: joinSaved(early.saved, late.saved, outline),
    rows: [...early.rows, ...late.rows],
  };
}

function joinGiven(early: readonly Given[], late: readonly Given[]): readonly Given[] {
  const isNew = ({ block, count }: Given) => !early.some((each) => each.block === block && each.count === count);
  return [...early, ...late.filter(isNew)];
}
