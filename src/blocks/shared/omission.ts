export interface Omission {
  /** Named by its legend or title; the message becomes part of its description. */
  readonly group: Element;
  /** What the message stands after. */
  readonly lead: Element;
  readonly id: string;
  /** null: nothing is missing here (any more). */
  readonly text: string | null;
}

/** Says above the controls of a group that nothing is chosen yet: an omission, not a wrong answer (LEARNER 2.2). */
export function markOmission({ group, lead, id, text }: Omission): void {
  const before = lead.parentElement?.querySelector(`:scope > [data-part="omission"]`);
  if ((before?.textContent ?? null) === text) return;
  before?.remove();
  if (text !== null) lead.after(message(id, text));
  if (text !== null) group.setAttribute('aria-invalid', 'true');
  else group.removeAttribute('aria-invalid');
  describeBy(group, id, text !== null);
}

/** Adds an id to what describes an element, or takes it away; what the author's page says stays. */
export function describeBy(element: Element, id: string, isDescribed: boolean): void {
  const others = (element.getAttribute('aria-describedby') ?? '').split(' ').filter((part) => part && part !== id);
  const ids = isDescribed ? [...others, id] : others;
  if (ids.length > 0) element.setAttribute('aria-describedby', ids.join(' '));
  else element.removeAttribute('aria-describedby');
}

function message(id: string, text: string): HTMLElement {
  const element = document.createElement('p');
  element.id = id;
  element.dataset.part = 'omission';
  element.textContent = text;
  return element;
}
