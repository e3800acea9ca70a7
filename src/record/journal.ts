import type { Outline } from '../model/course.ts';
import { journalKey, journalPrefix, type JournalOwner } from './journal-key.ts';
import type { Slots } from './slots.ts';
import type { Remembered, Remembering } from './remembered.ts';
import type { Found, Row } from './row.ts';
import { newNonce } from './saved.ts';
import { soon, type CopyStore, type DurableStore, type Stored, type Stores } from './stores.ts';

export interface JournalSetting {
  readonly owner: Omit<JournalOwner, 'course'>;
  readonly outline: Outline;
  readonly slots: Slots;
  readonly stores: Stores;
  /** Nobody can tell the learners of this launch apart: what they do lives no longer than their window. */
  readonly isShared: boolean;
  readonly now: number;
}

/** `disk` survives a killed browser, `copy` a reload, `none` nothing. */
export type Safety = 'disk' | 'copy' | 'none';

/**
 * Opens the journal of a learner in a course: IndexedDB, and a synchronous copy in localStorage for a reload within the
 * same second. Waits a second at most; never rejects.
 */
export async function openJournal(setting: JournalSetting): Promise<Journal> {
  const { stores, isShared, owner, outline, slots, now } = setting;
  const copy = isShared ? stores.session : stores.copy;
  const durable = isShared ? null : await soon(stores.durable);
  const key = journalKey({ ...owner, course: outline.id });
  const stored = [...((await durable?.read(journalPrefix)) ?? []), ...(copy?.read(journalPrefix) ?? [])];
  const { found, strangers, outdated } = await read(stored, { key, outline, slots, now });
  const journal = new Journal(key, { copy, durable }, found, strangers);
  for (const each of outdated) journal.remove(each);
  if (!isShared && !durable) void stores.durable.then((late) => late && journal.arrive(late));
  return journal;
}

/** This window's row in both stores. The private answers are in the durable one alone. */
export class Journal {
  /** The key of this window's row. */
  readonly own: string;
  private readonly _copy: CopyStore | null;
  private _durable: DurableStore | null;
  private _last: Row | null = null;
  private _hasFailed = false;
  private _isCopied: boolean;

  constructor(
    /** Of this learner in this course: how the keys of all windows' rows begin. */
    readonly key: string,
    { copy, durable }: { copy: CopyStore | null; durable: DurableStore | null },
    /** The attempts that this device knows of and this window has not taken up, the latest first. */
    public found: readonly Found[],
    /** The same of whoever was called something else. */
    readonly strangers: readonly Found[] = [],
  ) {
    this.own = key + newNonce();
    this._copy = copy;
    this._durable = durable;
    this._isCopied = copy !== null;
  }

  get safety(): Safety {
    if (this._durable && !this._hasFailed) return 'disk';
    return this._isCopied ? 'copy' : 'none';
  }

  /** Puts the row before it returns; `onSafety` is called when it then turns out to be safer or less safe than thought. */
  write(row: Row, onSafety: () => void): void {
    this._last = row;
    this._isCopied = this._copy?.put(this.own, { ...row, notes: {} }) ?? false;
    if (!this._durable && this._isCopied) this._absorb(row.attempt);
    void this._durable?.put(this.own, row).then((isKept) => {
      const before = this.safety;
      this._hasFailed = !isKept;
      if (isKept) this._absorb(row.attempt);
      if (this.safety !== before) onSafety();
    });
  }

  remove(key: string): void {
    this._durable?.remove(key);
    this._copy?.remove(key);
  }

  /** What is kept now under this key, by all windows. */
  async rows(): Promise<readonly Stored[]> {
    return [...((await this._durable?.read(this.key)) ?? []), ...(this._copy?.read(this.key) ?? [])];
  }

  /** The durable store answered after all. */
  arrive(durable: DurableStore): void {
    this._durable = durable;
    if (this._last) void durable.put(this.own, this._last);
  }

  /** Rows of earlier windows are part of this one's by now. Once: such a window may be open, and write more. */
  private _absorb(attempt: string): void {
    const earlier = this.found.find((each) => each.attempt === attempt);
    for (const { key } of earlier?.rows ?? []) this.remove(key);
    if (earlier) this.found = this.found.filter((each) => each !== earlier);
  }
}

/**
 * A first visit has nothing to read, so what reads it is a program of its own. Where that cannot be had, what is kept
 * stays for the next time.
 */
async function read(stored: readonly Stored[], remembering: Remembering): Promise<Remembered> {
  if (stored.length === 0) return nothing;
  const program = await import('./remembered.ts').catch(() => null);
  return program?.remember(stored, remembering) ?? nothing;
}

const nothing: Remembered = { found: [], strangers: [], outdated: [] };
