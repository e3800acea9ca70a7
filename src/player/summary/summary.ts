import { render } from 'lit';
import { summaryWords } from '../../language/summary-words.ts';
import { words } from '../../language/words.ts';
import type { PlayerParts } from '../player-parts.ts';
import { savingText, summaryView, type Saving, type SummaryView } from './summary-view.ts';

interface SummaryActions {
  readonly onLesson: (index: number) => void;
  /** Lets a screen reader say it. */
  readonly onSay: (text: string) => void;
}

/** The page behind the last lesson, made here because it says what this sitting knows. */
export class Summary {
  readonly main: HTMLElement = document.createElement('main');
  readonly title: string;
  private isWaitOver = false;
  private isForgotten = false;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private lastSaving: Saving | null = null;

  constructor(
    private readonly parts: PlayerParts,
    private readonly actions: SummaryActions,
  ) {
    this.main.id = 'lm-lesson';
    this.main.dataset.part = 'summary';
    this.title = summaryWords(parts.outline.language).summary.title;
    this.wait();
  }

  render(): void {
    const { outline, record } = this.parts;
    const saving = this.saving();
    const view: SummaryView = {
      words: summaryWords(outline.language),
      playerWords: words(outline.language),
      outline,
      progress: record.progress,
      outcome: record.outcome,
      saving,
      isPopUp: window.opener !== null && window.parent === window,
      privateCount: record.privateCount,
      isForgotten: this.isForgotten,
      onLesson: (index, event) => {
        event.preventDefault();
        this.actions.onLesson(index);
      },
      onStopWaiting: () => {
        this.stopWaiting();
        this.focus('recorded');
      },
      onSaveAgain: () => {
        this.wait();
        if (record.launch.state === 'ready') record.flush();
        else void record.reopen();
        this.render();
        this.focus('recorded');
      },
      onForget: () => {
        this.isForgotten = true;
        record.forgetPrivate();
        this.focus('device');
      },
      onBack: () => this.actions.onLesson(outline.lessons.length - 1),
    };
    render(summaryView(view), this.main);
    if (this.lastSaving === 'saving' && saving !== 'saving') this.actions.onSay(savingText(view));
    this.lastSaving = saving;
  }

  private saving(): Saving {
    const { record } = this.parts;
    if (record.health === 'readonly') return 'readonly';
    if (record.health === 'unsaved') return 'unsaved';
    if (record.hostName === 'local') return 'local';
    if (record.notices.includes('sessionLost')) return 'lost';
    if (record.health === 'saved') return 'saved';
    return this.isWaitOver || record.health === 'device' ? 'waiting' : 'saving';
  }

  private wait(): void {
    this.isWaitOver = false;
    clearTimeout(this.patience);
    this.patience = setTimeout(() => this.stopWaiting(), longestWait);
  }

  private stopWaiting(): void {
    clearTimeout(this.patience);
    this.isWaitOver = true;
    this.render();
  }

  /** For a button that has gone with what it did: the focus stays where the learner is. */
  private focus(part: string): void {
    this.main.querySelector<HTMLElement>(`[data-part="${part}"]`)?.focus();
  }
}

/** Milliseconds. Nobody waits longer for an LMS (DECISIONS, Complete and Continue). */
const longestWait = 10_000;
