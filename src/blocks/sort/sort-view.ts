import { html, type TemplateResult } from 'lit';
import type { SortWords } from '../../language/sort-words.ts';
import type { Response } from '../../model/block.ts';
import type { SortBlock } from '../../model/blocks/sort.ts';
import { copiesOf, feedbackNodes } from '../shared/block-element.ts';
import { lineOf } from '../shared/in-words.ts';
import { omissionList } from '../shared/omission-list.ts';
import { rowResult } from '../shared/row-result.ts';
import type { Row } from '../shared/rows.ts';

/** The rows without an answer. */
export function omissions(rows: readonly Row[], missing: readonly HTMLElement[], words: SortWords): TemplateResult {
  const open = rows.filter(({ inputs }) => inputs.some((input) => missing.includes(input)));
  return omissionList(
    words.rowsMissing(missing.length),
    open.map((row) => ({ id: row.element.id, statement: statementOf(row), entry: row.inputs[0] })),
  );
}

/** What stands under a row after Check; once no try is left, also where it belongs. */
export function sortResult(
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
  return rowResult(result, `${word} ${belongs}`, feedbackNodes(element, item));
}

/** The rows that are answered, each with its category. */
export function sortInWords(
  { categories }: SortBlock,
  rows: readonly Row[],
  response: Response,
  words: SortWords,
): readonly string[] {
  return rows.flatMap((row) => {
    const chosen = categories.find((category) => response.includes(`${row.item}.${category}`));
    return chosen ? [words.pair(lineOf(statementOf(row)), categoryName(row.inputs, chosen))] : [];
  });
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
            ${list.rows.map((row) => html`<dd>${copiesOf(statementOf(row))}</dd>`)}
          </div>`,
      )}
    </dl>
  </details>`;
}

function statementOf({ element }: Row): Element | null {
  return element.querySelector('legend');
}

function categoryName(inputs: readonly HTMLInputElement[], category: string): string {
  const input = inputs.find(({ value }) => value === category);
  return input?.closest('label')?.querySelector('[data-part="option-text"]')?.textContent.trim() ?? '';
}
