import { html, nothing, type PropertyValues } from 'lit';
import { guessWords } from '../../language/guess-words.ts';
import { resultWords } from '../../language/result-words.ts';
import type { Response } from '../../model/block.ts';
import { guessed, guessResponse, judgeGuess, type GuessBlock } from '../../model/blocks/guess.ts';
import { AnswerElement } from '../shared/answer-element.ts';
import { answerNodes, dataOnly, focusIn, languageAt, titleOf, wordsAt } from '../shared/block-element.ts';
import { checkButton } from '../shared/check-button.ts';
import { markOmission } from '../shared/omission.ts';
import { markOf, reasons } from '../shared/option-reasons.ts';
import { PrivateAnswer } from '../shared/private-answer.ts';
import { resultGroup, resultName } from '../shared/result.ts';

/**
 * A guess before the lesson that answers it, with how sure the learner is. One guess; whoever deletes it may guess anew.
 *
 * @summary Guess.
 * @event lm-answer - The learner guessed; nothing of it counts. An empty response: it was deleted.
 * @event lm-say - What was done.
 * Parts: option, confidence, mark, omission, live, result, own, buttons, said.
 */
export class LmGuess extends AnswerElement<GuessBlock> {
  static override properties = dataOnly('shown', 'isEmpty');

  /** The response whose result is on show; null while the learner is choosing. */
  protected shown: Response | null = null;
  protected isEmpty = false;

  private readonly _own = new PrivateAnswer(this, {
    response: () => this.shown ?? [],
    write: (response) => this._write(response),
    text: () => `${titleOf(this)} ${this._ownLine(this.shown ?? [])}`,
    select: () => getSelection()?.selectAllChildren(this.querySelector('[data-part="own"]')!),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('submit', this._handleSubmit);
    this.addEventListener('change', this._handleChange);
    this.addEventListener('click', this._handleClick);
  }

  /** Restores what the player gives; this emits nothing. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('answer') && !changed.has('stage')) return;
    const response = this._own.restored;
    if (this.answer) this._check(response);
    this.shown = response.length > 0 || this.stage === 'show' ? response : null;
  }

  protected override render(): unknown {
    return html`${this._own.renderElsewhere()} ${this.shown ? this._renderResult(this.shown) : nothing}
      <div data-part="buttons">${this.shown ? nothing : checkButton(wordsAt(this))} ${this._own.renderButtons()}</div>
      <p data-part="said">${this._own.said || nothing}</p>`;
  }

  /** Locked inputs stay focusable and readable; they only do not change any more. */
  protected override updated(): void {
    const { shown } = this;
    this.toggleAttribute('data-locked', shown !== null);
    for (const input of [...this._options, ...this._steps]) {
      if (shown) input.setAttribute('aria-disabled', 'true');
      else input.removeAttribute('aria-disabled');
    }
    for (const input of this._options) {
      const mark = input.closest('label')!.querySelector('[data-part="mark"]')!;
      mark.textContent = shown ? markOf(this, input.value, optionIn(shown), false) : '';
    }
    markOmission({
      group: this.querySelector('fieldset')!,
      lead: this.querySelector('[data-part="how"]')!,
      id: `${this.id}-omission`,
      text: this.isEmpty ? wordsAt(this).block.notAnswered : null,
    });
  }

  private _renderResult(response: Response): unknown {
    const words = resultWords(languageAt(this));
    const grade = judgeGuess(this.block, response);
    const isUnanswered = response.length === 0;
    const content = [
      isUnanswered ? nothing : html`<p data-part="own">${this._ownLine(response)}</p>`,
      reasons(this, optionIn(response), false),
      answerNodes(this, '[data-part="why"]'),
    ];
    const result = isUnanswered ? 'neutral' : grade.result;
    const name = resultName(this, { isUnanswered, grade }, words);
    return resultGroup({ id: `${this.id}-result`, result, name, content });
  }

  private _ownLine(response: Response): string {
    const { option, confidence } = guessed(response);
    const textOf = (inputs: readonly HTMLInputElement[], value: string | null | undefined) =>
      inputs
        .find((input) => input.value === value)
        ?.closest('label')
        ?.querySelector('[data-part="option-text"]')
        ?.textContent.trim() ?? '';
    return guessWords(languageAt(this)).guessed(textOf(this._options, option), textOf(this._steps, confidence));
  }

  private readonly _handleSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.shown) return;
    const option = this._options.find((input) => input.checked)?.value;
    this.isEmpty = option === undefined;
    this._own.said = '';
    if (option === undefined) return this._options[0]?.focus();
    this.shown = guessResponse(option, this._steps.find((input) => input.checked)?.value);
    this._own.save(this.shown);
    focusIn(this, '[data-part="result"]');
  };

  private readonly _handleChange = (): void => {
    this.isEmpty = false;
  };

  /** Keys on radios send a click as well. */
  private readonly _handleClick = (event: Event): void => {
    if (this.shown && event.target instanceof HTMLInputElement) event.preventDefault();
  };

  private _write(response: Response): void {
    this._check(response);
    this.shown = response.length > 0 ? response : null;
    if (this.shown) focusIn(this, '[data-part="result"]');
    else this._options[0]?.focus();
  }

  private _check(response: Response): void {
    const { option, confidence } = guessed(response);
    for (const input of this._options) input.checked = input.value === option;
    for (const input of this._steps) input.checked = input.value === confidence;
  }

  private get _options(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('fieldset:not([data-part]) input')];
  }

  private get _steps(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-part="confidence"] input')];
  }
}

customElements.define('lm-guess', LmGuess);

function optionIn(response: Response): Response {
  const { option } = guessed(response);
  return option === undefined ? [] : [option];
}
