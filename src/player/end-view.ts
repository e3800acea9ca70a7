import { html, nothing, type TemplateResult } from 'lit';
import type { BlockId } from '../model/course.ts';
import type { Words } from '../language/words.ts';
import type { EndSaving } from './end-saving.ts';
import type { EndState } from './end-state.ts';

export interface EndView extends EndSaving {
  readonly state: EndState;
  readonly words: Words;
  /** Why the page that was asked for is not shown; '' where it is. */
  readonly missing: string;
  readonly hasBack: boolean;
  /** The wording of a block that is still open. */
  readonly titleOf: (block: BlockId) => string;
  readonly onComplete: () => void;
  readonly onSkip: () => void;
  readonly onBack: () => void;
  readonly onGoTo: (block: BlockId) => void;
}

/** The end of a lesson: one button, in the flow, always in the same place. */
export function endView(view: EndView): TemplateResult {
  const words = view.words.end;
  const isLocked = ['locked', 'check-open', 'check-failed'].includes(view.state.kind);
  const trouble = view.missing || view.lost;
  const isPlain = ['done', 'review', 'browse', 'elsewhere'].includes(view.state.kind);
  return html`<div data-part="end-status" id="lm-end-status">
      ${trouble && html`<p><strong>${trouble}</strong></p>`}${statusOf(view)}
    </div>
    ${view.saving && html`<p data-part="end-saving">${view.saving}</p>`}
    <div data-part="end-buttons">
      <button
        type="button"
        data-part="button-primary"
        aria-describedby="lm-end-status"
        aria-disabled=${isLocked ? 'true' : nothing}
        @click=${view.onComplete}
      >
        ${isPlain ? words.continue : words.complete}
      </button>
      ${isLocked ? button(words.skip, view.onSkip) : nothing}
      ${view.hasBack ? button(words.back, view.onBack) : nothing}
    </div>`;
}

function statusOf(view: EndView): unknown {
  const { state, words } = view;
  switch (state.kind) {
    case 'locked':
      return html`<p><strong>${words.end.left(state.missing.length)}</strong></p>
        <ul>
          ${state.missing.map(
            ({ id }) =>
              html`<li>
                <a href="#lm-b-${id}" @click=${(event: Event) => goTo(event, view, id)}>${view.titleOf(id)}</a>
              </li>`,
          )}
        </ul>`;
    case 'check-failed':
      return html`<p>
        ${words.end.checkFailed} ${state.triesLeft === null ? nothing : words.end.triesLeft(state.triesLeft)}
      </p>`;
    case 'check-open':
      return html`<p>${words.end.checkOpen}</p>`;
    case 'no-tries':
      return html`<p>${words.end.noTries}</p>`;
    case 'done':
      return html`<p>${words.end.done}</p>`;
    case 'review':
      return html`<p>${words.end.review}</p>`;
    case 'elsewhere':
      return html`<p>${words.end.elsewhere}</p>`;
    case 'browse':
      return html`<p>${words.end.readOnly}</p>`;
    case 'ready':
      return nothing;
  }
}

function goTo(event: Event, view: EndView, block: BlockId): void {
  event.preventDefault();
  view.onGoTo(block);
}

function button(text: string, onClick: () => void): TemplateResult {
  return html`<button type="button" data-part="button-secondary" @click=${onClick}>${text}</button>`;
}
