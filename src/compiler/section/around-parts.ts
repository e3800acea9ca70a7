import { readLabelledParagraph, readQuote, type LabelContext, type LabelledText } from './labels.ts';
import { writtenLabel, type LabelKey } from '../keywords.ts';
import type { PlacedToken } from '../markdown.ts';
import { childrenOf, firstLineOf, isInvisible, isQuote, type PlacedQuote } from '../tokens.ts';

/** The labels of a block, while it is being read. */
export type KeptLabels = Map<LabelKey, LabelledText>;

/** Which labels may stand in one place. */
export interface LabelRules {
  readonly allowed: readonly LabelKey[];
  /** Where in the same block others belong: what to do, for the report. */
  readonly elsewhere?: Partial<Record<LabelKey, string>>;
}

/**
 * Reads what stands between the heading and the parts: prose, and a Hint.
 * Returns the prose; labels go to `kept`.
 */
export function readStem(
  tokens: readonly PlacedToken[],
  rules: LabelRules,
  kept: KeptLabels,
  context: LabelContext,
): PlacedToken[] {
  return tokens.flatMap((token) => {
    if (!isQuote(token) || isAlert(token)) return [token];
    const texts = readQuote(token, rules.allowed, context);
    const labelled = texts.filter((text) => text.label !== null);
    if (labelled.length === 0) return [token];
    for (const text of labelled) keepLabel(text, rules, kept, context, ['why', 'right', 'wrong']);
    const unlabelled = texts.flatMap((text) => (text.label === null ? text.tokens : []));
    return unlabelled.length > 0 ? [{ ...token, tokens: unlabelled }] : [];
  });
}

/** Reads what stands behind the parts: quotes with labels such as Why, and nothing else. */
export function readClosing(
  tokens: readonly PlacedToken[],
  rules: LabelRules,
  kept: KeptLabels,
  context: LabelContext,
): void {
  let isTextTold = false;
  for (const token of tokens) {
    if (isQuote(token) && !isAlert(token)) {
      for (const text of readQuote(token, rules.allowed, context)) {
        if (text.label === null) context.tell('quote-no-label', text.at, firstLineOf(token));
        else keepLabel(text, rules, kept, context, ['hint']);
      }
    } else if (!isInvisible(token) && !isDisclosureTag(token) && !isTextTold) {
      context.tell('text-after', token.pos, firstLineOf(token), unquotedMend(token, rules, context));
      isTextTold = true;
    }
  }
}

/** `**Why:** …` without `>`, or without bold: what to write, and nothing for other text. */
function unquotedMend(token: PlacedToken, { allowed }: LabelRules, { words }: LabelContext): string | undefined {
  if (token.type !== 'paragraph') return undefined;
  const found = readLabelledParagraph(token, allowed, { words, tell: () => undefined });
  return found ? `Begin the line with \`> **${writtenLabel(words, found.label)}:**\`.` : undefined;
}

/** Keeps one labelled text, unless it may not stand in this block, stands there already, or is empty. */
export function keepLabel(
  text: LabelledText,
  { allowed, elsewhere }: LabelRules,
  kept: KeptLabels,
  { words, tell }: LabelContext,
  misplaced: readonly LabelKey[] = [],
): void {
  const { label, at } = text;
  if (label === null) return;
  if (!allowed.includes(label)) {
    const list = allowed.map((key) => `\`> **${writtenLabel(words, key)}:**\``).join(', ');
    tell(
      'label-not-here',
      at,
      text.word,
      elsewhere?.[label] ?? (list ? `Here you can write ${list}.` : 'Delete the label.'),
    );
  } else if (kept.has(label)) tell('label-twice', at, text.word);
  else if (text.tokens.length === 0) tell('label-empty', at, text.word);
  else {
    if (misplaced.includes(label)) tell('label-misplaced', at, text.word);
    kept.set(label, text);
  }
}

/** `> [!TIP]`: a callout, not a quote with labels. */
export function isAlert(quote: PlacedQuote): boolean {
  const first = childrenOf(quote)[0];
  return first?.type === 'paragraph' && /^\[!\w+\]/.test(first.raw);
}

/** Told elsewhere (`details-around-block`), and no text of the block. */
export function isDisclosureTag(token: PlacedToken): boolean {
  return token.type === 'html' && /^\s*<\/?(?:details|summary)/i.test(token.raw);
}
