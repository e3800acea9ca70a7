import type { Response } from '../../model/block.ts';

/** One item, and the list in which its target is chosen. */
export interface MatchRow {
  readonly item: string;
  readonly element: HTMLElement;
  readonly label: HTMLLabelElement;
  readonly select: HTMLSelectElement;
  /** For the words of what is chosen, where the list itself does not show them all. */
  readonly chosen: HTMLElement;
}

export function matchRowsOf(block: Element): MatchRow[] {
  return [...block.querySelectorAll<HTMLElement>('[data-part="row"]')].map((element) => ({
    item: element.dataset.item ?? '',
    element,
    label: element.querySelector('label')!,
    select: element.querySelector('select')!,
    chosen: element.querySelector<HTMLElement>('[data-part="chosen"]')!,
  }));
}

/** What is chosen, as "item.target". */
export function readMatch(rows: readonly MatchRow[]): Response {
  return rows.flatMap(({ item, select }) => (select.value ? [`${item}.${select.value}`] : []));
}

/** The target that a response has for an item; '' for none. */
export function chosenFor(item: string, response: Response): string {
  return response.find((one) => one.startsWith(`${item}.`))?.slice(item.length + 1) ?? '';
}

/** Puts a response back into the lists. */
export function writeMatch(rows: readonly MatchRow[], response: Response): void {
  for (const { item, select } of rows) {
    select.value = chosenFor(item, response);
    // A target that the author has taken out meanwhile.
    if (select.selectedIndex < 0) select.value = '';
  }
}

/** The words of a target, as the lists say them; '' for none. */
export function targetText({ select }: MatchRow, target: string): string {
  return target ? (select.querySelector(`[value="${target}"]`)?.textContent ?? '') : '';
}
