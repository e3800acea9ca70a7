import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Response, Result } from '../../model/block.ts';
import { gradeChoice, type ChoiceBlock } from '../../model/blocks/choice.ts';
import type { Answer } from '../../model/progress.ts';
import { AnswerEvent } from '../events.ts';
import {
  answerNodes,
  feedbackNodes,
  liveRoot,
  wordsAt,
  type BlockElement,
  type Stage,
} from '../shared/block-element.ts';
import { omission, resultGroup } from '../shared/result.ts';
import { refuseLocked, setAriaDisabled } from '../shared/rows.ts';

/**
 * One or several of a list of options; the options are the author's native inputs.
 *
 * @summary Question and Practice.
 * @event lm-answer - The learner pressed Check, or, in a check, chose.
 * Parts: option, mark, live, result, result-word, omission.
 */
@customElement('lm-choice')
export class LmChoice extends LitElement implements BlockElement<ChoiceBlock> {
  @property({ attribute: false }) block!: ChoiceBlock;
  @property({ attribute: false }) answer: Answer | undefined;
  @property({ attribute: false }) stage: Stage = 'practice';

  /** The response whose result is on show; null while the learner is choosing. */
  @state() private shown: Response | null = null;
  @state() private isMissing = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('submit', this.handleSubmit);
    this.addEventListener('change', this.handleChange);
    this.addEventListener('click', refuseLocked);
  }

  protected override createRenderRoot(): HTMLElement {
    return liveRoot(this);
  }

  /** Waits for its data: the page upgrades before the player has read it. */
  protected override shouldUpdate(): boolean {
    return Boolean(this.block);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('answer') && !changed.has('stage')) return;
    const response = this.answer?.response ?? [];
    if (this.answer || this.stage !== 'practice')
      for (const input of this.inputs) input.checked = response.includes(input.value);
    this.shown = this.answer && this.stage !== 'collect' ? response : null;
  }

  protected override render(): unknown {
    if (this.stage === 'collect') return nothing;
    return this.shown ? this.renderResult(this.shown) : this.stage === 'practice' ? this.renderCheck() : nothing;
  }

  protected override updated(): void {
    const isLocked = this.stage === 'show' || (this.shown !== null && !this.canTryAgain);
    for (const input of this.inputs) {
      setAriaDisabled(input, isLocked);
      const mark = input.closest('label')?.querySelector('[data-part="mark"]');
      if (mark) mark.textContent = this.shown ? this.markOf(input, this.shown) : '';
    }
    this.fieldset?.toggleAttribute('data-locked', isLocked);
  }

  private renderCheck(): unknown {
    const words = wordsAt(this).block;
    return html`${omission(`${this.id}-omission`, this.isMissing ? words.notAnswered : null)}
      <button type="submit" data-part="button-primary">${words.check}</button>`;
  }

  private renderResult(response: Response): unknown {
    const words = wordsAt(this);
    const { result } = gradeChoice(this.block, response);
    return html`${resultGroup(`${this.id}-result`, result, words, [
      this.renderFeedback(response),
      answerNodes(this, `[data-part="said-${result === 'correct' ? 'right' : 'wrong'}"]`),
      this.renderMissed(response, result),
      result === 'correct' || !this.canTryAgain ? answerNodes(this, '[data-part="why"]') : nothing,
    ])}
    ${
      this.canTryAgain
        ? html`<button type="button" data-part="button-secondary" @click=${this.handleTryAgain}>
            ${words.block.tryAgain}
          </button>`
        : nothing
    }`;
  }

  private renderFeedback(response: Response): unknown {
    if (!this.block.several) return response.map((id) => feedbackNodes(this, id));
    return html`<ul>
      ${response.map((id) => html`<li>${this.optionText(id)}: ${feedbackNodes(this, id)}</li>`)}
    </ul>`;
  }

  /** Right options left out: counted while the learner may try again, named when not. */
  private renderMissed(response: Response, result: Result): unknown {
    const missed = this.block.right.filter((id) => !response.includes(id));
    if (!this.block.several || result === 'correct' || missed.length === 0) return nothing;
    const words = wordsAt(this).block;
    if (this.canTryAgain) return html`<p>${words.stillToFind(missed.length)}</p>`;
    return html`<p>${words.leftOut}</p>
      <ul>
        ${missed.map((id) => html`<li>${this.optionText(id)}: ${leftOutNodes(this, id)}</li>`)}
      </ul>`;
  }

  private readonly handleSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.stage !== 'practice' || this.shown) return;
    const response = this.response;
    this.isMissing = response.length === 0;
    if (this.isMissing) return this.inputs[0]?.focus();
    this.shown = response;
    this.emit(response);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[data-part="result"]')?.focus());
  };

  private readonly handleChange = (): void => {
    this.isMissing = false;
    this.shown = null;
    if (this.stage === 'collect') this.emit(this.response);
  };

  private readonly handleTryAgain = (): void => {
    this.shown = null;
    const first = this.inputs.find((input) => input.checked) ?? this.inputs[0];
    void this.updateComplete.then(() => first?.focus());
  };

  private emit(response: Response): void {
    this.dispatchEvent(new AnswerEvent(this.block.id, response, gradeChoice(this.block, response).result));
  }

  private markOf(input: HTMLInputElement, response: Response): string {
    const words = wordsAt(this).block;
    const isRight = this.block.right.includes(input.value);
    if (response.includes(input.value)) return isRight ? words.yourRightAnswer : words.yourWrongAnswer;
    return isRight && !this.canTryAgain && gradeChoice(this.block, response).result !== 'correct'
      ? words.rightAnswer
      : '';
  }

  private optionText(id: string): Node[] {
    const text = this.inputs
      .find((input) => input.value === id)
      ?.closest('label')
      ?.querySelector('[data-part="option-text"]');
    return text ? [...text.childNodes].map((node) => node.cloneNode(true)) : [];
  }

  private get canTryAgain(): boolean {
    if (this.stage !== 'practice' || !this.shown || gradeChoice(this.block, this.shown).result === 'correct')
      return false;
    return this.block.tries === null || (this.answer?.tries ?? 1) < this.block.tries;
  }

  private get response(): Response {
    return this.inputs.filter((input) => input.checked).map((input) => input.value);
  }

  private get inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-part="option"] input')];
  }

  private get fieldset(): HTMLFieldSetElement | null {
    return this.querySelector('fieldset');
  }
}

/** What the author wrote for those who left an option out, else the option's own feedback. */
function leftOutNodes(element: Element, option: string): Node[] {
  const own = answerNodes(element, `[data-part="feedback"][data-for="${option}"] [data-part="not-chosen"]`);
  return own.length > 0 ? own : feedbackNodes(element, option);
}
