import { html, nothing, type PropertyValues } from 'lit';
import { rateWords } from '../../language/rate-words.ts';
import type { Response } from '../../model/block.ts';
import { dimensionResults, type RateBlock } from '../../model/blocks/rate.ts';
import { AnswerElement } from '../shared/answer-element.ts';
import { dataOnly, focusIn, languageAt } from '../shared/block-element.ts';
import { omissionList } from '../shared/omission-list.ts';
import { markOmission } from '../shared/omission.ts';
import { PrivateAnswer } from '../shared/private-answer.ts';
import { entryOf, isAnswered, placesOf, readAllRows, readRows, rowsOf, writeRows, type Row } from '../shared/rows.ts';
import { rateResult, rateText, type RateResultView } from './rate-result.ts';

/**
 * A self-assessment: statements on one scale, and a table of means with the author's advice.
 *
 * @summary Rate yourself.
 * @event lm-answer - The learner asked for the result; nothing is right or wrong. An empty response: it was deleted.
 * @event lm-say - What was done.
 * Parts: dimension, rows, row, option, omission, count, live, result, bars, bar, buttons, said.
 */
export class LmRate extends AnswerElement<RateBlock> {
  static override properties = dataOnly('shown', 'missing', 'isEmpty');

  /** The response whose result is on show; null while the learner is choosing. */
  protected shown: Response | null = null;
  /** Without an answer when the result was asked for, where none may be left out. */
  protected missing: readonly Row[] = [];
  protected isEmpty = false;

  /** For what is kept before the result is asked for: “prefer not to answer” too. */
  readonly answering = {
    controls: {
      read: () => readAllRows(this._rows),
      write: (response: Response) => {
        writeRows(this._rows, response);
        this._open();
      },
    },
  };

  private _rows: readonly Row[] = [];
  private readonly _own = new PrivateAnswer(this, {
    response: () => this.shown ?? [],
    write: (response) => this._write(response),
    text: () => rateText(this._view(this.shown ?? [])),
    select: () => getSelection()?.selectAllChildren(this.querySelector('[data-part="bars"]')!),
    statements: () => Object.fromEntries(this._rows.map((row) => [row.item, statementOf(row)])),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this._rows = rowsOf(this);
    this.addEventListener('submit', this._handleSubmit);
    this.addEventListener('change', this._handleChange);
    this.addEventListener('click', this._handleClick);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('answer')) return;
    const response = this._own.restored;
    // An equal answer comes back once it is saved; “prefer not to answer” is no part of it, and stays.
    if (this.answer && readRows(this._rows).join() !== response.join()) writeRows(this._rows, response);
    this.shown = response.length > 0 ? response : null;
    if (this.shown) this._open();
  }

  protected override render(): unknown {
    const { missing } = this;
    const words = rateWords(languageAt(this));
    const count = this._rows.filter(isAnswered).length;
    return html`${missing.length > 1 ? omissionList(words.rowsMissing(missing.length), placesOf(missing)) : nothing}
      ${this._own.renderElsewhere()} ${this.shown ? rateResult(this._view(this.shown)) : nothing}
      <div data-part="buttons">
        ${this._renderButton()} ${this._own.renderButtons()}
        ${this.shown ? nothing : html`<p data-part="count">${words.rowsRated(count, this._rows.length)}</p>`}
      </div>
      <p data-part="said">${this._own.said || nothing}</p>`;
  }

  protected override updated(): void {
    const isLocked = this.stage === 'show';
    this.toggleAttribute('data-locked', isLocked);
    for (const input of this._rows.flatMap(({ inputs }) => inputs)) {
      if (isLocked) input.setAttribute('aria-disabled', 'true');
      else input.removeAttribute('aria-disabled');
    }
    const words = rateWords(languageAt(this));
    for (const row of this._rows) {
      const { element } = row;
      const text = this.missing.includes(row) ? words.rowMissing : null;
      markOmission({ group: element, lead: element.querySelector('legend')!, id: `${element.id}-omission`, text });
    }
    markOmission({
      group: this.querySelector('[role="group"]')!,
      lead: this.querySelector('[data-part="how"]')!,
      id: `${this.id}-omission`,
      text: this.isEmpty ? words.rateNone : null,
    });
  }

  private _renderButton(): unknown {
    const words = rateWords(languageAt(this));
    if (this.stage === 'show') return nothing;
    return this.shown
      ? html`<button type="button" data-part="button-secondary" @click=${this._handleAgain}>${words.rateAgain}</button>`
      : html`<button type="submit" data-part="button-primary">${words.rateShow}</button>`;
  }

  private _view(response: Response): RateResultView {
    return {
      element: this,
      block: this.block,
      results: dimensionResults(this.block, response),
      leftOut: this._rows.length - response.length,
      open: this.stage === 'show' ? [] : placesOf(this._rows.filter((row) => !isAnswered(row))),
      words: rateWords(languageAt(this)),
    };
  }

  private readonly _handleSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.stage === 'show' || this.shown) return;
    const response = readRows(this._rows);
    this._own.said = '';
    this.missing = this.block.skip ? [] : this._rows.filter((row) => !isAnswered(row));
    if (this.missing.length > 1) {
      focusIn(this, '[data-part="omissions"]');
      return;
    }
    if (this.missing.length === 1) return entryOf(this.missing[0]!)?.focus();
    this.isEmpty = response.length === 0;
    if (this.isEmpty) return this._rows[0]?.inputs[0]?.focus();
    this.shown = response;
    this._own.save(response);
    focusIn(this, '[data-part="result"]');
  };

  private readonly _handleChange = (): void => {
    this.missing = this.missing.filter((row) => !isAnswered(row));
    this.isEmpty = false;
    this.shown = null;
    this.requestUpdate();
  };

  /** Looking back changes nothing. */
  private readonly _handleClick = (event: Event): void => {
    if (this.stage === 'show' && event.target instanceof HTMLInputElement) event.preventDefault();
  };

  private readonly _handleAgain = (): void => {
    this.shown = null;
    entryOf(this._rows[0]!)?.focus();
  };

  /** Of several roles, the one that was taken is open when the learner comes back. */
  private _open(): void {
    this.closest('details')?.setAttribute('open', '');
  }

  private _write(response: Response): void {
    writeRows(this._rows, response);
    this.shown = response.length > 0 ? response : null;
    if (this.shown) focusIn(this, '[data-part="result"]');
    else this._rows[0]?.inputs[0]?.focus();
  }
}

/** What was rated and on which scale: "I ask early. (1 – Never … 4 – Always)". */
function statementOf({ element }: Row): string {
  const textOf = (part: Element | null | undefined) => part?.textContent.trim() ?? '';
  const steps = [...element.querySelectorAll('input:not([value=""]) ~ [data-part="option-text"]')];
  return `${textOf(element.querySelector('legend'))} (${textOf(steps[0])} … ${textOf(steps.at(-1))})`;
}

customElements.define('lm-rate', LmRate);
