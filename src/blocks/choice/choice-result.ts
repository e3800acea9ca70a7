import { html, nothing, type TemplateResult } from 'lit';
import { resultWords } from '../../language/result-words.ts';
import type { Response } from '../../model/block.ts';
import { answerNodes, languageAt } from '../shared/block-element.ts';
import { markOf, reasons } from '../shared/option-reasons.ts';
import type { OptionResults } from '../shared/options-element.ts';
import { renderNext, resultGroup, resultName } from '../shared/result.ts';
import type { LmChoice } from './choice.ts';

/** What stands under the options after Check: the result, why, and the way to another try. */
export class ChoiceResult implements OptionResults {
  constructor(private readonly _element: LmChoice) {}

  renderResult(response: Response): TemplateResult {
    const { _element: element } = this;
    const { answering } = element;
    const { grade, canTryAgain } = answering;
    const words = resultWords(languageAt(element));
    const content = [
      reasons(element, response, canTryAgain),
      canTryAgain ? nothing : answerNodes(element, '[data-part="why"]'),
    ];
    const name = resultName(element, answering, words);
    return html`${resultGroup({ id: `${element.id}-result`, result: grade.result, name, content })}
    ${renderNext(answering, words, this._handleTryAgain)}`;
  }

  markOf(option: string, response: Response): string {
    return markOf(this._element, option, response, this._element.answering.canTryAgain);
  }

  private readonly _handleTryAgain = (): void => {
    const { answering, options } = this._element;
    answering.tryAgain(options.find((input) => input.checked) ?? options[0]);
  };
}
