import type { PlacedToken } from '../markdown.ts';
import { childrenOf, cutText, trimStart } from '../tokens.ts';

/** A place on a picture, in per cent of its width from the left, and of its height from the top. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** `**Name** (30%, 40%) text`, taken apart. */
export interface PlacedText {
  /** The bold name, as one token. */
  readonly name: PlacedToken;
  readonly place: Place;
  /** Inline tokens behind the place. */
  readonly rest: readonly PlacedToken[];
}

/** Reads a name with its place at the beginning of an item; null for any other text. */
export function readPlace([name, second, ...others]: readonly PlacedToken[]): PlacedText | null {
  if (!name || !isName(name) || second?.type !== 'text' || childrenOf(second).length > 0) return null;
  const match = written.exec(second.raw);
  if (!match) return null;
  const place = { x: numberOf(match[1]!), y: numberOf(match[2]!) };
  return { name, place, rest: trimStart([cutText(second, match[0].length), ...others]) };
}

export function isName(token: PlacedToken | undefined): boolean {
  return token?.type === 'strong';
}

export function isOnPicture({ x, y }: Place): boolean {
  return x <= 100 && y <= 100;
}

/** The pictures of a block: images that stand in its paragraphs. */
export function picturesIn(tokens: readonly PlacedToken[]): PlacedToken[] {
  return tokens
    .filter(({ type }) => type === 'paragraph')
    .flatMap((paragraph) => childrenOf(paragraph).filter(({ type }) => type === 'image'));
}

const share = /([\d٠-٩]+(?:[.,٫][\d٠-٩]+)?)\s*[%٪]/.source;
/** With either comma, since `%` says where a number ends, and with the signs of Arabic and Chinese keyboards. */
const written = new RegExp(`^\\s*[(（]\\s*${share}\\s*[,;،؛，；]\\s*${share}\\s*[)）]`);

function numberOf(text: string): number {
  return Number(text.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit))).replace(/[,٫]/, '.'));
}
