import type { Block } from '../../model/block.ts';
import type { Options } from '../../model/blocks/choice.ts';
import { shuffled } from '../../model/shuffle.ts';
import {
  elementId,
  howId,
  renderFeedback,
  renderHow,
  renderLead,
  renderOption,
  renderPart,
  renderTitle,
} from './frame.ts';
import type { Option, OptionsDraft } from './options.ts';
import { renderNumber, renderPictureText } from './picture.ts';
import { hasPlaces } from './placed-options.ts';
import type { BlockPage } from './source.ts';

/** A block that is a list of options. */
type ListBlock = Extract<Block, { options: readonly string[] }>;

/** What the program needs to know of the options. */
export function optionData(
  { options, shuffle }: OptionsDraft,
  trueFalse: readonly [number, number] | null,
  partIds: readonly string[],
): Options {
  const idsOf = (test: (option: Option) => boolean) => partIds.filter((_, index) => test(options[index]!));
  return {
    options: partIds,
    right: idsOf(({ isRight }) => isRight),
    half: idsOf(({ isHalf }) => isHalf),
    ...(trueFalse && { trueFalse: [partIds[trueFalse[0]]!, partIds[trueFalse[1]]!] }),
    shuffle,
  };
}

/** An option and its id, where it stands on the page. */
export type ShownOption = Option & { readonly id: string };

/** In the order of the page. */
export function shownOptions(draft: OptionsDraft, { id, options, shuffle }: ListBlock): ShownOption[] {
  const written = draft.options.map((option, index) => ({ ...option, id: options[index]! }));
  return shuffle ? shuffled(written, id) : written;
}

/** A group of options, as it is to stand on the page. */
export interface OptionsView {
  readonly draft: OptionsDraft;
  readonly block: ListBlock;
  readonly shown: readonly ShownOption[];
  /** What to do. */
  readonly how: string;
  /** Ids of what describes the group beside that. */
  readonly about?: readonly string[];
}

/** With the title and what stands above the options. */
export function renderOptions({ draft, block, shown, how, about = [] }: OptionsView, page: BlockPage): string {
  const type = 'several' in block && block.several ? 'checkbox' : 'radio';
  const { renderer } = page;
  const isPlaced = hasPlaces(shown);
  const options = shown.map(({ tokens, id, place }, index) => {
    const number = isPlaced ? `${renderNumber(index + 1, place!)} ` : '';
    return renderOption(`type="${type}" name="${elementId(block)}" value="${id}"`, number + renderer.inline(tokens));
  });
  const lead = isPlaced
    ? renderLead(draft, page, (stem) => renderPictureText(stem, renderer, 'lm-label'))
    : renderLead(draft, page);
  const isPair = 'trueFalse' in block;
  return `<fieldset${isPair ? ' data-pair' : ''} aria-describedby="${[howId(block), ...about].join(' ')}">
<legend>${renderTitle(draft, block, page)}</legend>
${lead}${renderHow(block, how)}${options.join('')}</fieldset>`;
}

/** The feedback on an option, with whether it is right. */
export function renderOptionFeedback(option: ShownOption, page: BlockPage): string {
  const { renderer } = page;
  const { isRight, isHalfRight, isWrong, ifLeftOut } = renderer.words.exercise;
  const lead = option.isRight ? isRight : option.isHalf ? isHalfRight : isWrong;
  const answer = `<strong>${lead}</strong> ${renderer.inline(option.tokens)}`;
  const notChosen =
    option.notChosen.length > 0
      ? `<p>${ifLeftOut}</p>\n${renderPart('not-chosen', renderer.blocks(option.notChosen))}`
      : '';
  return renderFeedback(
    `data-for="${option.id}"${option.isRight ? ' data-right' : ''}`,
    answer,
    option.feedback,
    page,
    notChosen,
  );
}
