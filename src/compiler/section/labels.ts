import type { Position, Tell } from '../diagnostic.ts';
import { fold } from '../fold.ts';
import { writtenLabel, type AuthorWords, type LabelKey } from '../keywords.ts';
import type { PlacedToken } from '../markdown.ts';
import { nearest } from '../nearest.ts';
import type { Placed } from '../positions.ts';
import { childrenOf, cutText, plainText, trimStart, type PlacedQuote } from '../tokens.ts';

/** What stands behind one label of a quote. */
export interface LabelledText {
  /** null: text before any label. */
  readonly label: LabelKey | null;
  /** As its author spelt it, without the colon; '' without a label. */
  readonly word: string;
  readonly at: Position;
  /** Block tokens. */
  readonly tokens: readonly PlacedToken[];
}

/** The labelled texts of one block, each label once. */
export type Labels = ReadonlyMap<LabelKey, LabelledText>;

/** What is needed to read a label: the words of the lesson, and whom to tell. */
export interface LabelContext {
  readonly words: AuthorWords;
  readonly tell: Tell;
}

/**
 * Reads a quote as texts with labels. Each label stands at the beginning of a line, in bold, with a colon:
 *
 * ```markdown
 * > **Hint:** Who keeps the decision?
 * > **Why:** A mentor supports the person's own choices.
 * ```
 *
 * Slips in a label that is `expected` here are told, and the text is read as meant. `isOwnLabel` knows further words
 * that count as a label without being one of the language, such as `1–2.9 Start here`; their `label` is null.
 */
export function readQuote(
  quote: PlacedQuote,
  expected: readonly LabelKey[],
  context: LabelContext,
  isOwnLabel: (word: string) => boolean = () => false,
): LabelledText[] {
  const texts: (LabelledText & { tokens: PlacedToken[] })[] = [];
  const current = (at: Position) => texts.at(-1) ?? (texts.push({ label: null, word: '', at, tokens: [] }), texts[0]!);
  for (const token of childrenOf(quote)) {
    if (token.type === 'space') continue;
    if (token.type !== 'paragraph') {
      current(token.pos).tokens.push(token);
      continue;
    }
    for (const line of linesOf(childrenOf(token))) {
      const label = readLabel(line, expected, context, isOwnLabel);
      if (label) texts.push({ label: label.key, word: label.word, at: line[0]!.pos, tokens: [] });
      addLine(current(token.pos).tokens, token, label?.rest ?? line);
    }
  }
  return texts.map((text) => ({ ...text, tokens: text.tokens.map(trimEnd).filter(holdsSomething) }));
}

/** Reads one paragraph that begins with a label, such as `**Scale:** Never, Sometimes, Often`. */
export function readLabelledParagraph(
  paragraph: PlacedToken,
  expected: readonly LabelKey[],
  context: LabelContext,
): { label: LabelKey; rest: readonly PlacedToken[] } | null {
  const label = readLabel(childrenOf(paragraph), expected, context, () => false);
  return label?.key ? { label: label.key, rest: label.rest } : null;
}

interface FoundLabel {
  readonly key: LabelKey | null;
  readonly word: string;
  readonly rest: PlacedToken[];
}

function readLabel(
  line: readonly PlacedToken[],
  expected: readonly LabelKey[],
  context: LabelContext,
  isOwnLabel: (word: string) => boolean,
): FoundLabel | null {
  const bold = readBold(line);
  if (!bold) return readSlip(line, expected, context);
  const known = context.words.labels.get(fold(bold.word));
  if (line[0]!.type === 'em') {
    if (!known || !expected.includes(known.key)) return null;
    tellSlip('label-not-bold', known.key, line[0]!, bold.word, context);
  }
  if (known) return { ...bold, key: known.key };
  if (isOwnLabel(bold.word)) return { ...bold, key: null };
  const near = nearestLabel(bold.word, expected, context.words);
  if (!near) return null;
  tellSlip('label-misspelt', near, line[0]!, bold.word, context);
  return { ...bold, key: near };
}

