import { html, nothing, type TemplateResult } from 'lit';
import { pollWords, type PollWords } from '../../language/poll-words.ts';
import { resultWords } from '../../language/result-words.ts';
import type { Response } from '../../model/block.ts';
import { gradePoll, pollPatterns, type PollBlock } from '../../model/blocks/poll.ts';
import { AnswerElement } from '../shared/answer-element.ts';
import { Answering } from '../shared/answering.ts';
import { answerNodes, feedbackNodes, languageAt, wordsAt } from '../shared/block-element.ts';
import { markOmission } from '../shared/omission.ts';
import { resultGroup } from '../shared/result.ts';

/**
 * A question without a right answer; the answer may be changed at any time.
 *
 * @summary Poll.
 * @event lm-answer - The learner saved an answer.
 * Parts: option, mark, omission, live, result, buttons.
 */
export class LmPoll extends AnswerElement<PollBlock> {
  private readonly _answering = new Answering(this, {
    grade: gradePoll,
    patterns: (response) => pollPatterns(this.block, response),
    inputs: () => this._inputs,
    read: () => this._inputs.filter((input) => input.checked).map((input) => input.value),
    write: (response) => {
      for (const input of this._inputs) input.checked = response.includes(input.value);
    },
    open: () => (this._inputs.some((input) => input.checked) ? [] : this._inputs.slice(0, 1)),
  });

  protected override render(): TemplateResult {
    const words = pollWords(languageAt(this));
    const { shown } = this._answering;
    if (shown) return this._renderResult(shown, words);
    return html`<button type="submit" data-part="button-primary">${words.pollSave}</button>`;
  }

  protected override updated(): void {
    const { shown, missing } = this._answering;
    const { pollChosen } = pollWords(languageAt(this));
    for (const input of this._inputs) {
      const mark = input.closest('label')!.querySelector('[data-part="mark"]')!;
      mark.textContent = shown?.includes(input.value) ? pollChosen : '';
    }
    markOmission({
      group: this.querySelector('fieldset')!,
      lead: this.querySelector('[data-part="how"]')!,
      id: `${this.id}-omission`,
      text: missing.length > 0 ? wordsAt(this).block.notAnswered : null,
    });
  }

  private _renderResult(response: Response, words: PollWords): TemplateResult {
    const name = this._answering.isUnanswered ? resultWords(languageAt(this)).unanswered : words.pollSaved;
    const content = [response.map((id) => feedbackNodes(this, id)), answerNodes(this, '[data-part="why"]')];
    return html`${resultGroup({ id: `${this.id}-result`, result: 'neutral', name, content })}
    ${
      this.stage === 'practice'
        ? html`<div data-part="buttons">
            <button type="button" data-part="button-secondary" @click=${this._handleChange}>${words.pollChange}</button>
          </div>`
        : nothing
    }`;
  }

  private readonly _handleChange = (): void => {
    this._answering.tryAgain(this._inputs.find((input) => input.checked) ?? this._inputs[0]);
  };

  private get _inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-part="option"] input')];
  }
}

customElements.define('lm-poll', LmPoll);
