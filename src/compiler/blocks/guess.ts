import { confidences, type GuessBlock } from '../../model/blocks/guess.ts';
import type { BlockIdentity, BlockRules } from '../draft.ts';
import { escapeText } from '../html.ts';
import type { LabelRules } from '../section/around-parts.ts';
import { hasBrokenLines, type BlockContext, type Section } from '../section/section.ts';
import { checkOptions } from './choice-options.ts';
import {
  elementId,
  privacyId,
  renderAnswers,
  renderClosing,
  renderFrame,
  renderOption,
  renderPrivacy,
} from './frame.ts';
import { optionData, renderOptionFeedback, renderOptions, shownOptions } from './options-page.ts';
import { findTrueFalse, ofRightOrWrong, readOptions, type OptionsDraft } from './options.ts';
import { hasPlaces } from './placed-options.ts';
import type { BlockPage, BlockSource } from './source.ts';

/** A guess as its author wrote it. */
export interface GuessDraft extends OptionsDraft {
  readonly kind: 'guess';
  /** Where True and False stand; null in any other guess. */
  readonly trueFalse: readonly [number, number] | null;
}

/**
 * `Guess`: as a question with one tick, before the lesson that answers it. It does not count; it asks how sure the
 * learner is, and the page behind the last lesson puts the rule beside the first guess.
 *
 * ```markdown
 * ## Guess: If I have a mentor, a promotion will follow.
 *
 * - [ ] True
 *   > Nobody can promise that.
 * - [x] False
 *   > Mentoring builds skills. It cannot promise a promotion.
 * ```
 *
 * Also behind the list: `**Why:**`, which is the rule to keep where it stands, and `**Right:**` and `**Wrong:**`.
 * Settings: `shuffle`.
 */
export const guess: BlockSource<GuessDraft, GuessBlock> = {
  keywords: { guess: ['shuffle'] },
  hasHeadings: false,
  read,
  toBlock,
  render,
};

/** A hint would be in the way of a guess. */
const around: LabelRules = { allowed: ['why', 'right', 'wrong'], elsewhere: ofRightOrWrong.elsewhere };

function read(section: Section, context: BlockContext): GuessDraft {
  const { draft, at } = readOptions(section, { around, ofOption: ofRightOrWrong }, context);
  const { options } = draft;
  const right = options.flatMap(({ isRight }, index) => (isRight ? [index] : []));
  const trueFalse = findTrueFalse(options, context);
  const isBroken = hasBrokenLines(section, context);
  if (at) checkOptions({ options, several: false, count: null, at, isBroken }, context.tell);
  const second = right[1] === undefined ? undefined : options[right[1]];
  if (second && right.length < options.length) context.tell('guess-several', second.at, second.text);
  return {
    ...draft,
    kind: 'guess',
    key: right.join(','),
    trueFalse,
    shuffle: !hasPlaces(options) && (section.settings.shuffle ?? trueFalse === null),
  };
}

function toBlock(draft: GuessDraft, { id, partIds }: BlockIdentity, rules: BlockRules): GuessBlock {
  return { kind: 'guess', id, ...rules, tries: 1, ...optionData(draft, draft.trueFalse, partIds) };
}

function render(draft: GuessDraft, block: GuessBlock, page: BlockPage): string {
  const { chooseOne, checkYourself } = page.renderer.words.block;
  const { guessHow } = page.renderer.words.exercise;
  const shown = shownOptions(draft, block);
  const options = renderOptions(
    { draft, block, shown, how: `${chooseOne} ${guessHow}`, about: [privacyId(block)] },
    page,
  );
  const feedback = shown.map((option) => renderOptionFeedback(option, page));
  const answers = renderAnswers(checkYourself, `${feedback.join('')}${renderClosing(draft, page)}`);
  return renderFrame(block, `${options}\n${renderConfidence(block, page)}${renderPrivacy(block, page)}`, answers);
}

/** Never asked for before Check: whoever would rather not say says nothing. */
function renderConfidence(block: GuessBlock, { renderer }: BlockPage): string {
  const { guessSure, guessSteps } = renderer.words.exercise;
  const options = confidences.map((step) =>
    renderOption(`type="radio" name="${elementId(block)}-sure" value="${step}"`, escapeText(guessSteps[step])),
  );
  return `<fieldset data-part="confidence">
<legend>${escapeText(guessSure)}</legend>
${options.join('')}</fieldset>
`;
}
