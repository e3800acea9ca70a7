import type { Response } from '../../model/block.ts';

/** One statement and its radios: the rows of Sort and Rate yourself. */
export interface Row {
  readonly item: string;
  readonly element: HTMLFieldSetElement;
  readonly inputs: readonly HTMLInputElement[];
}

export function rowsOf(block: Element): Row[] {
  return [...block.querySelectorAll<HTMLFieldSetElement>('fieldset[data-part="row"]')].map((element) => ({
    item: element.dataset['item'] ?? '',
    element,
    inputs: [...element.querySelectorAll<HTMLInputElement>('input[type="radio"]')],
  }));
}

/** What is chosen in the rows, as "item.value"; an empty value is an answer of its own and left out here. */
export function responseOf(rows: readonly Row[]): Response {
  return rows.flatMap(({ item, inputs }) => {
    const value = inputs.find((input) => input.checked)?.value;
    return value ? [`${item}.${value}`] : [];
  });
}

export function isAnswered({ inputs }: Row): boolean {
  return inputs.some((input) => input.checked);
}

/** Puts a response back into the rows. */
export function restoreRows(rows: readonly Row[], response: Response): void {
  for (const { item, inputs } of rows)
    for (const input of inputs) input.checked = response.includes(`${item}.${input.value}`);
}

/** Locked rows stay focusable and readable; they only do not change any more. */
export function lockRows(rows: readonly Row[], isLocked: boolean): void {
  for (const { element, inputs } of rows) {
    element.toggleAttribute('data-locked', isLocked);
    for (const input of inputs) setAriaDisabled(input, isLocked);
  }
}

export function setAriaDisabled(input: HTMLInputElement, isDisabled: boolean): void {
  if (isDisabled) input.setAttribute('aria-disabled', 'true');
  else input.removeAttribute('aria-disabled');
}

/** Keeps a locked input as it is; to be listened to as `click`, which keys on radios send as well. */
export function refuseLocked(event: Event): void {
  const { target } = event;
  if (target instanceof HTMLInputElement && target.getAttribute('aria-disabled') === 'true') event.preventDefault();
}
