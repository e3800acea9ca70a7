import { html, nothing, type TemplateResult } from 'lit';
import type { SummaryWords } from '../../language/summary-words.ts';
import type { Words } from '../../language/words.ts';
import type { Outline } from '../../model/course.ts';
import { isDone, type Outcome } from '../../model/outcome.ts';
import type { Progress } from '../../model/progress.ts';
import { lessonState } from '../header-view.ts';

export interface SummaryView {
  readonly words: SummaryWords;
  /** The player's own, for the state of a lesson. */
  readonly playerWords: Words;
  readonly outline: Outline;
  readonly progress: Progress;
  readonly outcome: Outcome;
  /** What is known of the last save. */
  readonly saving: 'saving' | 'saved' | 'waiting' | 'local' | 'none';
  readonly isWaitOver: boolean;
  readonly privateCount: number;
  readonly isForgotten: boolean;
  readonly onLesson: (index: number, event: Event) => void;
  readonly onStopWaiting: () => void;
  readonly onForget: () => void;
  readonly onBack: () => void;
}

/** The last page: what was done, what is left, what was recorded and where; shown before the session ends. */
export function summaryView(view: SummaryView): TemplateResult {
  const { words, outcome } = view;
  return html`<h1 tabindex="-1">${words.summary.title}</h1>
    <p data-part="lede">${verdict(view)}</p>
    ${outcome.score === null ? nothing : html`<p>${words.summary.score(Math.round(outcome.score * 100))}</p>`}
    <h2>${words.summary.lessons}</h2>
    ${lessonList(view)}
    <h2>${words.summary.recorded}</h2>
    <p>${words.summary.recordedStatus(completionWord(view), successWord(view))}</p>
    <div data-part="saving">${saving(view)}</div>
    <h2>${words.device.title}</h2>
    <p>
      ${view.isForgotten ? words.device.forgotten : view.privateCount > 0 ? words.device.holds(view.privateCount) : words.device.nothing}
    </p>
    ${
      view.privateCount > 0
        ? html`<p>
            <button type="button" data-part="button-secondary" @click=${view.onForget}>${words.device.forget}</button>
          </p>`
        : nothing
    }
    <p>
      <button type="button" data-part="button-secondary" @click=${view.onBack}>${words.summary.backToLessons}</button>
    </p>`;
}

function verdict({ words, outcome }: SummaryView): string {
  if (outcome.completion === 'incomplete') return words.summary.open;
  return { passed: words.summary.passed, failed: words.summary.failed, unknown: words.summary.done }[outcome.success];
}

function lessonList({ outline, progress, playerWords, onLesson }: SummaryView): TemplateResult {
  return html`<ol data-part="summary-lessons">
    ${outline.lessons.map(
      (lesson, index) =>
        html`<li>
          <a href=${lesson.href} @click=${(event: Event) => onLesson(index, event)}>${lesson.title}</a>
          <span data-part="state" data-done=${isDone(lesson, progress) ? '' : nothing}
            >${lessonState(outline, progress, index, playerWords)}</span
          >
        </li>`,
    )}
  </ol>`;
}

function saving(view: SummaryView): TemplateResult {
  const words = view.words.summary;
  if (view.saving === 'saving' && !view.isWaitOver) {
    return html`<p>${words.saving}</p>
      <p><button type="button" data-part="button-secondary" @click=${view.onStopWaiting}>${words.goOn}</button></p>`;
  }
  const where = {
    saved: words.inLms,
    saving: words.inLmsWaiting,
    waiting: words.inLmsWaiting,
    local: words.onDevice,
    none: words.notRecorded,
  }[view.saving];
  return html`<p>${where}</p>
    <p>${words.leave}</p>`;
}

function completionWord({ words, outcome }: SummaryView): string {
  return outcome.completion === 'completed' ? words.summary.statusCompleted : words.summary.statusIncomplete;
}

function successWord({ words, outcome }: SummaryView): string {
  return { passed: words.summary.successPassed, failed: words.summary.successFailed, unknown: '' }[outcome.success];
}
