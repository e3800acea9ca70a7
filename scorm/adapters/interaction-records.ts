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
  private readonly values: Values;
  private readonly records: Collection;
  private readonly resendsAll: boolean;
  private readonly offered = new Map<string, string>();
  private waiting = 0;
  private isOff = false;

  constructor(values: Values, records: Collection, { resendsAll }: { resendsAll: boolean }) {
    this.values = values;
    this.records = records;
    this.resendsAll = resendsAll;
  }

  write(interactions: readonly CmiInteraction[]): void {
    // A question answered again is one record: the last answer stands.
    for (const interaction of new Map(interactions.map((each) => [each.id, each])).values()) {
      const content = JSON.stringify(interaction);
      if (this.offered.get(interaction.id) === content) continue;
      const index = this.place(interaction);
      if (index === null) continue;
      this.fill(interaction, `cmi.interactions.${index}`);
      this.offered.set(interaction.id, content);
      this.waiting++;
    }
  }

  /** What was waiting has gone out with a commit. */
  settle(): void {
    this.waiting = 0;
  }

  /** Writes the id; null where no more records fit, now or for good. */
  private place({ id }: CmiInteraction): number | null {
    if (this.isOff || this.waiting >= mostWaiting) return null;
    const index = this.records.indexOf(id);
    if (index >= (this.resendsAll ? mostWaiting : mostRecords)) return null;
    if (this.offer(id, index)) return index;
    // An index out of turn is 351 in 2004 and 201 in 1.2: the LMS's count decides, once.
    this.records.recount();
    const counted = this.records.indexOf(id);
    if (counted !== index && this.offer(id, counted)) return counted;
    this.isOff = true;
    return null;
  }

  private offer(id: string, index: number): boolean {
    if (this.records.has(id)) return true;
    if (this.values.set(`cmi.interactions.${index}.id`, id) !== 'claimed') return false;
    this.records.keep(id, index);
    return true;
  }

  private fill({ type, rest, fallback }: CmiInteraction, element: string): void {
    const set = (name: string, value: string) => this.values.set(`${element}.${name}`, value);
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
