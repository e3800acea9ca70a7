import type { ReflectWords } from '../../language/reflect-words.ts';

/** How many characters are left in a field, or too many in it. */
export function countText(left: number, words: ReflectWords): string {
  return left < 0 ? words.textOver(-left) : words.textLeft(left);
}

/** Whether the room in a field has come down to where it is said aloud; what is pasted may go past that. */
export function isRoomSaid(before: number, left: number): boolean {
  return [20, 0].some((mark) => left <= mark && mark < before);
}
