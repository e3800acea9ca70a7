import { html, LitElement, nothing, render, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Response } from '../../model/block.ts';
import { gradeSort, type SortBlock } from '../../model/blocks/sort.ts';
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
import { isAnswered, lockRows, refuseLocked, responseOf, restoreRows, rowsOf, type Row } from '../shared/rows.ts';

/**
 * Every statement into its category: a list of rows of native radios.
 *
 * @summary Sort.
 * @event lm-answer - The learner pressed Check with every row answered, or, in a check, chose.
 * Parts: rows, row, option, row-result, count, live, result, result-word, omission.
 */
@customElement('lm-sort')
export class LmSort extends LitElement implements BlockElement<SortBlock> {
  @property({ attribute: false }) block!: SortBlock;
  @property({ attribute: false }) answer: Answer | undefined;
  @property({ attribute: false }) stage: Stage = 'practice';

  /** The response whose result is on show; null while the learner is sorting. */
  @state() private shown: Response | null = null;
  @state() private missing = 0;
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
    if (!changed.has('answer') && !changed.has('stage')) return;
    if (this.answer || this.stage !== 'practice') restoreRows(this.rows, this.answer?.response ?? []);
    this.shown = this.answer && this.stage !== 'collect' ? this.answer.response : null;
    this.answered = this.rows.filter(isAnswered).length;
  }

  protected override render(): unknown {
    if (this.stage === 'collect') return this.renderCount();
    if (this.shown) return this.renderResult(this.shown);
    return this.stage === 'practice' ? this.renderCheck() : nothing;
  }

  protected override updated(): void {
    lockRows(this.rows, this.stage === 'show' || (this.shown !== null && !this.canTryAgain));
    for (const row of this.rows) {
      const container = row.element.querySelector<HTMLElement>('[data-part="row-result"]');
      if (container) render(this.shown ? this.renderRow(row, this.shown) : nothing, container);
    }
  }

  private renderCount(): unknown {
    const words = wordsAt(this).exercise;
    return html`<p data-part="count">${words.rowsSorted(this.answered, this.rows.length)}</p>`;
  }

  private renderCheck(): unknown {
    const words = wordsAt(this);
    const text = this.missing > 0 ? words.exercise.rowsMissing(this.missing) : null;
    return html`${this.renderCount()} ${omission(`${this.id}-omission`, text)}
      <button type="submit" data-part="button-primary">${words.block.check}</button>`;
  }

  private renderResult(response: Response): unknown {
    const words = wordsAt(this);
    const { result } = gradeSort(this.block, response);
    return html`${resultGroup(`${this.id}-result`, result, words, [
      html`<p>${words.exercise.rowsRight(this.countRight(response), this.rows.length)}</p>`,
      answerNodes(this, `[data-part="said-${result === 'correct' ? 'right' : 'wrong'}"]`),
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

  private renderRow({ item }: Row, response: Response): unknown {
    const words = wordsAt(this).exercise;
    const isRight = response.includes(`${item}.${this.block.key[item] ?? ''}`);
    return html`<div data-result=${isRight ? 'correct' : 'wrong'}>
      <p data-part="result-word">
        <span aria-hidden="true">${isRight ? '✓' : '✗'}</span> ${isRight ? words.rowRight : words.rowWrong}
      </p>
      ${feedbackNodes(this, item)}
    </div>`;
  }

  private readonly handleSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.stage !== 'practice' || this.shown) return;
    const open = this.rows.filter((row) => !isAnswered(row));
    this.missing = open.length;
    if (open[0]) return open[0].inputs[0]?.focus();
    this.shown = responseOf(this.rows);
    this.emit(this.shown);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[data-part="result"]')?.focus());
  };

  private readonly handleChange = (): void => {
    this.missing = 0;
    this.shown = null;
    this.answered = this.rows.filter(isAnswered).length;
    if (this.stage === 'collect') this.emit(responseOf(this.rows));
  };

  private readonly handleTryAgain = (): void => {
    const first =
      this.rows.find(({ item }) => !this.shown?.includes(`${item}.${this.block.key[item] ?? ''}`)) ?? this.rows[0];
    this.shown = null;
    void this.updateComplete.then(() => (first?.inputs.find((input) => input.checked) ?? first?.inputs[0])?.focus());
  };

  private emit(response: Response): void {
    this.dispatchEvent(new AnswerEvent(this.block.id, response, gradeSort(this.block, response).result));
  }

  private countRight(response: Response): number {
    return this.rows.filter(({ item }) => response.includes(`${item}.${this.block.key[item] ?? ''}`)).length;
  }

  private get canTryAgain(): boolean {
    if (this.stage !== 'practice' || !this.shown || gradeSort(this.block, this.shown).result === 'correct')
      return false;
    return this.block.tries === null || (this.answer?.tries ?? 1) < this.block.tries;
  }
}
