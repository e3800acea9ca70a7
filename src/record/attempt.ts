import type { Response } from '../model/block.ts';
import type { BlockId, Outline } from '../model/course.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Act, Acts } from './act.ts';
import { encodeSaved } from './codec.ts';
import { fitSaved } from './fit.ts';
import type { Slots } from './slots.ts';
import type { BeginningNotice, Resumed } from './resume.ts';
import type { Given, Notes, Row } from './row.ts';
import { joinBest, newSaved, type Saved } from './saved.ts';

export interface AttemptSetting {
  readonly outline: Outline;
  readonly slots: Slots;
  readonly acts: Acts;
  readonly now: () => number;
}

/** The attempt at the course that this sitting goes on with: what is known of it, and in which words it is kept. */
export class Attempt {
  saved: Saved;
  notes: Notes = {};
  given: readonly Given[] = [];
  notices: readonly BeginningNotice[] = [];
  isHostWritable = true;
  /** Blocks whose responses had to be left out of the host's copy. */
  left: ReadonlySet<BlockId> = new Set();
  private readonly _setting: AttemptSetting;
  private _unreadable: string | null = null;
  private _hasReached = false;
  private _confirmedSeq = -1;
  private _secondsBefore = 0;
  private _since: number;
  private _offered = '';
  private _isOffered = false;

  constructor(setting: AttemptSetting) {
    this._setting = setting;
    this._since = setting.now();
    this.saved = newSaved(setting.outline, this._since);
  }

  /** Goes on from what was stored; private answers that were given meanwhile stay. */
  adopt(resumed: Resumed): void {
    this.saved = resumed.saved;
    this.notes = { ...resumed.notes, ...this.notes };
    this.given = resumed.given;
    this.notices = resumed.notices;
    this.isHostWritable = resumed.isHostWritable;
    this._since = resumed.since ?? this._since;
    this._unreadable = resumed.unreadable;
    this._hasReached = resumed.hasReached;
    this._confirmedSeq = resumed.isHostBehind || resumed.isNew ? -1 : resumed.saved.seq;
    this._secondsBefore = resumed.saved.activeSeconds;
  }

  perform(act: Act): void {
    const { saved, given } = this._setting.acts.perform(this.saved, act, this._setting.now());
    this.saved = saved;
    this.given = [...this.given, ...given];
  }

  /** The same state under a new number. */
  renumber(): void {
    this.saved = { ...this.saved, seq: this.saved.seq + 1 };
  }

  /** Brings time and the best outcome up to date. */
  refresh(sittingSeconds: number, best: Pick<Outcome, 'completion' | 'success'>): void {
    const activeSeconds = Math.round(this._secondsBefore + sittingSeconds);
    this.saved = { ...this.saved, activeSeconds, best: joinBest(this.saved.best, best) };
  }

  /** The suspend data for a host that holds so many characters. */
  offer(limit: number, hasActed: boolean): string {
    const { slots, outline } = this._setting;
    const { text, left } = fitSaved(this.saved, slots, outline, limit);
    this.left = left;
    // What could not be read stays where it is until there is something newer to put there.
    if (this._unreadable !== null && !hasActed) return this._unreadable;
    this._isOffered = true;
    this._offered = text;
    return text;
  }

  /** A commit went well by all evidence; true when it is the first that carried this attempt. */
  reach(): boolean {
    const isFirst = this._isOffered && !this._hasReached;
    this._hasReached ||= this._isOffered;
    return isFirst;
  }

  /** Sets a private answer; one without words is deleted. */
  note(block: BlockId, response: Response): void {
    const others = Object.fromEntries(Object.entries(this.notes).filter(([id]) => id !== block));
    this.notes = response.some((part) => part !== '') ? { ...others, [block]: response } : others;
  }

  toRow(): Row {
    return {
      attempt: this.saved.attempt,
      at: this._setting.now(),
      since: this._since,
      text: encodeSaved(this.saved, this._setting.slots),
      offered: this._offered,
      isConfirmed: this.saved.seq <= this._confirmedSeq && Object.keys(this.notes).length === 0,
      hasReached: this._hasReached,
      given: this.given,
      notes: this.notes,
      unreadable: this._unreadable ?? '',
    };
  }
}
