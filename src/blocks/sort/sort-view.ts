import { html, nothing, type TemplateResult } from 'lit';
import type { SortWords } from '../../language/sort-words.ts';
import type { Response } from '../../model/block.ts';
import type { SortBlock } from '../../model/blocks/sort.ts';
import { copiesOf, feedbackNodes } from '../shared/block-element.ts';
import { resultSign } from '../shared/result.ts';
import type { Row } from '../shared/rows.ts';

/** Two or more rows without an answer: a list of ways to them, which gets the focus (LEARNER 2.2). */
export function omissions(
  rows: readonly Row[],
  missing: readonly HTMLInputElement[],
  words: SortWords,
): TemplateResult {
  const text = words.rowsMissing(missing.length);
  const open = rows.filter(({ inputs }) => inputs.some((input) => missing.includes(input)));
  return html`<div data-part="omissions" role="group" tabindex="-1" aria-label=${text}>
    <p>${text}</p>
    <ul>
      ${open.map((row) => html`<li><a href="#${row.element.id}" @click=${goTo(row)}>${statementOf(row)}</a></li>`)}
    </ul>
  </div>`;
}

/** What stands under a row after Check; once no try is left, also where it belongs. */
export function rowResult(
  element: Element,
  block: SortBlock,
  { item, inputs }: Row,
  response: Response,
  { canTryAgain, words }: { readonly canTryAgain: boolean; readonly words: SortWords },
): TemplateResult {
  const category = block.key[item] ?? '';
  const isRight = response.includes(`${item}.${category}`);
  const result = response.length === 0 ? 'neutral' : isRight ? 'correct' : 'wrong';
  const word = { neutral: '', correct: words.rowRight, wrong: words.rowWrong }[result];
  const belongs = isRight || canTryAgain ? '' : words.rowBelongs(categoryName(inputs, category));
  return html`<div data-result=${result}>
    <p data-part="result-word">
      ${resultSign[result] ? html`<span aria-hidden="true">${resultSign[result]}</span> ` : nothing}${word} ${belongs}
    </p>
    <div data-part="row-reason">${feedbackNodes(element, item)}</div>
  </div>`;
}

/** The finished lists, the thing worth keeping: what belongs to which category. */
export function sortedLists(block: SortBlock, rows: readonly Row[], words: SortWords): TemplateResult {
  const lists = block.categories.map((category) => ({
    name: categoryName(rows[0]?.inputs ?? [], category),
    rows: rows.filter(({ item }) => block.key[item] === category),
  }));
  return html`<details data-part="lists">
    <summary>${words.asLists}</summary>
    <dl>
      ${lists.map(
        (list) =>
          html`<div>
            <dt>${list.name}</dt>
            ${list.rows.map((row) => html`<dd>${statementOf(row)}</dd>`)}
          </div>`,
      )}
    </dl>
  </details>`;
}

function statementOf({ element }: Row): readonly Node[] {
  return copiesOf(element.querySelector('legend'));
}

function categoryName(inputs: readonly HTMLInputElement[], category: string): string {
  const input = inputs.find(({ value }) => value === category);
  return input?.closest('label')?.querySelector('[data-part="option-text"]')?.textContent.trim() ?? '';
}

function goTo({ inputs }: Row): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    inputs[0]?.focus();
  };
}
