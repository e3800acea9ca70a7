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

export interface RecordRules {
  /** Whether the LMS sends all interactions with every commit. */
  readonly resendsAll: boolean;
  /** Told once when an answer finds no place: for the support log. */
  readonly note: (text: string) => void;
}

/** What else is in a report. */
export interface Beside {
  /** Characters of suspend data, which wait for the same commit. */
  readonly suspendBytes: number;
  /** Records of earlier sittings, for an LMS that does not count them. */
  readonly recordsBefore: number;
}

/**
 * Writes interactions: one record an answer, so many at a time that the LMS can send them. Where no more fit for good, an
 * answer given again takes the place of the one before, so that the last answer is what goes last; a question that has
 * no record then stays in suspend data alone. It never fails: what an LMS refuses costs its report, nothing else (status,
 * score and suspend data were written before).
 */
export class InteractionRecords {
  private readonly _values: Values;
  private readonly _records: Collection;
  private readonly _rules: RecordRules;
  private readonly _offered = new Map<string, string>();
  /** By index: bytes of the records that the next commit sends. */
  private readonly _waiting = new Map<number, number>();
  private _isOff = false;
  private _isNoted = false;

  constructor(values: Values, records: Collection, rules: RecordRules) {
    this._values = values;
    this._records = records;
    this._rules = rules;
  }

  write(interactions: readonly CmiInteraction[], beside: Beside): void {
    // Two answers under one id are one record: the last stands.
    for (const interaction of new Map(interactions.map((each) => [each.id, each])).values()) {
      const content = JSON.stringify(interaction);
      if (this._offered.get(interaction.id) === content) continue;
      const index = this._place(interaction, beside);
      if (index === null) continue;
      this._fill(interaction, `cmi.interactions.${index}`);
      this._offered.set(interaction.id, content);
      this._waiting.set(index, bytesOf(interaction));
    }
  }

  /** What was waiting has gone out with a commit. */
  settle(): void {
    if (!this._rules.resendsAll) this._waiting.clear();
  }

  /** Writes the id; null where no more records fit, now or for good. */
  private _place(interaction: CmiInteraction, { suspendBytes, recordsBefore }: Beside): number | null {
    if (this._isOff) return null;
    const { id } = interaction;
    const index = this._records.indexOf(id, recordsBefore);
    const { resendsAll } = this._rules;
    const isKnown = this._records.has(id);
    const bytes = this._bytesBeside(index) + bytesOf(interaction) + suspendBytes + restBytes;
    const isMuch = bytes > mostBytes || (!isKnown && this._waiting.size >= mostWaiting);
    // The next commit makes room, but not where each sends everything.
    if (isMuch && !resendsAll) return null;
    if (isKnown && !isMuch) return index;
    if (isMuch || index >= (resendsAll ? mostWaiting : mostRecords)) return this._placeBefore(id);
    if (this._offer(id, index)) return index;
    // An index out of turn is 351 in 2004 and 201 in 1.2: the LMS's count decides, once.
    this._records.recount();
    const counted = this._records.indexOf(id);
    if (counted !== index && this._offer(id, counted)) return counted;
    this._isOff = true;
    return null;
  }

  /** No record more: that of the answer before to the same question, if there is one. */
  private _placeBefore(id: string): number | null {
    if (!this._isNoted) this._rules.note(`full at ${id}: later answers are in suspend data only`);
    this._isNoted = true;
    return this._records.lastOf((other) => questionOf(other) === questionOf(id)) ?? null;
  }

  /** Of the other records that the next commit sends; where it sends all, those of earlier sittings are as usual. */
  private _bytesBeside(index: number): number {
    const others = [...this._waiting].filter(([other]) => other !== index);
    const earlier = this._rules.resendsAll ? Math.max(0, this._records.count - this._waiting.size) : 0;
    return others.reduce((sum, [, bytes]) => sum + bytes, earlier * usualBytes);
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

/** An answer's id without the number of its try. */
function questionOf(id: string): string {
  return id.replace(/_Try\d+/, '');
}

/** In a beacon each value is a form field: its name, its value and 100 bytes round them (measured in Moodle). */
function bytesOf({ id, type, rest }: CmiInteraction): number {
  const fields = [['id', id], ['type', type], ...rest] as const;
  return fields.reduce((sum, [name, value]) => sum + frame + name.length + encoder.encode(value).length, 0);
}

const encoder = new TextEncoder();
const frame = 'cmi.interactions.100.'.length + 100;

/** The standard guarantees 250; some are left for the LMS. */
const mostRecords = 240;

/** A page that is left may send 64 KiB in all: 48 kB leave room for what the LMS adds (law 10). */
const mostBytes = 48_000;

/** Of one record (measured in Moodle). */
const usualBytes = 1240;

/** Status, score, times and the objective. */
const restBytes = 2500;

/** Moodle sends all records of SCORM 2004 with each commit: there it is the limit of all, elsewhere of those that wait. */
const mostWaiting = 36;
