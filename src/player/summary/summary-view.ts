import { html, nothing, type TemplateResult } from 'lit';
import type { SummaryWords } from '../../language/summary-words.ts';
import type { NewsWords } from '../../language/news-words.ts';
import type { Words } from '../../language/words.ts';
import type { LessonOutline, Outline } from '../../model/course.ts';
import { isDone, type Outcome } from '../../model/outcome.ts';
import type { Progress } from '../../model/progress.ts';
import { lessonState } from '../header-view.ts';
import { completionWord, successWord } from './receipt.ts';

/**
 * What is known of the last save. `waiting`: the LMS has not taken it yet; `lost`: it will not in this sitting; `local`:
 * there is none.
 */
export type Saving = 'saving' | 'saved' | 'waiting' | 'lost' | 'signedOut' | 'local' | 'readonly' | 'unsaved';

export interface SummaryView {
  readonly words: SummaryWords;
  /** The player's own, for the state of a lesson. */
  readonly playerWords: Words;
  readonly newsWords: NewsWords;
  readonly outline: Outline;
  readonly progress: Progress;
  readonly outcome: Outcome;
  readonly saving: Saving;
  /** The course stands in a window that an LMS opened for it. */
  readonly isPopUp: boolean;
  /** What an open lesson still waits for. */
  readonly leftIn: (lesson: LessonOutline) => unknown;
  /** What became of first guesses. */
  readonly thenNow: unknown;
  /** To take along. */
  readonly sheet: unknown;
  readonly certificate: unknown;
  readonly receipt: unknown;
  readonly support: unknown;
  readonly device: unknown;
  readonly onLesson: (index: number, event: Event) => void;
  readonly onStopWaiting: () => void;
  readonly onSaveAgain: () => void;
  readonly onBack: () => void;
}

/** The last page: what was done, what is left, what was recorded and where; shown before the session ends. */
export function summaryView(view: SummaryView): TemplateResult {
  const { words, outcome } = view;
  return html`<h1 tabindex="-1">${words.summary.title}</h1>
    <p data-part="lede">${verdict(view)}</p>
    ${outcome.score === null ? nothing : html`<p data-part="score">${scoreText(view, outcome.score)}</p>`}
    ${lessons(view)} ${view.thenNow}
    <h2 data-part="recorded" tabindex="-1">${words.summary.recorded}</h2>
    <p>${words.summary.recordedStatus(completionWord(outcome, words), successWord(outcome, words))}</p>
    <div data-part="saving" data-saving=${view.saving}>${saving(view)}</div>
    ${view.sheet} ${view.certificate}
    <section data-part="proof">
      <h2>${words.receipt.title}</h2>
      ${view.receipt}
    </section>
    <h2>${words.device.title}</h2>
    ${view.device}
    <h2>${words.support.title}</h2>
    ${view.support} ${button(words.summary.backToLessons, view.onBack)}`;
}

/** What became of the last save, in words. */
export function savingText({ words: { summary }, newsWords, saving }: SummaryView): string {
  const texts: Readonly<Record<Saving, string>> = {
    saving: summary.saving,
    saved: summary.inLms,
    waiting: summary.inLmsWaiting,
    lost: newsWords.end.sessionLost,
    signedOut: newsWords.end.signedOut,
    local: summary.onDevice,
    readonly: summary.notRecorded,
    unsaved: newsWords.end.unsaved,
  };
  return texts[saving];
}

function scoreText({ words: { summary }, outline }: SummaryView, score: number): string {
  const hasCheck = outline.lessons.some(({ check }) => check);
  return (hasCheck ? summary.score : summary.scoreOfQuestions)(Math.round(score * 100));
}

function verdict({ words, outcome }: SummaryView): string {
  if (outcome.completion === 'incomplete') return words.summary.open;
  return { passed: words.summary.passed, failed: words.summary.failed, unknown: words.summary.done }[outcome.success];
}

/** What is left first, since something can be done about it. */
function lessons(view: SummaryView): unknown {
  const { words, outline, progress } = view;
  const indexes = [...outline.lessons.keys()];
  const isOpen = (index: number) => !isDone(outline.lessons[index]!, progress);
  const open = indexes.filter(isOpen);
  const done = indexes.filter((index) => !isOpen(index));
  return [
    open.length > 0 ? lessonList(view, words.summary.left, open) : nothing,
    done.length > 0 ? lessonList(view, words.summary.lessons, done) : nothing,
  ];
}

function lessonList(view: SummaryView, title: string, indexes: readonly number[]): TemplateResult {
  const { outline, progress, playerWords, onLesson } = view;
  return html`<h2>${title}</h2>
    <ol data-part="summary-lessons">
      ${indexes.map((index) => {
        const lesson = outline.lessons[index]!;
        return html`<li value=${index + 1}>
          <a href=${lesson.href} @click=${(event: Event) => onLesson(index, event)}>${lesson.title}</a>
          <span data-part="state" data-done=${isDone(lesson, progress) ? '' : nothing}
            >${lessonState(outline, progress, index, playerWords)}</span
          >
          ${isDone(lesson, progress) ? nothing : view.leftIn(lesson)}
        </li>`;
      })}
    </ol>`;
}

function saving(view: SummaryView): unknown {
  const words = view.words.summary;
  const line = html`<p>${savingText(view)}</p>`;
  if (view.saving === 'saving') return [line, button(words.goOn, view.onStopWaiting)];
  return [
    line,
    view.saving === 'waiting' ? button(words.saveAgain, view.onSaveAgain) : nothing,
    html`<p>${view.isPopUp ? words.leavePopUp : words.leave}</p>`,
  ];
}

function button(text: string, onClick: () => void): TemplateResult {
  return html`<p><button type="button" data-part="button-secondary" @click=${onClick}>${text}</button></p>`;
}
