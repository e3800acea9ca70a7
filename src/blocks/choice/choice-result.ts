import { html, nothing, type TemplateResult } from 'lit';
import { resultWords } from '../../language/result-words.ts';
import type { Response } from '../../model/block.ts';
import type { ChoiceBlock } from '../../model/blocks/choice.ts';
import type { Answering } from '../shared/answering.ts';
import { answerNodes, languageAt, type BlockElement } from '../shared/block-element.ts';
import { reasons } from '../shared/option-reasons.ts';
import { renderNext, resultGroup, resultName } from '../shared/result.ts';

export { markOf } from '../shared/option-reasons.ts';

/** What stands under the options after Check: the result, why, and the way to another try. */
export function renderResult(
  element: BlockElement<ChoiceBlock>,
  answering: Answering,
  response: Response,
  onTryAgain: () => void,
): TemplateResult {
  const words = resultWords(languageAt(element));
  const { grade, canTryAgain } = answering;
  const content = [
    reasons(element, response, canTryAgain),
    canTryAgain ? nothing : answerNodes(element, '[data-part="why"]'),
  ];
  const name = resultName(element, answering, words);
  return html`${resultGroup({ id: `${element.id}-result`, result: grade.result, name, content })}
  ${renderNext(answering, words, onTryAgain)}`;
}
