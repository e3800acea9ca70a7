import type { ChoiceBlock } from '../../model/blocks/choice.ts';
import { shuffled } from '../../model/shuffle.ts';
import { readClosing, readStem, type KeptLabels, type LabelRules } from '../section/around-parts.ts';
import { findOddBox } from '../section/boxes.ts';
import type { Position } from '../diagnostic.ts';
import type { BlockIdentity, BlockRules, WrittenBlock } from '../draft.ts';
import { fold } from '../fold.ts';
import type { PlacedToken } from '../markdown.ts';
import { gatherParts, readFeedback, readPart, type Part } from '../section/parts.ts';
import { countSaid } from '../section/said-count.ts';
import { hasBrokenLines, type BlockContext, type Section } from '../section/section.ts';
import { firstLineOf, isInvisible, isList, plainText, type PlacedList } from '../tokens.ts';
import { checkOptions } from './choice-options.ts';
import {
  elementId,
  howId,
  renderAnswers,
  renderClosing,
  renderFeedback,
  renderFrame,
  renderHow,
  renderLead,
  renderOption,
  renderPart,
  renderTitle,
} from './frame.ts';
import type { BlockPage, BlockSource } from './source.ts';

/** A question as its author wrote it. */
export interface ChoiceDraft extends WrittenBlock {
  readonly kind: 'choice';
  readonly options: readonly ChoiceOption[];
  readonly several: boolean;
  /** Where True and False stand; null in any other question. */
  readonly trueFalse: readonly [number, number] | null;
  readonly shuffle: boolean;
  readonly partial: boolean;
  /** How many to choose, where the wording says so; else null. */
  readonly count: number | null;
}

export interface ChoiceOption {
  readonly at: Position;
  readonly tokens: readonly PlacedToken[];
  readonly text: string;
  readonly isRight: boolean;
  readonly isHalf: boolean;
  readonly feedback: readonly PlacedToken[];
  /** For those who left this right option out. */
  readonly notChosen: readonly PlacedToken[];
  /** A fault of it was told already. */
  readonly isBroken: boolean;
}

/**
 * `Question` and `Practice`: a task list; what is right is ticked, the feedback on each option is quoted under it.
 * One tick: choose one; several: choose all that apply. Two options, True and False, make a true-or-false question.
 *
 * ```markdown
 * ## Question: Which of these is mentoring?
 * <!-- points: 2 -->
 *
 * Priya has just joined the team.
 *
 * > **Hint:** Who keeps the decision?
 *
 * - [ ] Her manager sets her targets for the year
 *   > That is line management.
 * - [x] A colleague outside her line shares experience and lets her decide
 *   > Yes. The decision stays with Priya.
 * - [ ] A coach gives her six talks about one target
 *   > **Half right:** Many use the words in this way.
 *
 * > **Why:** A mentor supports the person's own choices over time.
 * ```
 *
 * Also behind the list: `**Right:**` and `**Wrong:**` in place of “Correct” and “Not quite”. Also under a right option:
 * `**Not chosen:**`. Settings: `points`, `tries`, `shuffle`, `choose`, `partial`.
 */
export const choice: BlockSource<ChoiceDraft, ChoiceBlock> = {
  keywords: {
    question: ['points', 'tries', 'shuffle', 'choose', 'partial'],
    practice: ['tries', 'shuffle', 'choose'],
  },
  hasHeadings: false,
  read,
  toBlock,
  render,
};

const around: LabelRules = {
  allowed: ['hint', 'why', 'right', 'wrong'],
  elsewhere: {
    half: 'Move it under the option that is half right, as far in as the option’s text.',
    notChosen: 'Move it under the right option, as far in as the option’s text.',
  },
};

const ofOption: LabelRules = {
  allowed: ['half', 'notChosen'],
  elsewhere: {
    hint: 'Move it above the list, to the margin, with an empty line above and below it.',
    why: 'Move it below the list, to the margin, with an empty line above it.',
    right: 'Move it below the list, to the margin, with an empty line above it.',
    wrong: 'Move it below the list, to the margin, with an empty line above it.',
  },
};

