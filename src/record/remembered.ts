import type { Outline } from '../model/course.ts';
import { decodeSaved } from './codec.ts';
import { covers } from './damaged.ts';
import { journalPrefix } from './journal-key.ts';
import { joinSaved } from './merge.ts';
import type { Found, Given, Row } from './row.ts';
import type { Saved } from './saved.ts';
import type { Slots } from './slots.ts';
import type { Stored } from './stores.ts';

export interface Remembering {
  /** Of this learner in this course: how the keys of the rows begin. */
  readonly key: string;
  readonly outline: Outline;
  readonly slots: Slots;
  readonly now: number;
}

export interface Remembered {
  /** The attempts that rows tell of, the latest first. */
  readonly found: readonly Found[];
  /** The same of this course under other names of a learner, or of the package's folder. */
  readonly strangers: readonly Found[];
  /** Keys of rows whose time is over, those of other courses too. */
  readonly outdated: readonly string[];
}

/** Reads what earlier windows have kept on this device. What cannot be read is passed over and left where it is. */
export function remember(stored: readonly Stored[], { key, outline, slots, now }: Remembering): Remembered {
  const old = stored.filter(({ value }) => isOutOfDate(value, now));
  const live = stored.filter((each) => !old.includes(each));
  const own = live.filter((each) => each.key.startsWith(key));
  const others = live.filter((each) => !own.includes(each) && each.key.startsWith(`${journalPrefix}${outline.id}:`));
  return {
    found: attemptsIn(own, slots, outline),
    strangers: attemptsIn(others, slots, outline),
    outdated: old.map(({ key }) => key),
  };
}

function attemptsIn(stored: readonly Stored[], slots: Slots, outline: Outline): readonly Found[] {
  const found = new Map<string, Found>();
  for (const each of stored) {
    const one = readRow(each, slots, outline);
    const other = one && found.get(one.attempt);
    if (one) found.set(one.attempt, other ? joinFound(one, other, outline) : one);
  }
  return [...found.values()].sort((one, other) => other.at - one.at);
}

const day = 86_400_000;

/** What an LMS has read back to us is a copy and goes after 30 days; what exists nowhere else, after 180. */
function isOutOfDate(value: unknown, now: number): boolean {
  return isRow(value) && now - value.at > (value.isConfirmed ? 30 : 180) * day;
}

/** Storage is shared with everything else on the LMS's origin: nothing is believed of its shape. */
function isRow(value: unknown): value is Row {
  const row = value as Partial<Record<keyof Row, unknown>> | null;
  return (
    typeof row === 'object' &&
    row !== null &&
    ['attempt', 'text', 'offered', 'unreadable'].every((name) => typeof row[name as keyof Row] === 'string') &&
    typeof row.at === 'number' &&
    typeof row.since === 'number' &&
    Array.isArray(row.given) &&
    typeof row.notes === 'object'
  );
}

function readRow({ key, value }: Stored, slots: Slots, outline: Outline): Found | null {
  if (!isRow(value)) return null;
  const decoded = decodeSaved(value.text, slots);
  if (decoded.kind !== 'ours' || decoded.saved.attempt !== value.attempt) return null;
  const { attempt, at, since, hasReached, given, notes, unreadable } = value;
  const own = { attempt, at, since, hasReached, given, notes, unreadable, rows: [{ key, value }] };
  return withSaved(own, decoded.saved, outline);
}

function joinFound(one: Found, other: Found, outline: Outline): Found {
  const [early, late] = one.at > other.at ? [other, one] : [one, other];
  const both = {
    attempt: late.attempt,
    at: late.at,
    since: Math.min(early.since, late.since),
    hasReached: early.hasReached || late.hasReached,
    given: joinGiven(early.given, late.given),
    notes: { ...early.notes, ...late.notes },
    unreadable: late.unreadable || early.unreadable,
    rows: [...early.rows, ...late.rows],
  };
  return withSaved(both, early.joinedWith(late.saved), outline);
}

function withSaved(own: Omit<Found, 'saved' | 'joinedWith' | 'covers'>, saved: Saved, outline: Outline): Found {
  const offered = own.rows.map(({ value }) => value.offered);
  return {
    ...own,
    saved,
    joinedWith: (stored) => joinSaved(stored, saved, outline),
    covers: (damaged) => covers(damaged, saved, offered),
  };
}

function joinGiven(early: readonly Given[], late: readonly Given[]): readonly Given[] {
  const isNew = ({ block, count }: Given) => !early.some((each) => each.block === block && each.count === count);
  return [...early, ...late.filter(isNew)];
}
