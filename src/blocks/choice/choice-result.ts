import { html, nothing, type TemplateResult } from 'lit';
import { resultWords } from '../../language/result-words.ts';
import type { Response } from '../../model/block.ts';
import { answerNodes, languageAt } from '../shared/block-element.ts';
import { markOf, markOptions, reasons } from '../shared/option-reasons.ts';
import type { OptionResults } from '../shared/options-element.ts';
import { renderNext, resultGroup, resultName } from '../shared/result.ts';
import type { LmChoice } from './choice.ts';

/** What stands under the options after Check: the result, why, and the way to another try. */
export class ChoiceResult implements OptionResults {
  constructor(private readonly _element: LmChoice) {}

  /** Too many are a slip; of too few it is told how many are still to be found. */
  omission(): string {
    const { block, options } = this._element;
    const chosen = options.filter((input) => input.checked).length;
    if (block.count === undefined || chosen <= block.count) return '';
    return resultWords(languageAt(this._element)).tooMany(chosen, block.count);
  }

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

  mark(response: Response | null): void {
    const { options, answering } = this._element;
    markOptions(options, (id) => (response ? markOf(this._element, id, response, answering.canTryAgain) : ''));
  }

  private readonly _handleTryAgain = (): void => {
    const { answering, options } = this._element;
    answering.tryAgain(options.find((input) => input.checked) ?? options[0]);
  };
}
