import type { Response } from '../../model/block.ts';
import type { OpenPlace } from './omission-list.ts';

/** One statement and its radios: the rows of Sort and Rate yourself. */
export interface Row {
  readonly item: string;
  readonly element: HTMLFieldSetElement;
  readonly inputs: readonly HTMLInputElement[];
}

/** The rows of a block, each with an id for what describes it and leads to it. */
export function rowsOf(block: Element): Row[] {
  return [...block.querySelectorAll<HTMLFieldSetElement>('fieldset[data-part="row"]')].map((element) => {
    const item = element.dataset.item ?? '';
    element.id = `${block.id}-${item}`;
    return { item, element, inputs: [...element.querySelectorAll<HTMLInputElement>('input[type="radio"]')] };
  });
}

/** What is chosen in the rows, as "item.value"; an empty value is an answer of its own and left out here. */
export function readRows(rows: readonly Row[]): Response {
  return readAllRows(rows).filter((part) => !part.endsWith('.'));
}

/** The same with those: "item.". */
export function readAllRows(rows: readonly Row[]): Response {
  return rows.flatMap(({ item, inputs }) => {
    const chosen = inputs.find((input) => input.checked);
    return chosen ? [`${item}.${chosen.value}`] : [];
  });
}

/** Puts a response back into the rows. */
export function writeRows(rows: readonly Row[], response: Response): void {
  for (const { item, inputs } of rows)
    for (const input of inputs) input.checked = response.includes(`${item}.${input.value}`);
}

export function isAnswered({ inputs }: Row): boolean {
  return inputs.some((input) => input.checked);
}

/** The ways to rows without an answer. */
export function placesOf(rows: readonly Row[]): OpenPlace[] {
  return rows.map((row) => ({
    id: row.element.id,
    statement: row.element.querySelector('legend'),
    entry: entryOf(row),
  }));
}

/** Where a learner goes to in a row: what is chosen, else its beginning. */
export function entryOf({ inputs }: Row): HTMLInputElement | undefined {
  return inputs.find((input) => input.checked) ?? inputs[0];
}