/** `**Word:**` or `**Word**:` at the beginning of a line; in italics, too. */
function readBold(line: readonly PlacedToken[]): { word: string; rest: PlacedToken[] } | null {
  const [first, second] = line;
  if (first?.type !== 'strong' && first?.type !== 'em') return null;
  const word = plainText([first]);
  const rest = line.slice(1);
  if (/[:：]$/.test(word)) return { word: word.slice(0, -1).trim(), rest: trimStart(rest) };
  const colon = second?.type === 'text' ? /^\s*[:：]/.exec(second.raw) : null;
  if (!colon) return null;
  return { word, rest: trimStart([cutText(second!, colon[0].length), ...rest.slice(1)]) };
}

/** `**Word:**text` without a space, which Markdown does not take as bold, or `Word: text` without bold. */
function readSlip(
  line: readonly PlacedToken[],
  expected: readonly LabelKey[],
  context: LabelContext,
): FoundLabel | null {
  const [first, ...others] = line;
  if (first?.type !== 'text') return null;
  const match =
    /^(?:\*\*|__)([^*_:：]{2,24})[:：](?:\*\*|__)(?=\S)/.exec(first.raw) ??
    /^([^*_:：]{2,24})[:：](?=\s|$)/.exec(first.raw);
  const known = match && context.words.labels.get(fold(match[1]!));
  if (!known || !expected.includes(known.key)) return null;
  tellSlip(/^[*_]/.test(first.raw) ? 'label-no-space' : 'label-not-bold', known.key, first, match[1]!.trim(), context);
  return { key: known.key, word: match[1]!.trim(), rest: trimStart([cutText(first, match[0].length), ...others]) };
}

/** Words of three letters are too near to others: “Who” is no “Why”. */
function nearestLabel(word: string, expected: readonly LabelKey[], words: AuthorWords): LabelKey | null {
  if (fold(word).length < 4) return null;
  const candidates = [...words.labels].filter(([, { key }]) => expected.includes(key)).map(([folded]) => folded);
  const near = nearest(fold(word), candidates);
  return near === null ? null : words.labels.get(near)!.key;
}

function tellSlip(code: string, key: LabelKey, { pos }: Placed, found: string, { words, tell }: LabelContext): void {
  tell(code, pos, found, `Write \`**${writtenLabel(words, key)}:**\` in its place, with a space behind it.`);
}

/** Inline tokens, line by line as their author wrote them. */
function linesOf(tokens: readonly PlacedToken[]): PlacedToken[][] {
  const lines: PlacedToken[][] = [[]];
  for (const token of tokens) {
    const pieces = token.type === 'text' && childrenOf(token).length === 0 ? splitText(token) : [token];
    for (const piece of pieces) {
      lines.at(-1)!.push(piece);
      if (piece.type === 'br' || piece.raw.endsWith('\n')) lines.push([]);
    }
  }
  return lines.filter((line) => line.length > 0);
}

function splitText(token: PlacedToken): PlacedToken[] {
  let start = 0;
  return token.raw.split(/(?<=\n)/).map((raw) => {
    const offset = token.offset + start;
    start += raw.length;
    return { ...token, raw, text: raw, offset, end: offset + raw.length, pos: token.view.at(offset) };
  });
}

/** Adds a line to the paragraph that it continues, else to a new one. */
function addLine(tokens: PlacedToken[], paragraph: PlacedToken, line: readonly PlacedToken[]): void {
  const last = tokens.at(-1);
  const first = line[0];
  if (!first) return;
  const before =
    last?.type === 'paragraph' && last.view === paragraph.view && last.offset >= paragraph.offset ? last : null;
  const inline = [...(before ? childrenOf(before) : []), ...line];
  const raw = inline.map((token) => token.raw).join('');
  const { pos, offset } = before ?? first;
  const joined: PlacedToken = { ...paragraph, pos, offset, raw, text: raw, tokens: inline };
  if (before) tokens.pop();
  tokens.push(joined);
}

/** A line that stood above a label must not end in a break. */
function trimEnd(token: PlacedToken): PlacedToken {
  const children = childrenOf(token);
  const last = children.at(-1);
  if (token.type !== 'paragraph' || !last?.raw.endsWith('\n')) return token;
  const raw = last.raw.trimEnd();
  return {
    ...token,
    tokens: [...children.slice(0, -1), ...(last.type === 'text' ? [{ ...last, raw, text: raw }] : [])],
  };
}

function holdsSomething(token: PlacedToken): boolean {
  return (
    token.type !== 'paragraph' || childrenOf(token).some((child) => child.type !== 'text' || child.raw.trim() !== '')
  );
}
