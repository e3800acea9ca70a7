import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { rateWords } from '../../language/rate-words.ts';
import type { Response } from '../../model/block.ts';
import { dimensionResults, type RateBlock } from '../../model/blocks/rate.ts';
import type { Answer } from '../../model/progress.ts';
import { AnswerEvent } from '../events.ts';
import { languageAt, liveRoot, wordsAt, type BlockElement, type Stage } from '../shared/block-element.ts';
import { omission } from '../shared/result.ts';
import { isAnswered, lockRows, refuseLocked, responseOf, restoreRows, rowsOf, type Row } from '../shared/rows.ts';
import { rateResult } from './rate-result.ts';

/**
 * A self-assessment: statements on one scale, and a table of means with the author's advice.
 *
 * @summary Rate yourself.
 * @event lm-answer - The learner asked for the result; nothing is right or wrong.
 * Parts: dimension, rows, row, option, count, live, result, bars, bar, omission.
 */
@customElement('lm-rate')
export class LmRate extends LitElement implements BlockElement<RateBlock> {
  @property({ attribute: false }) block!: RateBlock;
  @property({ attribute: false }) answer: Answer | undefined;
  @property({ attribute: false }) stage: Stage = 'practice';

  @state() private shown: Response | null = null;
  @state() private isEmpty = false;
  @state() private answered = 0;

  private rows: readonly Row[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.rows = rowsOf(this);
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
    if (!changed.has('answer')) return;
    if (this.answer) restoreRows(this.rows, this.answer.response);
    this.shown = this.answer?.response ?? null;
    this.answered = this.rows.filter(isAnswered).length;
  }

  protected override render(): unknown {
    const words = rateWords(languageAt(this));
    if (this.shown) return this.renderResult(this.shown);
    if (this.stage === 'show') return nothing;
    return html`<p data-part="count">${wordsAt(this).block.rowsSorted(this.answered, this.rows.length)}</p>
      ${omission(`${this.id}-omission`, this.isEmpty ? words.rateNone : null)}
      <button type="submit" data-part="button-primary">${words.rateShow}</button>`;
  }

  protected override updated(): void {
    lockRows(this.rows, this.stage === 'show');
  }

  private renderResult(response: Response): unknown {
    const words = rateWords(languageAt(this));
    const results = dimensionResults(this.block, response);
    const leftOut = this.rows.length - response.length;
    return html`${rateResult({ element: this, block: this.block, results, leftOut, words })}
    ${
      this.stage === 'show'
        ? nothing
        : html`<button type="button" data-part="button-secondary" @click=${this.handleAgain}>
            ${words.rateAgain}
          </button>`
    }`;
  }

  private readonly handleSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.stage === 'show' || this.shown) return;
    const response = responseOf(this.rows);
    this.isEmpty = response.length === 0;
    if (this.isEmpty) return this.rows[0]?.inputs[0]?.focus();
    this.shown = response;
    this.dispatchEvent(new AnswerEvent(this.block.id, response, 'neutral'));
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[data-part="result"]')?.focus());
  };

  private readonly handleChange = (): void => {
    this.isEmpty = false;
    this.shown = null;
    this.answered = this.rows.filter(isAnswered).length;
  };

  private readonly handleAgain = (): void => {
    this.shown = null;
    const first = this.rows[0]?.inputs;
    void this.updateComplete.then(() => (first?.find((input) => input.checked) ?? first?.[0])?.focus());
  };
}