function read(section: Section, context: BlockContext): ChoiceDraft {
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
  const options = written.map((part) => readOption(part, context));
  readClosing(parts.after, around, labels, context);

  const right = options.flatMap(({ isRight }, index) => (isRight ? [index] : []));
  const several = settings.choose ? settings.choose === 'several' : right.length > 1;
  const trueFalse = several ? null : findTrueFalse(options, context);
  const count = several ? countSaid(`${name} ${plainText(stem)}`) : null;
  if (!parts.at) tellMissing(section, context);
  else
    checkOptions({ options, several, count, at: parts.at, isBroken: hasBrokenLines(section, context) }, context.tell);
  return {
    kind: 'choice',
    name,
    title,
    heading,
    at: heading.pos,
    claimedId: settings.id,
    parts: options.map(({ text }) => text),
    key: right.join(','),
    stem,
    labels,
    options,
    several,
    trueFalse,
    shuffle: settings.shuffle ?? trueFalse === null,
    partial: settings.partial ?? true,
    count: count === right.length ? count : null,
  };
}

function readOption(part: Part, context: BlockContext): ChoiceOption {
  const isTold = context.told.has(part.at.line);
  if (part.isTicked === undefined && !isTold) context.tell('list-mixed', part.at, part.text);
  else if (!part.text && !isTold && !part.tokens.some(({ type }) => type === 'image'))
    context.tell('box-empty', part.at);
  const { text, labels, isBroken } = readFeedback(part, ofOption, context);
  return {
    at: part.at,
    tokens: part.tokens,
    text: part.text,
    isRight: part.isTicked ?? false,
    isHalf: labels.has('half'),
    feedback: [...text, ...(labels.get('half')?.tokens ?? [])],
    notChosen: labels.get('notChosen')?.tokens ?? [],
    isBroken: isBroken || part.isTicked === undefined,
  };
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

function findTrueFalse(options: readonly ChoiceOption[], { words }: BlockContext): [number, number] | null {
  if (options.length !== 2) return null;
  const values = options.map(({ text }) => words.truth.get(fold(text.replace(/[.!]$/, '')))?.key);
  return values.includes('true') && values.includes('false') ? [values.indexOf('true'), values.indexOf('false')] : null;
}

function toBlock(draft: ChoiceDraft, { id, partIds }: BlockIdentity, rules: BlockRules): ChoiceBlock {
  const idsOf = (test: (option: ChoiceOption) => boolean) => partIds.filter((_, index) => test(draft.options[index]!));
  return {
    kind: 'choice',
    id,
    ...rules,
    options: partIds,
    right: idsOf(({ isRight }) => isRight),
    half: idsOf(({ isHalf }) => isHalf),
    several: draft.several,
    ...(draft.trueFalse && { trueFalse: [partIds[draft.trueFalse[0]]!, partIds[draft.trueFalse[1]]!] }),
    shuffle: draft.shuffle,
    partial: draft.partial,
  };
}

function render(draft: ChoiceDraft, block: ChoiceBlock, page: BlockPage): string {
  const { renderer } = page;
  const { words } = renderer;
  const { chooseOne, chooseSeveral, chooseCount } = words.block;
  const how = draft.several ? (draft.count === null ? chooseSeveral : chooseCount(draft.count)) : chooseOne;
  const type = draft.several ? 'checkbox' : 'radio';
  const written = draft.options.map((option, index) => ({ ...option, id: block.options[index]! }));
  const shown = block.shuffle ? shuffled(written, block.id) : written;
  const options = shown.map(({ tokens, id }) =>
    renderOption(`type="${type}" name="${elementId(block)}" value="${id}"`, renderer.inline(tokens)),
  );
  const group = `<fieldset${block.trueFalse ? ' data-pair' : ''} aria-describedby="${howId(block)}">
<legend>${renderTitle(draft, block, page)}</legend>
${renderLead(draft, page)}${renderHow(block, how)}${options.join('')}</fieldset>`;
  const feedback = shown.map((option) => renderOptionFeedback(option, option.id, page));
  const answers = `${feedback.join('')}${renderClosing(draft, page)}`;
  return renderFrame(block, group, renderAnswers(words.block.checkYourself, answers));
}

function renderOptionFeedback(option: ChoiceOption, id: string, page: BlockPage): string {
  const { renderer } = page;
  const { isRight, isHalfRight, isWrong, ifLeftOut } = renderer.words.exercise;
  const lead = option.isRight ? isRight : option.isHalf ? isHalfRight : isWrong;
  const answer = `<strong>${lead}</strong> ${renderer.inline(option.tokens)}`;
  const notChosen =
    option.notChosen.length > 0
      ? `<p>${ifLeftOut}</p>\n${renderPart('not-chosen', renderer.blocks(option.notChosen))}`
      : '';
  return renderFeedback(
    `data-for="${id}"${option.isRight ? ' data-right' : ''}`,
    answer,
    option.feedback,
    page,
    notChosen,
  );
}
