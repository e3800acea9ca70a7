import { parseNumber } from './formats.ts';
import type { ScormCalls } from './scorm-calls.ts';

/** An array of the CMI model, such as cmi.objectives: which index has which id, and which index is the next. */
export class Collection {
  private readonly _calls: ScormCalls;
  private readonly _element: string;
  private readonly _indexes = new Map<string, number>();
  private _next: number | null = null;
  private readonly _idsAreReadable: boolean;

  constructor(calls: ScormCalls, element: string, { idsAreReadable }: { idsAreReadable: boolean }) {
    this._calls = calls;
    this._element = element;
    this._idsAreReadable = idsAreReadable;
  }

  /**
   * The record of this id, else the next free one. Reads what the LMS holds at the first question only; `uncounted`: how
   * many records there may be where the LMS does not tell (Open edX).
   */
  indexOf(id: string, uncounted = 0): number {
    this._next ??= this._readIndexes(uncounted);
    return this._indexes.get(id) ?? this._next;
  }

  /** Whether the LMS has a record of this id that `indexOf` found or `keep` was told of. */
  has(id: string): boolean {
    return this._indexes.has(id);
  }

  /** How many records there are, once `indexOf` has asked. */
  get count(): number {
    return this._next ?? 0;
  }

  /** The last of the records whose ids fit; undefined: none is known. */
  lastOf(fits: (id: string) => boolean): number | undefined {
    return [...this._indexes].filter(([id]) => fits(id)).at(-1)?.[1];
  }

  /** Told when the LMS took the id at this index. */
  keep(id: string, index: number): void {
    this._indexes.set(id, index);
    this._next = Math.max(this._next ?? 0, index + 1);
  }

  /** Believes the LMS's count over our own, after it refused an index. */
  recount(): void {
    this._next = this._count() ?? 0;
  }

  private _readIndexes(uncounted: number): number {
    const count = this._count() ?? Math.min(uncounted, most);
    for (let index = 0; this._idsAreReadable && index < count; index++) {
      const id = this._calls.get(`${this._element}.${index}.id`);
      if (id !== '') this._indexes.set(id, index);
    }
    return count;
  }

  /** '' in Open edX, "3.0" in others; at most what a standard guarantees, against a count that is no count. */
  private _count(): number | undefined {
    const count = parseNumber(this._calls.get(`${this._element}._count`));
    return count === undefined ? undefined : Math.min(Math.max(Math.floor(count), 0), most);
  }
}

const most = 250;
