import { html, nothing, type TemplateResult } from 'lit';
import { pollWords } from '../../language/poll-words.ts';
import { resultWords } from '../../language/result-words.ts';
import type { Grade, Response } from '../../model/block.ts';
import { gradePoll, pollPatterns, type PollBlock } from '../../model/blocks/poll.ts';
import type { Patterns } from '../../model/interaction.ts';
import { answerNodes, feedbackNodes, languageAt } from '../shared/block-element.ts';
import { markOptions } from '../shared/option-reasons.ts';
import { OptionsElement, type OptionResults } from '../shared/options-element.ts';
import { resultGroup } from '../shared/result.ts';

/**
 * A question without a right answer; the answer may be changed at any time.
 *
 * @summary Poll.
 * @event lm-answer - The learner saved an answer.
 * Parts: option, mark, omission, live, result, buttons.
 */
export class LmPoll extends OptionsElement<PollBlock> {
  protected override grade(): Grade {
    return gradePoll();
  }

  protected override patterns(response: Response): Patterns {
    return pollPatterns(this.block, response);
  }

  protected override loadResults(): Promise<OptionResults> {
    const { pollChosen } = pollWords(languageAt(this));
    return Promise.resolve({
      renderResult: (response) => this._renderResult(response),
      mark: (response) => markOptions(this.options, (id) => (response?.includes(id) ? pollChosen : '')),
    });
  }

  protected override render(): unknown {
    if (this.answering.shown) return super.render();
    return html`<button type="submit" data-part="button-primary">${pollWords(languageAt(this)).pollSave}</button>`;
  }

  private _renderResult(response: Response): TemplateResult {
    const words = pollWords(languageAt(this));
    const name = this.answering.isUnanswered ? resultWords(languageAt(this)).unanswered : words.pollSaved;
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
    this.answering.tryAgain(this.options.find((input) => input.checked) ?? this.options[0]);
  };
}

customElements.define('lm-poll', LmPoll);
