import { html, nothing, type TemplateResult } from 'lit';
import { guessWords } from '../../language/guess-words.ts';
import { resultWords } from '../../language/result-words.ts';
import type { Response } from '../../model/block.ts';
import { guessed, judgeGuess } from '../../model/blocks/guess.ts';
import { answerNodes, focusIn, languageAt, titleOf, wordsAt } from '../shared/block-element.ts';
import { checkButton } from '../shared/check-button.ts';
import { markOf, markOptions, reasons } from '../shared/option-reasons.ts';
import type { OptionResults } from '../shared/options-element.ts';
import { PrivateAnswer } from '../shared/private-answer.ts';
import { resultGroup, resultName } from '../shared/result.ts';
import type { LmGuess } from './guess.ts';

/** What stands under a guess once there is one: what was guessed, the result, why, and the way to delete it. */
export class GuessResult implements OptionResults {
  private readonly _own: PrivateAnswer;

  constructor(private readonly _element: LmGuess) {
    this._own = new PrivateAnswer(_element, {
      response: () => _element.answering.shown ?? [],
      write: (response) => this._write(response),
      text: () => `${titleOf(_element)} ${this._ownLine(_element.answering.shown ?? [])}`,
      select: () => getSelection()?.selectAllChildren(_element.querySelector('[data-part="own"]')!),
    });
    _element.addEventListener('submit', () => (this._own.said = ''));
  }

  renderChoosing(): TemplateResult {
    return this._renderAround(nothing, checkButton(wordsAt(this._element)));
  }

  renderResult(response: Response): TemplateResult {
    const { _element: element } = this;
    const words = resultWords(languageAt(element));
    const grade = judgeGuess(element.block, response);
    const isUnanswered = response.length === 0;
    const content = [
      isUnanswered ? nothing : html`<p data-part="own">${this._ownLine(response)}</p>`,
      reasons(element, optionIn(response), false),
      answerNodes(element, '[data-part="why"]'),
    ];
    const result = isUnanswered ? 'neutral' : grade.result;
    const name = resultName(element, { isUnanswered, grade }, words);
    return this._renderAround(resultGroup({ id: `${element.id}-result`, result, name, content }), nothing);
  }

  mark(response: Response | null): void {
    const { options } = this._element;
    markOptions(options, (id) => (response ? markOf(this._element, id, optionIn(response), false) : ''));
  }

  private _renderAround(result: unknown, button: unknown): TemplateResult {
    const { _own: own } = this;
    return html`${own.renderElsewhere()} ${result}
      <div data-part="buttons">${button} ${own.renderButtons()}</div>
      <p data-part="said">${own.said || nothing}</p>`;
  }

  private _ownLine(response: Response): string {
    const { options, steps } = this._element;
    const { option, confidence } = guessed(response);
    return guessWords(languageAt(this._element)).guessed(textOf(options, option), textOf(steps, confidence));
  }

  /** Deleted, or brought back. */
  private _write(response: Response): void {
    const { _element: element } = this;
    const { answering, options } = element;
    element.write(response);
    answering.shown = response.length > 0 ? response : null;
    if (answering.shown) focusIn(element, '[data-part="result"]');
    else options[0]?.focus();
  }
}

function optionIn(response: Response): Response {
  const { option } = guessed(response);
  return option === undefined ? [] : [option];
}

function textOf(inputs: readonly HTMLInputElement[], value: string | null | undefined): string {
  const label = inputs.find((input) => input.value === value)?.closest('label');
  return label?.querySelector('[data-part="option-text"]')?.textContent.trim() ?? '';
}
