import { html, nothing } from 'lit';
import type { Words } from '../language/words.ts';

/** A line in the page with its buttons; reading goes on beneath it. */
export interface Notice {
  readonly id: string;
  readonly text: string;
  readonly actions: readonly NoticeAction[];
}

export interface NoticeAction {
  readonly text: string;
  readonly run: () => void;
}

export function noticesView(notices: readonly Notice[], words: Words, onClose: (id: string) => void): unknown {
  if (notices.length === 0) return nothing;
  return html`<section aria-label=${words.notice.title}>
    ${notices.map(
      ({ id, text, actions }) =>
        html`<div data-part="notice" data-notice=${id}>
          <p>${text}</p>
          <p data-part="notice-buttons">
            ${actions.map((action) => html`<button type="button" data-part="button-secondary" @click=${action.run}>${action.text}</button>`)}
            <button type="button" data-part="button-secondary" @click=${() => onClose(id)}>
              ${words.notice.close}
            </button>
          </p>
        </div>`,
    )}
  </section>`;
}
