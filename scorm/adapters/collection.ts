import { parseNumber } from './formats.ts';
import type { ScormCalls } from './scorm-calls.ts';

/** An array of the CMI model, such as cmi.objectives: which index has which id, and which index is the next. */
export class Collection {
  private readonly calls: ScormCalls;
  private readonly element: string;
  private readonly indexes = new Map<string, number>();
  private next: number | null = null;
  private readonly idsAreReadable: boolean;

  constructor(calls: ScormCalls, element: string, { idsAreReadable }: { idsAreReadable: boolean }) {
    this.calls = calls;
    this.element = element;
    this.idsAreReadable = idsAreReadable;
  }

  /** The record of this id, else the next free one. Reads what the LMS holds at the first question only. */
  indexOf(id: string): number {
    this.next ??= this.readIndexes();
    return this.indexes.get(id) ?? this.next;
  }

  /** Whether the LMS has a record of this id that `indexOf` found or `keep` was told of. */
  has(id: string): boolean {
    return this.indexes.has(id);
  }

  /** Told when the LMS took the id at this index. */
  keep(id: string, index: number): void {
    this.indexes.set(id, index);
    this.next = Math.max(this.next ?? 0, index + 1);
  }

  /** Believes the LMS's count over our own, after it refused an index. */
  recount(): void {
    this.next = this.count();
  }

  private readIndexes(): number {
    const count = this.count();
    for (let index = 0; this.idsAreReadable && index < count; index++) {
      const id = this.calls.get(`${this.element}.${index}.id`);
      if (id !== '') this.indexes.set(id, index);
    }
    return count;
  }

  /** '' in Open edX, "3.0" in others; at most what a standard guarantees, against a count that is no count. */
  private count(): number {
    const count = parseNumber(this.calls.get(`${this.element}._count`)) ?? 0;
    return Math.min(Math.max(Math.floor(count), 0), 250);
  }
}
