import { html, nothing, render } from 'lit';
import { orderWords } from '../../language/order-words.ts';
import { resultWords } from '../../language/result-words.ts';
import type { Response } from '../../model/block.ts';
import { gradeOrder, orderPatterns, type OrderBlock } from '../../model/blocks/order.ts';
import { SayEvent } from '../events.ts';
import { AnswerElement } from '../shared/answer-element.ts';
import { Answering } from '../shared/answering.ts';
import { answerNodes, languageAt, wordsAt } from '../shared/block-element.ts';
import { checkButton } from '../shared/check-button.ts';
import { markOmission } from '../shared/omission.ts';
import { renderNext, resultGroup, resultName } from '../shared/result.ts';
import { idOf, moveButtons, orderResult, partOf, rightOrder, textOf } from './order-view.ts';

/**
 * Items into their right order: a numbered list whose items move up and down by buttons.
 *
 * @summary Order.
 * @event lm-answer - The learner pressed Check, or, in a check, moved an item.
 * @event lm-say - Where the item that was moved stands now.
 * Parts: rows, row, item-text, moves, row-result, omission, live, result, result-word, right-order, tries.
 */
export class LmOrder extends AnswerElement<OrderBlock> {
  readonly answering = new Answering(this, {
    grade: (response) => gradeOrder(this.block, response),
    patterns: (response) => orderPatterns(this.block, response),
    inputs: () => [],
    read: () => (this._isMoved ? this._rows.map(idOf) : []),
    write: (response) => this._write(response),
    open: () => (this._isMoved ? [] : [...this.querySelectorAll<HTMLElement>('[data-move="down"]')].slice(0, 1)),
  });

  /** The order in which the items are first shown is nobody's answer. */
  private _isMoved = false;

  protected override render(): unknown {
    const { shown } = this.answering;
    if (shown) return this._renderResult(shown);
    return this.stage === 'practice' ? html`<div data-part="buttons">${checkButton(wordsAt(this))}</div>` : nothing;
  }

  protected override updated(): void {
    const { shown, missing, isLocked, canTryAgain } = this.answering;
    const words = orderWords(languageAt(this));
    markOmission({
      group: this.querySelector('[role="group"]')!,
      lead: this.querySelector('[data-part="how"]')!,
      id: `${this.id}-omission`,
      text: missing.length > 0 ? words.notMoved : null,
    });
    const rows = this._rows;
    for (const [place, row] of rows.entries()) {
      const placed = { row, place, of: rows.length };
      const buttons = isLocked ? nothing : moveButtons(placed, words, (by) => this._move(row, by));
      render(buttons, partOf(row, 'moves'));
      const result = shown ? orderResult(this, this.block, placed, shown, { canTryAgain, words }) : nothing;
      render(result, partOf(row, 'row-result'));
    }
  }

  inWords(response: Response): readonly string[] {
    const { placed } = orderWords(languageAt(this));
    return response.map((item, place) => {
      const row = this._rows.find((one) => idOf(one) === item);
      return row ? placed(textOf(row), place + 1) : '';
    });
  }

  private _renderResult(response: Response): unknown {
    const words = resultWords(languageAt(this));
    const own = orderWords(languageAt(this));
    const { grade, canTryAgain } = this.answering;
    const { items } = this.block;
    const right = items.filter((item, place) => response[place] === item).length;
    const count = response.length > 0 ? own.inPlace(right, items.length) : '';
    const name = resultName(this, this.answering, words, count);
    const content = canTryAgain
      ? nothing
      : [
          grade.result === 'correct' ? nothing : rightOrder(this.block, this._rows, own),
          answerNodes(this, '[data-part="why"]'),
        ];
    return html`${resultGroup({ id: `${this.id}-result`, result: grade.result, name, content })}
    ${renderNext(this.answering, words, this._handleTryAgain)}`;
  }

  /** The other item goes round this one, so that the button in use stays where it is and keeps the focus. */
  private _move(row: HTMLElement, by: 1 | -1): void {
    const place = this._rows.indexOf(row) + by;
    const other = this._rows[place]?.closest('li');
    if (!other) return;
    const item = row.closest('li')!;
    if (by > 0) item.before(other);
    else item.after(other);
    this._isMoved = true;
    item.dispatchEvent(new Event('change', { bubbles: true }));
    const { moved } = orderWords(languageAt(this));
    this.dispatchEvent(new SayEvent(moved(textOf(row), place + 1, this._rows.length)));
  }

  private readonly _handleTryAgain = (): void => {
    const wrong = this._rows.find((row, place) => this.block.items[place] !== idOf(row));
    this.answering.tryAgain(wrong?.querySelector<HTMLElement>('button:not([aria-disabled])') ?? undefined);
  };

  /** Without a response the items stay as the page, or the check around it, has put them. */
  private _write(response: Response): void {
    this._isMoved = response.length > 0;
    const rows = this._rows;
    const placeOf = (row: HTMLElement) => (response.includes(idOf(row)) ? response.indexOf(idOf(row)) : rows.length);
    const ordered = [...rows].sort((one, other) => placeOf(one) - placeOf(other));
    if (!this._isMoved || ordered.every((row, place) => row === rows[place])) return;
    for (const item of ordered.map((row) => row.closest('li')!)) item.parentElement!.append(item);
  }

  /** As they stand now. */
  private get _rows(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-part="row"]')];
  }
}

customElements.define('lm-order', LmOrder);
