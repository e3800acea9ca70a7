import { nothing } from 'lit';
import { choicePatterns, gradeChoice, type ChoiceBlock } from '../../model/blocks/choice.ts';
import { AnswerElement } from '../shared/answer-element.ts';
import { Answering } from '../shared/answering.ts';
import { wordsAt } from '../shared/block-element.ts';
import { checkButton } from '../shared/check-button.ts';
import { Late } from '../shared/late.ts';
import { markOmission } from '../shared/omission.ts';

/**
 * One or several of a list of options; the options are the author's native inputs.
 *
 * @summary Question and Practice.
 * @event lm-answer - The learner pressed Check, or, in a check, chose.
 * Parts: option, mark, omission, live, result, result-word, reasons, tries.
 */
export class LmChoice extends AnswerElement<ChoiceBlock> {
  private readonly _answering = new Answering(this, {
    grade: (response) => gradeChoice(this.block, response),
    patterns: (response) => choicePatterns(this.block, response),
    inputs: () => this._inputs,
    read: () => this._inputs.filter((input) => input.checked).map((input) => input.value),
    write: (response) => {
      for (const input of this._inputs) input.checked = response.includes(input.value);
    },
    open: () => (this._inputs.some((input) => input.checked) ? [] : this._inputs.slice(0, 1)),
  });

  private readonly _results = new Late(this, () => import('./choice-result.ts'));

  protected override render(): unknown {
    if (this.stage === 'collect') return nothing;
    const { shown } = this._answering;
    if (!shown) return checkButton(wordsAt(this));
    return this._results.program?.renderResult(this, this._answering, shown, this._handleTryAgain) ?? nothing;
  }

  /** Whoever waits for the result, as the focus does, waits for its program too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    if (this._answering.shown && !this._results.program) await this._results.load();
    return super.getUpdateComplete();
  }

  protected override updated(): void {
    const { shown, canTryAgain, missing } = this._answering;
    const { program, hasFailed } = this._results;
    if (shown && !program && !hasFailed) void this._results.load();
    // Then the answers are shown as they are to readers without a program.
    this.toggleAttribute('data-plain', shown !== null && hasFailed);
    for (const input of this._inputs) {
      const mark = input.closest('label')?.querySelector('[data-part="mark"]');
      if (mark) mark.textContent = shown ? (program?.markOf(this, input.value, shown, canTryAgain) ?? '') : '';
    }
    markOmission({
      group: this.querySelector('fieldset')!,
      lead: this.querySelector('[data-part="how"]')!,
      id: `${this.id}-omission`,
      text: missing.length > 0 ? wordsAt(this).block.notAnswered : null,
    });
  }

  private readonly _handleTryAgain = (): void => {
    this._answering.tryAgain(this._inputs.find((input) => input.checked) ?? this._inputs[0]);
  };

  private get _inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-part="option"] input')];
  }
}

customElements.define('lm-choice', LmChoice);
