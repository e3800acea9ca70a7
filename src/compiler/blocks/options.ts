import type { Position } from '../diagnostic.ts';
import type { WrittenBlock } from '../draft.ts';
import { fold } from '../fold.ts';
import type { PlacedToken } from '../markdown.ts';
import { readClosing, readStem, type KeptLabels, type LabelRules } from '../section/around-parts.ts';
import { findOddBox } from '../section/boxes.ts';
import { gatherParts, readFeedback, readPart, type Part } from '../section/parts.ts';
import { readPlace, type Place, type PlacedText } from '../section/place.ts';
import { hasBrokenLines, type BlockContext, type Section } from '../section/section.ts';
import { firstLineOf, isInvisible, isList, plainText, type PlacedList } from '../tokens.ts';
import { checkPlaces } from './placed-options.ts';

/** A task list with what stands around it, as its author wrote it. */
export interface OptionsDraft extends WrittenBlock {
  readonly options: readonly Option[];
  readonly shuffle: boolean;
}

export interface Option {
  readonly at: Position;
  readonly tokens: readonly PlacedToken[];
  readonly text: string;
  /** On the picture of the question; null: none. */
  readonly place: Place | null;
  readonly isRight: boolean;
  readonly isHalf: boolean;
  readonly feedback: readonly PlacedToken[];
  /** For those who left this right option out. */
  readonly notChosen: readonly PlacedToken[];
  /** A fault of it was told already. */
  readonly isBroken: boolean;
}

/** What may stand around the options of one kind, and under each. */
export interface OptionRules {
  readonly around: LabelRules;
  readonly ofOption: LabelRules;
}

/** Labels of options that can be right. */
export const ofRightOrWrong: LabelRules = {
  allowed: ['half', 'notChosen'],
  elsewhere: {
    hint: 'Move it above the list, to the margin, with an empty line above and below it.',
    why: 'Move it below the list, to the margin, with an empty line above it.',
    right: 'Move it below the list, to the margin, with an empty line above it.',
    wrong: 'Move it below the list, to the margin, with an empty line above it.',
  },
};

/** The task list of a block, and where it begins; null: it has none, and that is told. */
export interface ReadOptions {
  readonly draft: Omit<OptionsDraft, 'kind' | 'key' | 'shuffle'>;
  readonly at: Position | null;
}

/** Reads a block that is one task list, and tells the faults of its form. */
export function readOptions(section: Section, { around, ofOption }: OptionRules, context: BlockContext): ReadOptions {
  const { heading, title, name, settings, body } = section;
  const labels: KeptLabels = new Map();
  const isParts = body.some(hasTasks) ? hasTasks : hasOddBoxes;
  const parts = gatherParts(body, { isParts, feedback: ofOption, closing: around }, labels, context);
  const stem = readStem(parts.before, around, labels, context);
  const written = parts.items.map(readPart);
  const odd = written.find(({ hasOddBox }) => hasOddBox);
  if (odd) {
    const meant = `- [${odd.isTicked ? 'x' : ' '}] ${odd.text}`;
    context.tell('box-odd', odd.at, '', `Write \`${meant}\`, and the other boxes likewise.`);
  }
  const options = written.map((part) => readOption(part, ofOption, context));
  readClosing(parts.after, around, labels, context);
  if (!parts.at) tellMissing(section, context);
  checkPlaces(options, stem, section, context);
  const draft = {
    name,
    title,
    heading,
    at: heading.pos,
    claimedId: settings.id,
    parts: options.map(({ text }) => text),
    stem,
    labels,
    options,
  };
  return { draft, at: parts.at };
}

/** Where True and False stand among exactly two options; null in any other question. */
export function findTrueFalse(options: readonly Option[], { words }: BlockContext): [number, number] | null {
  if (options.length !== 2) return null;
  const values = options.map(({ text }) => words.truth.get(fold(text.replace(/[.!]$/, '')))?.key);
  return values.includes('true') && values.includes('false') ? [values.indexOf('true'), values.indexOf('false')] : null;
}

function readOption(part: Part, ofOption: LabelRules, context: BlockContext): Option {
  const isTold = context.told.has(part.at.line);
  if (part.isTicked === undefined && !isTold) context.tell('list-mixed', part.at, part.text);
  else if (!part.text && !isTold && !part.tokens.some(({ type }) => type === 'image'))
    context.tell('box-empty', part.at);
  const { text, labels, isBroken } = readFeedback(part, ofOption, context);
  const placed = readPlace(part.tokens);
  const tokens = placed ? withoutPlace(placed) : part.tokens;
  return {
    at: part.at,
    tokens,
    text: placed ? plainText(tokens) : part.text,
    place: placed?.place ?? null,
    isRight: part.isTicked ?? false,
    isHalf: labels.has('half'),
    feedback: [...text, ...(labels.get('half')?.tokens ?? [])],
    notChosen: labels.get('notChosen')?.tokens ?? [],
    isBroken: isBroken || part.isTicked === undefined,
  };
}

function withoutPlace({ name, rest }: PlacedText): readonly PlacedToken[] {
  if (rest.length === 0) return [name];
  const { pos, offset, end, view } = name;
  return [name, { type: 'text', raw: ' ', text: ' ', pos, offset, end, view }, ...rest];
}

function tellMissing(section: Section, context: BlockContext): void {
  if (hasBrokenLines(section, context)) return;
  const first = section.body.find((token) => isList(token)) ?? section.body.find((token) => !isInvisible(token));
  context.tell('options-missing', section.heading.pos, first ? firstLineOf(first) : '');
}

function hasTasks(token: PlacedToken | PlacedList): boolean {
  return token.type === 'list' && (token as PlacedList).items.some((item) => item.task);
}

function hasOddBoxes(list: PlacedList): boolean {
  return list.items.some((item) => findOddBox(item.text) !== null);
}
