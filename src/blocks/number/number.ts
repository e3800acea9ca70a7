import { html, nothing } from 'lit';
import { numberWords } from '../../language/number-words.ts';
import { resultWords } from '../../language/result-words.ts';
import type { Response } from '../../model/block.ts';
import { gradeNumber, numberIn, numberPatterns, type NumberBlock } from '../../model/blocks/number.ts';
import { AnswerEvent } from '../events.ts';
import { AnswerElement } from '../shared/answer-element.ts';
import { Answering } from '../shared/answering.ts';
import { answerNodes, focusIn, languageAt, wordsAt } from '../shared/block-element.ts';
import { checkButton } from '../shared/check-button.ts';
import { describeBy, markOmission } from '../shared/omission.ts';
import { renderNext, resultGroup, resultName } from '../shared/result.ts';

/**
 * A question for a number, in a text field that takes the signs and digits of every language.
 *
 * @summary Number.
 * @event lm-answer - The learner pressed Check with a number, or, in a check, entered one.
 * Parts: number, omission, live, result, result-word, tries.
 */
export class LmNumber extends AnswerElement<NumberBlock> {
  readonly answering = new Answering(this, {
    grade: (response) => gradeNumber(this.block, response),
    patterns: (response) => numberPatterns(this.block, response),
    inputs: () => [this._field],
    read: () => this._typed,
    write: (response) => {
      this._field.value = response[0] ?? '';
    },
    open: () => (this._isReadable ? [] : [this._field]),
  });

  /** How often Check was pressed with something that is no number. */
  private _unreadable = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('submit', this._handleSubmit);
    this.addEventListener('input', this._handleInput);
  }

  protected override render(): unknown {
    const { shown } = this.answering;
    if (shown) return this._renderResult(shown);
    if (this.stage !== 'practice') return nothing;
    const words = numberWords(languageAt(this));
    const offer = html`<button type="button" data-part="button-secondary" @click=${this._handleShowAnswer}>
      ${words.showAnswer}
    </button>`;
    return html`<div data-part="buttons">${checkButton(wordsAt(this))} ${this._unreadable > 1 ? offer : nothing}</div>`;
  }

  protected override updated(): void {
    const { shown, isLocked } = this.answering;
    this._field.readOnly = isLocked;
    markOmission({
      group: this._field,
      lead: this.querySelector('[data-part="number"]')!,
      id: `${this.id}-omission`,
      text: this._omission,
    });
    describeBy(this._field, `${this.id}-result`, shown !== null);
  }

  inWords(response: Response): readonly string[] {
    return response;
  }

  private _renderResult(response: Response): unknown {
    const words = resultWords(languageAt(this));
    const { grade, canTryAgain } = this.answering;
    const name = resultName(this, this.answering, words);
    // Whoever asked for the answer, having been told twice that this is no number, is told.
    const isTold = !canTryAgain || numberIn(this.block, response) === null;
    const right = html`<p>
      ${numberWords(languageAt(this)).rightIs} <strong>${answerNodes(this, '[data-part="number-answer"]')}</strong>
    </p>`;
    const content = isTold
      ? [grade.result === 'correct' ? nothing : right, answerNodes(this, '[data-part="why"]')]
      : nothing;
    return html`${resultGroup({ id: `${this.id}-result`, result: grade.result, name, content })}
    ${renderNext(this.answering, words, this._handleTryAgain)}`;
  }

  private get _field(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('[data-part="number"] input')!;
  }

  private get _typed(): Response {
    const text = this._field.value.trim();
    return text ? [text] : [];
  }

  private get _isReadable(): boolean {
    return numberIn(this.block, this._typed) !== null;
  }

  /** In a check nothing is judged yet, but what cannot be a number is told at once. */
  private get _omission(): string | null {
    const { missing } = this.answering;
    const { missing: none, unreadable } = numberWords(languageAt(this));
    const isTyped = this._typed.length > 0;
    if (this.stage === 'collect') return isTyped && !this._isReadable ? unreadable : null;
    return missing.length === 0 ? null : isTyped ? unreadable : none;
  }

  /** After the question's own handler, which looks for what is missing. */
  private readonly _handleSubmit = (): void => {
    if (this.answering.missing.length > 0 && this._typed.length > 0) this._unreadable++;
    else this._unreadable = 0;
    this.requestUpdate();
  };

  /** Typing is an answer in the making: the result of another one must not stand beside it. */
  private readonly _handleInput = (): void => {
    if (this.stage !== 'practice' || this.answering.isLocked) return;
    this.answering.shown = null;
    this.requestUpdate();
  };

  /** It counts as a try, so that nobody is kept from going on (DECISIONS, Scored). */
  private readonly _handleShowAnswer = (): void => {
    const response = this._typed;
    const told = { ...numberPatterns(this.block, response), result: gradeNumber(this.block, response).result };
    this._unreadable = 0;
    this.answering.missing = [];
    this.answering.shown = response;
    this.requestUpdate();
    this.dispatchEvent(new AnswerEvent(this.block.id, response, told));
    focusIn(this, '[data-part="result"]');
  };

  private readonly _handleTryAgain = (): void => {
    this.answering.tryAgain(this._field);
  };
}

customElements.define('lm-number', LmNumber);
