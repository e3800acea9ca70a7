import type { PollBlock } from '../../model/blocks/poll.ts';
import type { BlockIdentity, BlockRules } from '../draft.ts';
import { escapeText } from '../html.ts';
import type { LabelRules } from '../section/around-parts.ts';
import { hasBrokenLines, type BlockContext, type Section } from '../section/section.ts';
import { checkList } from './choice-options.ts';
import { privacyId, renderAnswers, renderClosing, renderFeedback, renderFrame, renderReported } from './frame.ts';
import { renderOptions, shownOptions, type ShownOption } from './options-page.ts';
import { readOptions, type OptionsDraft } from './options.ts';
import { hasPlaces } from './placed-options.ts';
import type { BlockPage, BlockSource } from './source.ts';

/** A poll as its author wrote it. */
export interface PollDraft extends OptionsDraft {
  readonly kind: 'poll';
  readonly several: boolean;
}

/**
 * `Poll`: a task list with nothing ticked, since nothing is right or wrong. What is quoted under an option is for those
 * who choose it.
 *
 * ```markdown
 * ## Poll: How often do you two meet?
 * <!-- shuffle: no -->
 *
 * - [ ] Every week
 * - [ ] Every month
 *   > Many pairs begin like this.
 *
 * > **Why:** What counts is that the next date is fixed.
 * ```
 *
 * Settings: `shuffle`, `choose`.
 */
export const poll: BlockSource<PollDraft, PollBlock> = {
  keywords: { poll: ['shuffle', 'choose'] },
  hasHeadings: false,
  read,
  toBlock,
  render,
};

const around: LabelRules = { allowed: ['why'] };
const ofOption: LabelRules = { allowed: [] };

function read(section: Section, context: BlockContext): PollDraft {
  const { settings } = section;
  const { draft, at } = readOptions(section, { around, ofOption }, context);
  const { options } = draft;
  for (const option of options) if (option.isRight) context.tell('poll-ticked', option.at, option.text);
  if (at) checkList({ options, at, isBroken: hasBrokenLines(section, context) }, context.tell);
  const shuffle = !hasPlaces(draft.options) && (settings.shuffle ?? true);
  return { ...draft, kind: 'poll', key: '', several: settings.choose === 'several', shuffle };
}

function toBlock({ several, shuffle }: PollDraft, { id, partIds }: BlockIdentity, rules: BlockRules): PollBlock {
  return { kind: 'poll', id, ...rules, options: partIds, several, shuffle };
}

function render(draft: PollDraft, block: PollBlock, page: BlockPage): string {
  const { chooseOne, chooseSeveral } = page.renderer.words.block;
  const { pollHow, pollAbout } = page.renderer.words.exercise;
  const shown = shownOptions(draft, block);
  const how = `${draft.several ? chooseSeveral : chooseOne} ${pollHow}`;
  const options = renderOptions({ draft, block, shown, how, about: block.reported ? [privacyId(block)] : [] }, page);
  const told = block.reported ? `\n${renderReported(block, page)}` : '';
  const about = shown.map((option) => renderAbout(option, page)).join('') + renderClosing(draft, page);
  return renderFrame(block, options + told, about && renderAnswers(escapeText(pollAbout), about));
}

function renderAbout({ id, tokens, feedback }: ShownOption, page: BlockPage): string {
  if (feedback.length === 0) return '';
  return renderFeedback(`data-for="${id}"`, `<strong>${page.renderer.inline(tokens)}</strong>`, feedback, page);
}
