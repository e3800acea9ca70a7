import type { Position } from '../diagnostic.ts';
import type { PlacedToken } from '../markdown.ts';
import { readClosing, type KeptLabels, type LabelRules } from '../section/around-parts.ts';
import { gatherParts, readFeedback, readPart, tellBox, type GatheredItem, type GatherRules } from '../section/parts.ts';
import type { BlockContext } from '../section/section.ts';
import { childrenOf, firstLineOf, isInvisible, isList, isQuote, plainText } from '../tokens.ts';
import { readGaps, type GapText } from './fill-gaps.ts';
import { ofItem } from './sort-categories.ts';

/** A paragraph or a bullet. */
export interface FillSentence extends GapText {
  readonly at: Position;
  readonly feedback: readonly PlacedToken[];
}

/** What learners see of a block between its lead and its closing, in the order of the text. */
export type FillPiece =
  | { readonly type: 'prose'; readonly tokens: readonly PlacedToken[] }
  | { readonly type: 'paragraph'; readonly sentence: FillSentence }
  | { readonly type: 'bullets'; readonly sentences: readonly FillSentence[] };

/** Reads a body from its first gap on: sentences, prose between them, and quotes with labels. */
export function readPieces(
  body: readonly PlacedToken[],
  around: LabelRules,
  labels: KeptLabels,
  context: BlockContext,
): FillPiece[] {
  const pieces: FillPiece[] = [];
  let count = 0;
  let isClosed = false;
  const read = (at: Position, tokens: readonly PlacedToken[], feedback: readonly PlacedToken[] = []): FillSentence => {
    const text = readGaps(tokens, count, context);
    count += text.gaps.length;
    return { at, feedback, ...text };
  };
  const readBullet = (item: GatheredItem): FillSentence => {
    const part = readPart(item);
    tellBox(part, context);
    if (!part.text && !context.told.has(part.at.line)) context.tell('part-empty', part.at);
    const { text, isBroken } = readFeedback(part, ofItem, context);
    const sentence = read(part.at, part.tokens, text);
    if (sentence.gaps.length === 0 && part.text && !isBroken) context.tell('sentence-no-gap', part.at, part.text);
    return sentence;
  };
  for (const run of runsOf(body)) {
    const [first] = run as [PlacedToken];
    if (isList(first)) {
      const rules: GatherRules = { isParts: () => true, feedback: ofItem, closing: around };
      const parts = gatherParts(run, rules, labels, context);
      if (first.ordered) context.tell('list-kind', first.pos, firstLineOf(first));
      pieces.push({ type: 'bullets', sentences: parts.items.map(readBullet) });
      readClosing(parts.after, around, labels, context);
    } else if (isQuote(first)) {
      readClosing([first], around, labels, context);
    } else if (isClosed && !isInvisible(first)) {
      // Behind a Why the lesson goes on; the heading or the line that ends the block is missing.
      readClosing([first], around, labels, context);
    } else if (first.type === 'paragraph') {
      const sentence = read(first.pos, childrenOf(first));
      pieces.push(sentence.gaps.length > 0 ? { type: 'paragraph', sentence } : { type: 'prose', tokens: run });
    } else pieces.push({ type: 'prose', tokens: run });
    isClosed ||= ['why', 'right', 'wrong'].some((label) => labels.has(label as 'why'));
  }
  return pieces;
}

export function textOf({ tokens }: GapText): string {
  return plainText(tokens).replace(/\ufdd0\d+\ufdd1/g, '…');
}

/** A list with the quotes below it, which may be feedback on its last bullet; anything else by itself. */
function runsOf(body: readonly PlacedToken[]): PlacedToken[][] {
  const runs: PlacedToken[][] = [];
  for (const token of body) {
    const run = runs.at(-1);
    const goesOn = isList(token) || isQuote(token) || isInvisible(token);
    if (run && isList(run[0]!) && goesOn) run.push(token);
    else runs.push([token]);
  }
  return runs;
}
