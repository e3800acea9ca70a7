import { html, nothing, type TemplateResult } from 'lit';
import type { BlockId } from '../model/course.ts';
import type { Words } from '../language/words.ts';
import type { EndState } from './end-state.ts';

/** What only some lessons' ends say, and none on the first page before anything is done: loaded after the start. */
export interface EndWords {
  /** What becomes of what is done after the session has ended; '' while it has not. */
  readonly lost: string;
  /** The truth as in the header, in a sentence; '' where nothing is to be saved or more than that is said. */
  readonly saving: string;
  /** Why a page is not shown that is there, but is none of this course. */
  readonly notOurs: string;
  /** Why a lesson ends otherwise than by what is open in it. */
  readonly status: (state: EndState) => string;
}

/** Before they are loaded. */
export const noEndWords: EndWords = { lost: '', saving: '', notOurs: '', status: () => '' };

export interface EndView extends EndWords {
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
  if (state.kind !== 'locked') {
    const text = state.kind === 'done' ? words.end.done : view.status(state);
    return text && html`<p>${text}</p>`;
  }
  return html`<p><strong>${words.end.left(state.missing.length)}</strong></p>
    <ul>
      ${state.missing.map(
        ({ id }) =>
          html`<li>
            <a href="#lm-b-${id}" @click=${(event: Event) => goTo(event, view, id)}>${view.titleOf(id)}</a>
          </li>`,
      )}
    </ul>`;
}

function goTo(event: Event, view: EndView, block: BlockId): void {
  event.preventDefault();
  view.onGoTo(block);
}

function button(text: string, onClick: () => void): TemplateResult {
  return html`<button type="button" data-part="button-secondary" @click=${onClick}>${text}</button>`;
}
