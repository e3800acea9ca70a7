import type { BlockId, LessonId, Outline } from '../model/course.ts';

/**
 * The numbers that stored progress calls lessons and blocks by. They stand in course.lock.json and are never given to
 * something else, so a number means the same question in every version of a course.
 */
export interface Slots {
  readonly lessons: SlotTable<LessonId>;
  readonly blocks: SlotTable<BlockId>;
}

export interface SlotTable<Id extends string> {
  /** -1 for what the course does not have. */
  slotOf(id: Id): number;
  /** `~` and the number for what only another version of the course has: kept, and otherwise passed over. */
  idOf(slot: number): Id;
}

export function slotsOf({ lessons }: Pick<Outline, 'lessons'>): Slots {
  return { lessons: table(lessons), blocks: table(lessons.flatMap(({ blocks }) => blocks)) };
}

function table(items: readonly { readonly id: string; readonly slot?: number }[]): SlotTable<string> {
  const slots = new Map(items.map(({ id, slot }, place) => [id, slot ?? place]));
  const ids = new Map(Array.from(slots, ([id, slot]) => [slot, id]));
  return {
    slotOf: (id) => slots.get(id) ?? (/^~\d+$/.test(id) ? Number(id.slice(1)) : -1),
    idOf: (slot) => ids.get(slot) ?? `~${slot}`,
  };
}
