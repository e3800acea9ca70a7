import type { ChoiceBlock } from '../../model/blocks/choice.ts';
import type { LabelRules } from '../section/around-parts.ts';
import type { BlockIdentity, BlockRules } from '../draft.ts';
import { countSaid } from '../section/said-count.ts';
import { hasBrokenLines, type BlockContext, type Section } from '../section/section.ts';
import { plainText } from '../tokens.ts';
import { checkOptions } from './choice-options.ts';
import { renderAnswers, renderClosing, renderFrame } from './frame.ts';
import { optionData, renderOptionFeedback, renderOptions, shownOptions } from './options-page.ts';
import { findTrueFalse, ofRightOrWrong, readOptions, type OptionsDraft } from './options.ts';
import { hasPlaces } from './placed-options.ts';
import type { BlockPage, BlockSource } from './source.ts';

/** A question as its author wrote it. */
export interface ChoiceDraft extends OptionsDraft {
  readonly kind: 'choice';
  readonly several: boolean;
  /** Where True and False stand; null in any other question. */
  readonly trueFalse: readonly [number, number] | null;
  readonly partial: boolean;
  /** How many to choose, where the wording says so; else null. */
  readonly count: number | null;
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
 * Options that all begin with a name and its place, `- [ ] **Mentor** (50%, 10%)`, are numbers on the picture above them.
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

function read(section: Section, context: BlockContext): ChoiceDraft {
  const { settings, name } = section;
  const { draft, at } = readOptions(section, { around, ofOption: ofRightOrWrong }, context);
  const { options, stem } = draft;
  const right = options.flatMap(({ isRight }, index) => (isRight ? [index] : []));
  const several = settings.choose ? settings.choose === 'several' : right.length > 1;
  if (!several && settings.partial !== undefined)
    context.tell('partial-in-one', section.heading.pos, `partial: ${settings.partial ? 'yes' : 'no'}`);
  const trueFalse = several ? null : findTrueFalse(options, context);
  const count = several ? countSaid(`${name} ${plainText(stem)}`) : null;
  if (at) checkOptions({ options, several, count, at, isBroken: hasBrokenLines(section, context) }, context.tell);
  return {
    ...draft,
    kind: 'choice',
    key: right.join(','),
    several,
    trueFalse,
    shuffle: !hasPlaces(options) && (settings.shuffle ?? trueFalse === null),
    partial: settings.partial ?? true,
    count: count === right.length ? count : null,
  };
}

function toBlock(draft: ChoiceDraft, { id, partIds }: BlockIdentity, rules: BlockRules): ChoiceBlock {
  const { several, count, partial, trueFalse } = draft;
  const options = optionData(draft, trueFalse, partIds);
  return { kind: 'choice', id, ...rules, ...options, several, ...(count !== null && { count }), partial };
}

function render(draft: ChoiceDraft, block: ChoiceBlock, page: BlockPage): string {
  const { words } = page.renderer;
  const { chooseOne, chooseSeveral, chooseCount } = words.block;
  const how = draft.several ? (draft.count === null ? chooseSeveral : chooseCount(draft.count)) : chooseOne;
  const shown = shownOptions(draft, block);
  // In the order of the page, which is how footnotes are counted.
  const group = renderOptions({ draft, block, shown, how }, page);
  const feedback = shown.map((option) => renderOptionFeedback(option, page));
  const answers = `${feedback.join('')}${renderClosing(draft, page)}`;
  return renderFrame(block, group, renderAnswers(words.block.checkYourself, answers));
}
