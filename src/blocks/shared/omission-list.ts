import { html, type TemplateResult } from 'lit';
import { copiesOf } from './block-element.ts';

/** Where something is still to be chosen. */
export interface OpenPlace {
  /** The id of what holds it. */
  readonly id: string;
  /** Its words in the page. */
  readonly statement: Element | null;
  /** What takes the focus. */
  readonly entry: HTMLElement | undefined;
}

/** Two or more places without an answer: a list of ways to them, which gets the focus (LEARNER 2.2). */
export function omissionList(text: string, places: readonly OpenPlace[]): TemplateResult {
  return html`<div data-part="omissions" role="group" tabindex="-1" aria-label=${text}>
    <p>${text}</p>
    ${linksTo(places)}
  </div>`;
}

export function linksTo(places: readonly OpenPlace[]): TemplateResult {
  return html`<ul>
    ${places.map(
      (place) => html`<li><a href="#${place.id}" @click=${goTo(place)}>${copiesOf(place.statement)}</a></li>`,
    )}
  </ul>`;
}

function goTo({ entry }: OpenPlace): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    entry?.focus();
  };
}
