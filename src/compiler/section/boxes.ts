import type { PlacedToken } from '../markdown.ts';
import { cutText } from '../tokens.ts';

/** A tick box at the beginning of a list item that Markdown does not take as one. */
export interface OddBox {
  readonly isTicked: boolean;
  /** Characters of the box and the blanks behind it. */
  readonly length: number;
  /** It can mean only one thing: what an editor made of `[x]`. Otherwise it is a fault, read as it was meant. */
  readonly isHarmless: boolean;
}

/** Finds a box that Markdown does not see at the beginning of a text that stands behind a list marker. */
export function findOddBox(text: string): OddBox | null {
  for (const { pattern, isHarmless } of forms) {
    const match = pattern.exec(text);
    if (match) return { isTicked: ticks.test(match[1]!), length: match[0].length, isHarmless };
  }
  return null;
}

/** Takes an odd box away from the inline tokens of a list item. */
export function takeOddBox(tokens: readonly PlacedToken[]): { box: OddBox; rest: PlacedToken[] } | null {
  const end = tokens.findIndex((token) => token.type !== 'text' && token.type !== 'escape');
  const lead = end < 0 ? tokens : tokens.slice(0, end);
  const box = findOddBox(lead.map((token) => token.raw).join(''));
  return box && { box, rest: dropCharacters(tokens, box.length) };
}

const ticks = /[xXхХχΧ×ｘＸvV✓✔✅☑*]/;

/** What stands between brackets, or is a box by itself, is the first group. */
const forms: readonly { readonly pattern: RegExp; readonly isHarmless: boolean }[] = [
  // `\[x\]`: an editor that writes brackets for itself; `[x]` with no-break spaces.
  { pattern: /^\\\[([ \u00a0xX])\\?\][ \t\u00a0\u202f]+/, isHarmless: true },
  { pattern: /^\[([ \u00a0xX])\\?\][ \t\u00a0\u202f]+/, isHarmless: true },
  { pattern: /^([☐☑✓✔✅])[ \t\u00a0\u202f]*/, isHarmless: true },
  { pattern: /^\[\[([ xX]?)\]\][ \t\u00a0]*/, isHarmless: false },
  // Not a link `[x](…)` or `[x][…]`, nor a definition `[x]: …`.
  {
    pattern: /^\\?\[[ \t\u00a0\u3000]*([xXхХχΧ×ｘＸvV✓✔✅☑*]?)[ \t\u00a0\u3000]*\\?\](?![([:])[ \t\u00a0]*/,
    isHarmless: false,
  },
  { pattern: /^[［【〔]\s*([xXхХ×ｘＸvV✓✔]?)\s*[］】〕]\s*/, isHarmless: false },
  { pattern: /^[(（][ \t\u00a0\u3000]*([xX✓✔])[ \t\u00a0\u3000]*[)）][ \t\u00a0]*/, isHarmless: false },
  { pattern: /^\(( +)\)[ \t\u00a0]*/, isHarmless: false },
];

function dropCharacters(tokens: readonly PlacedToken[], count: number): PlacedToken[] {
  const [first, ...rest] = tokens;
  if (!first || count === 0) return [...tokens];
  if (first.raw.length <= count) return dropCharacters(rest, count - first.raw.length);
  return [cutText(first, count), ...rest];
}
