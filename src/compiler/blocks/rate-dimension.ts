import type { Position } from '../diagnostic.ts';
import type { PlacedToken } from '../markdown.ts';
import { isAlert, isDisclosureTag, keepLabel, readStem, type KeptLabels } from '../section/around-parts.ts';
import { readQuote } from '../section/labels.ts';
import { gatherParts, readPart, tellBox, type GatherRules } from '../section/parts.ts';
import type { BlockContext } from '../section/section.ts';
import {
  childrenOf,
  firstLineOf,
  isHeading,
  isInvisible,
  isQuote,
  plainText,
  type PlacedHeading,
  type PlacedQuote,
} from '../tokens.ts';

/** Statements that belong together, and the advice by the mean of their answers. */
export interface RateDimensionDraft {
  readonly at: Position;
  /** null: statements above any heading. */
  readonly heading: PlacedHeading | null;
  /** The heading's words; '' without one. */
  readonly text: string;
  /** Prose above the statements. */
  readonly lead: readonly PlacedToken[];
  readonly statements: readonly RateStatement[];
  readonly bands: readonly RateBand[];
}

export interface RateStatement {
  readonly at: Position;
  readonly tokens: readonly PlacedToken[];
  readonly text: string;
}

export interface RateBand {
  readonly at: Position;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** Block tokens of the advice. */
  readonly tokens: readonly PlacedToken[];
}

/** Reads one run of a block's body: a heading, or nothing; prose; the statements; the bands. */
export function readDimension(
  run: readonly PlacedToken[],
  labels: KeptLabels,
  context: BlockContext,
): RateDimensionDraft {
  const [first] = run;
  const heading = first && isHeading(first) ? first : null;
  const rules: GatherRules = { isParts: () => true, feedback: null, closing: { allowed: [] } };
  const parts = gatherParts(heading ? run.slice(1) : run, rules, labels, context);
  const textAfter = parts.after.find((token) => !isInvisible(token) && !isDisclosureTag(token) && !isPlainQuote(token));
  if (textAfter) context.tell('text-after', textAfter.pos, firstLineOf(textAfter));
  const isBandHere = (token: PlacedToken) => isQuote(token) && !parts.at && isBandQuote(token, context);
  return {
    at: heading?.pos ?? parts.at ?? first?.pos ?? { line: 1, column: 1 },
    heading,
    text: heading ? plainText(childrenOf(heading)) : '',
    lead: readStem(
      parts.before.filter((token) => !isBandHere(token)),
      { allowed: [] },
      labels,
      context,
    ),
    statements: parts.items.map((item) => {
      const part = readPart(item);
      tellBox(part, context);
      if (!part.text) context.tell('part-empty', part.at);
      for (const token of part.inside) {
        if (!isInvisible(token)) context.tell('part-content', token.pos, firstLineOf(token));
      }
      return part;
    }),
    bands: [...parts.before.filter(isBandHere), ...parts.after].flatMap((token) => readBands(token, labels, context)),
  };
}

function isPlainQuote(token: PlacedToken): token is PlacedQuote {
  return isQuote(token) && !isAlert(token);
}

/** A quote of bands, one or several; anything else below the statements gives none. */
function readBands(token: PlacedToken, labels: KeptLabels, context: BlockContext): RateBand[] {
  if (!isPlainQuote(token)) return [];
  return readQuote(token, [], context, beginsWithNumber).flatMap((text) => {
    if (text.label !== null) keepLabel(text, { allowed: [] }, labels, context);
    if (text.label !== null) return [];
    const range = readRange(text.word, context);
    if (!range) context.tell('band-form', text.at, text.word || firstLineOf(token));
    return range ? [{ ...range, at: text.at, tokens: text.tokens }] : [];
  });
}

function isBandQuote(quote: PlacedQuote, { words }: BlockContext): boolean {
  const silent = { words, tell: () => undefined };
  return readQuote(quote, [], silent, beginsWithNumber).some(({ word }) => beginsWithNumber(word));
}

function beginsWithNumber(word: string): boolean {
  return /^[\d٠-٩]/.test(word);
}

/** `1–2.9 Start here`, `1 to 2,9 Start here`, `3 Ready`. */
function readRange(word: string, { words }: BlockContext): Pick<RateBand, 'from' | 'to' | 'name'> | null {
  const number = '(\\d{1,2}(?:[.,٫]\\d{1,2})?)';
  const to = [...words.to.keys()].join('|');
  const pattern = new RegExp(`^${number}(?:\\s*(?:[–—−-]|\\s(?:${to})\\s)\\s*${number})?(?:\\s+(.*))?$`, 'u');
  const match = pattern.exec(word.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)));
  if (!match) return null;
  const from = toNumber(match[1]!);
  return { from, to: match[2] === undefined ? from : toNumber(match[2]), name: match[3] ?? '' };
}

function toNumber(text: string): number {
  return Number(text.replace(/[,٫]/, '.'));
}
