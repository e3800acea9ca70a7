import type { NumberBlock } from '../../model/blocks/number.ts';
import type { BlockIdentity, BlockRules, WrittenBlock } from '../draft.ts';
import { escapeText } from '../html.ts';
import { readClosing, readStem, type KeptLabels, type LabelRules } from '../section/around-parts.ts';
import type { BlockContext, Section } from '../section/section.ts';
import { plainText } from '../tokens.ts';
import {
  elementId,
  howId,
  renderAnswers,
  renderClosing,
  renderFeedback,
  renderFrame,
  renderGroup,
  renderHow,
  renderLead,
} from './frame.ts';
import { findAnswer, type NumberAnswer } from './number-answer.ts';
import type { BlockPage, BlockSource } from './source.ts';

/** A question for a number as its author wrote it. */
export interface NumberDraft extends WrittenBlock {
  readonly kind: 'number';
  readonly answer: NumberAnswer;
  readonly language: string;
}

/**
 * `Number`: prose, and in a paragraph of its own the answer: a number, a range or a number with a tolerance, then a unit.
 *
 * ```markdown
 * ## Number: How many weeks pass between two talks?
 *
 * Ines and Tomas meet once a month.
 *
 * **Answer:** 4 to 5 weeks
 *
 * > **Why:** A month has a little more than four weeks.
 * ```
 *
 * A Hint may stand above the answer; Why, Right and Wrong below it. Settings: `points`, `tries`.
 */
export const number: BlockSource<NumberDraft, NumberBlock> = {
  keywords: { number: ['points', 'tries'] },
  hasHeadings: false,
  read,
  toBlock,
  render,
};

const around: LabelRules = {
  allowed: ['hint', 'why', 'right', 'wrong'],
  elsewhere: { answer: 'Delete `>` before it, and put an empty line above and below.' },
};

function read(section: Section, context: BlockContext): NumberDraft {
  const { heading, title, name, settings } = section;
  const labels: KeptLabels = new Map();
  const { before, answer, after } = findAnswer(section, context);
  const stem = readStem(before, around, labels, context);
  readClosing(after, around, labels, context);
  const isSilent = answer.tokens.length > 0 && !labels.has('why') && !labels.has('wrong');
  const mend = 'Write below the answer why it is so: `> **Why:** …`.';
  if (isSilent) context.tell('item-feedback-missing', heading.pos, plainText(answer.tokens), mend);
  return {
    kind: 'number',
    name,
    title,
    heading,
    at: heading.pos,
    claimedId: settings.id,
    parts: [],
    key: `${answer.from}–${answer.to}`,
    stem,
    labels,
    answer,
    language: context.language,
  };
}

function toBlock({ answer, language }: NumberDraft, { id }: BlockIdentity, rules: BlockRules): NumberBlock {
  const { from, to, unit } = answer;
  return { kind: 'number', id, ...rules, from, to, language, ...(unit && { unit }) };
}

function render(draft: NumberDraft, block: NumberBlock, page: BlockPage): string {
  const { renderer } = page;
  const { numberHow, numberLabel, isRight } = renderer.words.exercise;
  const id = `${elementId(block)}-number`;
  // The keys for decimals have no minus sign on some phones.
  const keys = block.from < 0 ? 'text' : 'decimal';
  const typing = `type="text" inputmode="${keys}" autocomplete="off" maxlength="40" size="10" dir="ltr"`;
  const field = `<p data-part="number"><label for="${id}">${escapeText(numberLabel(draft.answer.unit))}</label>
<input id="${id}" name="${id}" ${typing} aria-describedby="${howId(block)}"></p>
`;
  const group = renderGroup(draft, block, page, renderLead(draft, page) + renderHow(block, numberHow) + field, []);
  const answer = `<strong>${isRight}</strong> <span data-part="number-answer">${renderer.inline(draft.answer.tokens)}</span>`;
  const answers = renderFeedback('data-for="number"', answer, [], page) + renderClosing(draft, page);
  return renderFrame(block, group, renderAnswers(renderer.words.block.checkYourself, answers));
}
