import { html, nothing, type TemplateResult } from 'lit';
import type { OrderWords } from '../../language/order-words.ts';
import type { Response } from '../../model/block.ts';
import type { OrderBlock } from '../../model/blocks/order.ts';
import { copiesOf, feedbackNodes } from '../shared/block-element.ts';
import { rowResult } from '../shared/row-result.ts';

/** One item where it stands: its row, its place from 0, and how many there are. */
export interface PlacedRow {
  readonly row: HTMLElement;
  readonly place: number;
  readonly of: number;
}

export function idOf({ dataset }: HTMLElement): string {
  return dataset.item ?? '';
}

export function partOf(row: HTMLElement, name: string): HTMLElement {
  return row.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
}

export function textOf(row: HTMLElement): string {
  return partOf(row, 'item-text').textContent.trim();
}

/** Up and down; what leads nowhere keeps its place, so that the focus does not fall off it. */
export function moveButtons(
  { row, place, of }: PlacedRow,
  words: OrderWords,
  onMove: (by: 1 | -1) => void,
): TemplateResult {
  const text = textOf(row);
  const button = (move: 'up' | 'down', name: string, sign: string, isEnd: boolean) =>
    html`<button
      type="button"
      data-part="button-secondary"
      data-move=${move}
      aria-label=${name}
      aria-disabled=${isEnd ? 'true' : nothing}
      @click=${() => onMove(move === 'up' ? -1 : 1)}
    >
      <span aria-hidden="true">${sign}</span>
    </button>`;
  return html`${button('up', words.moveUp(text), '↑', place === 0)}
  ${button('down', words.moveDown(text), '↓', place === of - 1)}`;
}

/** What stands under an item after Check; once no try is left, also where it belongs. */
export function orderResult(
  element: Element,
  { items }: OrderBlock,
  { row, place }: PlacedRow,
  response: Response,
  { canTryAgain, words }: { readonly canTryAgain: boolean; readonly words: OrderWords },
): TemplateResult {
  const right = items.indexOf(idOf(row));
  const result = response.length === 0 ? 'neutral' : right === place ? 'correct' : 'wrong';
  const word = { neutral: '', correct: words.rowRight, wrong: words.rowWrong }[result];
  const belongs = result === 'correct' || canTryAgain ? '' : words.rowBelongs(right + 1);
  return rowResult(result, `${word} ${belongs}`, feedbackNodes(element, idOf(row)));
}

/** All items as they should stand. */
export function rightOrder({ items }: OrderBlock, rows: readonly HTMLElement[], words: OrderWords): TemplateResult {
  const ordered = items.map((item) => rows.find((row) => idOf(row) === item));
  return html`<p>${words.rightOrder}</p>
    <ol data-part="right-order">
      ${ordered.map((row) => html`<li>${copiesOf(row && partOf(row, 'item-text'))}</li>`)}
    </ol>`;
}
