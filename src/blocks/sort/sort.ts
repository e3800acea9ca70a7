import { html, nothing, render } from 'lit';
import { resultWords } from '../../language/result-words.ts';
import { sortWords } from '../../language/sort-words.ts';
import type { Response } from '../../model/block.ts';
import { sortPatterns, gradeSort, type SortBlock } from '../../model/blocks/sort.ts';
import { SayEvent } from '../events.ts';
import { AnswerElement } from '../shared/answer-element.ts';
import { Answering } from '../shared/answering.ts';
import { answerNodes, languageAt, wordsAt } from '../shared/block-element.ts';
import { describeBy, markOmission } from '../shared/omission.ts';
import { checkButton } from '../shared/check-button.ts';
import { renderNext, resultGroup, resultName } from '../shared/result.ts';
import { entryOf, isAnswered, readRows, rowsOf, writeRows, type Row } from '../shared/rows.ts';
import { omissions, sortedLists, sortInWords, sortResult } from './sort-view.ts';

/**
 * Every statement into its category: a list of rows of native radios.
 *
 * @summary Sort.
 * @event lm-answer - The learner pressed Check with every row answered, or, in a check, chose.
 * @event lm-say - Every row is answered.
 * Parts: rows, row, option, row-result, omission, omissions, count, live, result, result-word, tries, lists.
 */
export class LmSort extends AnswerElement<SortBlock> {
  readonly answering = new Answering(this, {
    grade: (response) => gradeSort(this.block, response),
    patterns: (response) => sortPatterns(this.block, response),
    inputs: () => this._rows.flatMap(({ inputs }) => inputs),
    read: () => readRows(this._rows),
    write: (response) => writeRows(this._rows, response),
    open: () => this._rows.filter((row) => !isAnswered(row)).flatMap(({ inputs }) => inputs.slice(0, 1)),
  });

  private _rows: readonly Row[] = [];
  private _wasWhole = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this._rows = rowsOf(this);
    this.addEventListener('change', this._handleChange);
  }

  protected override render(): unknown {
    const words = wordsAt(this);
    const { shown, missing } = this.answering;
    if (shown) return this._renderResult(shown);
    const count = this._rows.filter(isAnswered).length;
    return html`${missing.length > 1 ? omissions(this._rows, missing, sortWords(languageAt(this))) : nothing}
      <div data-part="buttons">
        ${this.stage === 'practice' ? checkButton(words) : nothing}
        <p data-part="count">${sortWords(languageAt(this)).rowsSorted(count, this._rows.length)}</p>
      </div>`;
  }

  protected override updated(): void {
    const { shown, missing, canTryAgain } = this.answering;
    const words = sortWords(languageAt(this));
    for (const row of this._rows) {
      const { element, inputs } = row;
      const text = inputs.some((input) => missing.includes(input)) ? words.rowMissing : null;
      markOmission({ group: element, lead: element.querySelector('legend')!, id: `${element.id}-omission`, text });
      const container = element.querySelector<HTMLElement>('[data-part="row-result"]')!;
      container.id = `${element.id}-result`;
      const result = shown ? sortResult(this, this.block, row, shown, { canTryAgain, words }) : nothing;
      render(result, container);
      describeBy(element, container.id, shown !== null);
    }
  }

  inWords(response: Response): readonly string[] {
    return sortInWords(this.block, this._rows, response, sortWords(languageAt(this)));
  }

  private _renderResult(response: Response): unknown {
    const words = resultWords(languageAt(this));
    const own = sortWords(languageAt(this));
    const { grade, canTryAgain } = this.answering;
    const count = response.length > 0 ? own.rowsRight(this._rightRows(response).length, this._rows.length) : '';
    const name = resultName(this, this.answering, words, count);
    const content = canTryAgain
      ? nothing
      : [answerNodes(this, '[data-part="why"]'), sortedLists(this.block, this._rows, own)];
    return html`${resultGroup({ id: `${this.id}-result`, result: grade.result, name, content })}
    ${renderNext(this.answering, words, this._handleTryAgain)}`;
  }

  private readonly _handleChange = (): void => {
    const isWhole = this._rows.every(isAnswered);
    if (isWhole && !this._wasWhole && this.stage === 'practice')
      this.dispatchEvent(new SayEvent(sortWords(languageAt(this)).allSorted));
    this._wasWhole = isWhole;
  };

  private readonly _handleTryAgain = (): void => {
    const right = this._rightRows(this.answering.shown ?? []);
    this.answering.tryAgain(entryOf(this._rows.find((row) => !right.includes(row)) ?? this._rows[0]!));
  };

  private _rightRows(response: Response): readonly Row[] {
    return this._rows.filter(({ item }) => response.includes(`${item}.${this.block.key[item] ?? ''}`));
  }
}

customElements.define('lm-sort', LmSort);
