/** The first part of this name; null where there is none. */
export function part(root: Element, name: string): HTMLElement | null {
  return root.querySelector(`[data-part="${name}"]`);
}

/** What is written in a part, with single spaces; '' where there is none. */
export function textOf(root: Element, name: string): string {
  return words(part(root, name));
}

export function words(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The button that says exactly this; null where there is none. */
export function findButton(root: Element, text: string): HTMLButtonElement | null {
  return [...root.querySelectorAll('button')].find((button) => words(button) === text) ?? null;
}

/** The same, which must be there. */
export function button(root: Element, text: string): HTMLButtonElement {
  const found = findButton(root, text);
  if (!found) throw new Error(`No button says “${text}”.`);
  return found;
}

/** The input of the option with these words, in a block or a row. */
export function option(root: Element, text: string): HTMLInputElement {
  const label = [...root.querySelectorAll('label')].find((one) => textOf(one, 'option-text') === text);
  const input = label?.querySelector('input');
  if (!input) throw new Error(`No option says “${text}”.`);
  return input;
}

/** The row with this statement. */
export function row(root: Element, statement: string): HTMLFieldSetElement {
  const rows = [...root.querySelectorAll<HTMLFieldSetElement>('fieldset[data-part="row"]')];
  const found = rows.find((one) => words(one.querySelector('legend')) === statement);
  if (!found) throw new Error(`No row says “${statement}”.`);
  return found;
}

/** Whether the focus is here. Elements themselves are never compared by assertions: showing the difference takes minutes. */
export function hasFocus(element: Element | null): boolean {
  return element !== null && document.activeElement === element;
}

/** The row of a match or an order whose item says this. */
export function rowOf(root: Element, item: string): HTMLElement {
  const rows = [...root.querySelectorAll<HTMLElement>('div[data-part="row"]')];
  const found = rows.find((one) => words(one.querySelector('label, [data-part="item-text"]')) === item);
  if (!found) throw new Error(`No row says “${item}”.`);
  return found;
}

/** The list in which what belongs to an item is chosen. */
export function listOf(root: Element, item: string): HTMLSelectElement {
  return rowOf(root, item).querySelector('select')!;
}

/** The items of an order as they stand. */
export function itemsIn(root: Element): string[] {
  return [...root.querySelectorAll('[data-part="item-text"]')].map(words);
}

/** The button that moves an item of an order. */
export function move(root: Element, item: string, direction: 'up' | 'down'): HTMLButtonElement {
  return rowOf(root, item).querySelector<HTMLButtonElement>(`[data-move="${direction}"]`)!;
}

/** Moves the items of an order until they stand like this. */
export async function putInOrder(
  root: Element,
  lesson: { drawn(): Promise<void> },
  items: readonly string[],
): Promise<void> {
  for (const [place, item] of items.entries()) {
    while (itemsIn(root).indexOf(item) > place) {
      move(root, item, 'up').click();
      await lesson.drawn();
    }
  }
}
