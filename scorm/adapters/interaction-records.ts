import type { Collection } from './collection.ts';
import type { Values } from './values.ts';

/** One interaction as CMI elements, in the order they are written. */
export interface CmiInteraction {
  readonly id: string;
  readonly type: string;
  /** After id and type; an LMS may refuse any of them, and loses no more than that. */
  readonly rest: readonly (readonly [name: string, value: string])[];
  /** Where the LMS refuses the response in its type, this type takes any. */
  readonly fallback: { readonly response: string; readonly type: string };
}

/**
 * Writes interactions: one record a question, changed in place, so many at a time that the LMS can send them. It never
 * fails: what an LMS refuses costs its report, nothing else (status, score and suspend data were written before).
 */
export class InteractionRecords {
  private readonly _values: Values;
  private readonly _records: Collection;
  private readonly _resendsAll: boolean;
  private readonly _offered = new Map<string, string>();
  private _waiting = 0;
  private _isOff = false;

  constructor(values: Values, records: Collection, { resendsAll }: { resendsAll: boolean }) {
    this._values = values;
    this._records = records;
    this._resendsAll = resendsAll;
  }

  write(interactions: readonly CmiInteraction[]): void {
    // A question answered again is one record: the last answer stands.
    for (const interaction of new Map(interactions.map((each) => [each.id, each])).values()) {
      const content = JSON.stringify(interaction);
      if (this._offered.get(interaction.id) === content) continue;
      const index = this._place(interaction);
      if (index === null) continue;
      this._fill(interaction, `cmi.interactions.${index}`);
      this._offered.set(interaction.id, content);
      this._waiting++;
    }
  }

  /** What was waiting has gone out with a commit. */
  settle(): void {
    this._waiting = 0;
  }

  /** Writes the id; null where no more records fit, now or for good. */
  private _place({ id }: CmiInteraction): number | null {
    if (this._isOff || this._waiting >= mostWaiting) return null;
    const index = this._records.indexOf(id);
    if (index >= (this._resendsAll ? mostWaiting : mostRecords)) return null;
    if (this._offer(id, index)) return index;
    // An index out of turn is 351 in 2004 and 201 in 1.2: the LMS's count decides, once.
    this._records.recount();
    const counted = this._records.indexOf(id);
    if (counted !== index && this._offer(id, counted)) return counted;
    this._isOff = true;
    return null;
  }

  private _offer(id: string, index: number): boolean {
    if (this._records.has(id)) return true;
    if (this._values.set(`cmi.interactions.${index}.id`, id) !== 'claimed') return false;
    this._records.keep(id, index);
    return true;
  }

  private _fill({ type, rest, fallback }: CmiInteraction, element: string): void {
    const set = (name: string, value: string) => this._values.set(`${element}.${name}`, value);
    const isTyped = set('type', type) === 'claimed' || set('type', fallback.type) === 'claimed';
    for (const [name, value] of rest) {
      // What a response may be depends on the type; the result does not.
      if (!isTyped && name.includes('response')) continue;
      if (set(name, value) === 'refused' && name === fallback.response) {
        set('type', fallback.type);
        set(name, value);
      }
    }
  }
}

/** The standard guarantees 250; some are left for the LMS. */
const mostRecords = 240;

/**
 * A page that is left may send 64 KiB in all; a record is 1.24 kB there (measured in Moodle) and suspend data up to
 * 16 kB. Moodle sends all records of SCORM 2004 with each commit, so there it is the limit of all.
 */
const mostWaiting = 36;
