import type { FillBlock, Gap } from '../../model/blocks/fill.ts';
import type { BlockIdentity, BlockRules, WrittenBlock } from '../draft.ts';
import type { PlacedToken } from '../markdown.ts';
import { readStem, type KeptLabels, type LabelRules } from '../section/around-parts.ts';
import { hasBrokenLines, type BlockContext, type Section } from '../section/section.ts';
import { childrenOf, firstLineOf, isInvisible, isList, isQuote } from '../tokens.ts';
import { wording } from '../wording.ts';
import { fillMarks, hasGap, tellLostGaps, wordsAround, type WrittenGap } from './fill-gaps.ts';
import { renderFill } from './fill-page.ts';
import { readPieces, textOf, type FillPiece, type FillSentence } from './fill-sentences.ts';
import type { BlockSource } from './source.ts';

/** Sentences with gaps as their author wrote them. */
export interface FillDraft extends WrittenBlock {
  readonly kind: 'fill';
  /** What stands above the first gap. */
  readonly lead: readonly PlacedToken[];
  readonly pieces: readonly FillPiece[];
  /** Of all sentences, in the order of the text. */
  readonly gaps: readonly WrittenGap[];
  readonly language: string;
  readonly case: boolean;
  readonly accents: boolean;
  readonly partial: boolean;
}

/**
 * `Fill in`: paragraphs or bullets with gaps as code. With `|` learners choose, the first is right; without they type, and
 * each spelling between `=` counts. The quote under a bullet is the feedback on its gaps. ``Two backticks`` make code.
 *
 * ```markdown
 * ## Fill in: Who does what?
 *
 * - The mentor `customises | grades | repeats` the learning.
 *   > The mentor fits the learning to one person.
 * - In the end the `mentee = mentored person` decides.
 *
 * > **Why:** The learning belongs to the learner.
 * ```
 *
 * A Hint may stand above the first gap; Why, Right and Wrong below the last. Settings: `points`, `tries`, `partial`, and
 * for what is typed `case` and `accents`.
 */
export const fill: BlockSource<FillDraft, FillBlock> = {
  keywords: { fill: ['points', 'tries', 'partial', 'case', 'accents'] },
  hasHeadings: false,
  read,
  toBlock,
  render: renderFill,
};

const around: LabelRules = { allowed: ['hint', 'why', 'right', 'wrong'] };

function read(section: Section, context: BlockContext): FillDraft {
  const { heading, title, name, settings, body } = section;
  const labels: KeptLabels = new Map();
  tellLostGaps(body, context);
  if (hasGap(title)) context.tell('gap-in-name', title.find((token) => hasGap([token]))!.pos, name);
  const found = body.findIndex(holdsGaps);
  const first = found < 0 ? body.length : found;
  const lead = readStem(body.slice(0, first), around, labels, context);
  const pieces = readPieces(body.slice(first), around, labels, context);
  const sentences = sentencesOf(pieces);
  const gaps = sentences.flatMap((sentence) => sentence.gaps);
  checkFill({ section, sentences, gaps, hasWhy: labels.has('why') }, context);
  const options = gaps.flatMap(({ words, isTyped }) => (isTyped ? [] : words));
  return {
    kind: 'fill',
    name,
    title,
    heading,
    at: heading.pos,
    claimedId: settings.id,
    parts: [...sentences.flatMap(({ tokens }) => wordsAround(tokens).map(nameOfGap)), ...options],
    key: keyOf(gaps),
    stem: [...lead, ...pieces.flatMap(proseOf)],
    labels,
    lead,
    pieces,
    gaps,
    language: context.language,
    case: settings.case ?? false,
    accents: settings.accents ?? false,
    partial: settings.partial ?? true,
  };
}

function holdsGaps(token: PlacedToken): boolean {
  return token.type === 'paragraph' || isList(token) ? hasGap([token]) : false;
}

/** A gap is known again by what stands around it; its answers may change. */
function nameOfGap({ before, after }: { before: string; after: string }): string {
  return `${before} … ${after}`.trim();
}

/** Which option is right where one is chosen; what is right itself where it is typed. */
function keyOf(gaps: readonly WrittenGap[]): string {
  let next = gaps.length;
  return gaps
    .map(({ words, isTyped }, index) => {
      if (isTyped) return `=${wording(words[0]!).replaceAll(',', ' ')}`;
      next += words.length;
      return `${index}.${next - words.length}`;
    })
    .join(',');
}

function sentencesOf(pieces: readonly FillPiece[]): FillSentence[] {
  return pieces.flatMap((piece) => {
    if (piece.type === 'prose') return [];
    return piece.type === 'paragraph' ? [piece.sentence] : piece.sentences;
  });
}

/** Without feedback: a question is the same with another. The lock shows it, so that marks become dots. */
function proseOf(piece: FillPiece): readonly PlacedToken[] {
  if (piece.type === 'prose') return piece.tokens;
  const inline = sentencesOf([piece]).flatMap(({ tokens }) => tokens);
  return inline.map((token) => ({ ...token, raw: fillMarks(token.raw, () => '…') }));
}

interface FillToCheck {
  readonly section: Section;
  readonly sentences: readonly FillSentence[];
  readonly gaps: readonly WrittenGap[];
  readonly hasWhy: boolean;
}

function checkFill({ section, sentences, gaps, hasWhy }: FillToCheck, context: BlockContext): void {
  const { heading, body } = section;
  if (gaps.length === 0) {
    const first = body.find((token) => !isInvisible(token) && !isQuote(token));
    const isTold = hasGap(childrenOf(heading)) || hasGap(body) || hasBrokenLines(section, context);
    if (!isTold) context.tell('gap-missing', heading.pos, first && firstLineOf(first));
    return;
  }
  const silent = sentences.find(
    (sentence) => sentence.gaps.length > 0 && sentence.feedback.length === 0 && !context.told.has(sentence.at.line),
  );
  const mend = 'Write it under its bullet: two spaces, `> `, the reason; or one reason for all: `> **Why:** …`.';
  if (silent && !hasWhy) context.tell('item-feedback-missing', silent.at, textOf(silent), mend);
}

function toBlock(draft: FillDraft, { id, partIds }: BlockIdentity, rules: BlockRules): FillBlock {
  let next = draft.gaps.length;
  const gaps = draft.gaps.map(({ words, isTyped }, index): Gap => {
    const gap = partIds[index]!;
    if (isTyped) return { id: gap, accepted: words };
    const ids = partIds.slice(next, (next += words.length));
    return { id: gap, right: ids[0]!, options: Object.fromEntries(words.map((word, place) => [ids[place]!, word])) };
  });
  const { language, case: hasCase, accents, partial } = draft;
  return { kind: 'fill', id, ...rules, gaps, language, case: hasCase, accents, partial };
}
