import type { Position } from '../diagnostic.ts';
import { fold } from '../fold.ts';
import { everyToken, type PlacedToken } from '../markdown.ts';
import type { BlockContext } from '../section/section.ts';
import { childrenOf, isTable, plainText } from '../tokens.ts';

/** One gap as its author wrote it. */
export interface WrittenGap {
  readonly at: Position;
  /** To be chosen from: the right one first. To be typed: every spelling that counts. */
  readonly words: readonly string[];
  readonly isTyped: boolean;
}

/** Inline tokens with gaps in them. */
export interface GapText {
  /** In each gap's place stands its mark. */
  readonly tokens: readonly PlacedToken[];
  readonly gaps: readonly WrittenGap[];
}

/** Takes the gaps out of inline tokens and tells their faults; `from` gaps stand above these. */
export function readGaps(tokens: readonly PlacedToken[], from: number, context: BlockContext): GapText {
  const gaps: WrittenGap[] = [];
  const take = (token: PlacedToken): PlacedToken => {
    if (token.type === 'link') tellGapsIn([token], 'gap-in-link', context);
    if (token.type === 'link' || token.type === 'image') return token;
    if (isGap(token)) {
      gaps.push(readGap(token, context));
      const mark = gapMark(from + gaps.length - 1);
      return { ...token, type: 'text', raw: mark, text: mark };
    }
    const inside = childrenOf(token);
    return inside.length > 0 ? { ...token, tokens: inside.map(take) } : token;
  };
  return { tokens: tokens.map(take), gaps };
}

/** Tells gaps where none can be filled in. */
export function tellLostGaps(body: readonly PlacedToken[], context: BlockContext): void {
  tellGapsIn(body.filter(isTable), 'gap-in-table', context);
}

export function hasGap(tokens: readonly PlacedToken[]): boolean {
  return everyToken(tokens).some(isGap);
}

/** Characters that no text may hold (Unicode 23.7, noncharacters), so that no author's words look like a gap. */
export function gapMark(index: number): string {
  return `\ufdd0${index}\ufdd1`;
}

/** Puts something in the place of each gap's mark. */
export function fillMarks(text: string, inPlace: (index: number) => string): string {
  return text.replace(/\ufdd0(\d+)\ufdd1/g, (_, index: string) => inPlace(Number(index)));
}

/** The words around each gap of a text, up to the next gaps. */
export function wordsAround(tokens: readonly PlacedToken[], plain = plainText): { before: string; after: string }[] {
  const between = plain(tokens).split(/\ufdd0\d+\ufdd1/);
  return between.slice(1).map((after, index) => ({ before: between[index]!.trim(), after: after.trim() }));
}

/** `code` in single backticks; ``code`` in two is code. */
function isGap(token: PlacedToken): boolean {
  return token.type === 'codespan' && !token.raw.startsWith('``');
}

function tellGapsIn(tokens: readonly PlacedToken[], code: string, { tell }: BlockContext): void {
  const first = everyToken(tokens).find(isGap);
  if (first) tell(code, first.pos, first.raw);
}

function readGap({ raw, pos }: PlacedToken, { tell }: BlockContext): WrittenGap {
  const text = raw.slice(1, -1).replace(/\s+/g, ' ').trim();
  const signs = (sign: string) => new RegExp(`(?:^|\\s)\\${sign}(?=\\s|$)`);
  const isChoice = text.includes('|');
  if (isChoice && signs('=').test(text)) tell('gap-mixed', pos, text);
  const isTight = isChoice ? /\S\||\|\S/.test(text) : tightEquals.test(text);
  if (isTight) tell('gap-no-spaces', pos, text);
  const words = text.split(isChoice ? '|' : isTight ? '=' : /(?:^|\s)=(?=\s|$)/).map((part) => part.trim());
  if (words.includes('')) tell('gap-form', pos, text);
  const whole = words.filter(Boolean);
  const twice = whole.find((word, index) => whole.findIndex((other) => fold(other) === fold(word)) < index);
  if (isChoice && twice !== undefined) tell('gap-alike', pos, twice);
  return { at: pos, words: whole.length > 0 ? whole : [''], isTyped: !isChoice };
}

/** `mentee=mentored person`, or a blank on one side only; but `E=mc²` is an answer. */
const tightEquals = /\p{L}{2}=\p{L}{2}|\S=\s|\s=\S/u;
