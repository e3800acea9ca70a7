import type { ReflectWords } from '../../language/reflect-words.ts';

/** How many characters are left in a field, or too many in it. */
export function countText(left: number, words: ReflectWords): string {
  return left < 0 ? words.textOver(-left) : words.textLeft(left);
}
