import { render } from 'lit';
import { summaryWords } from '../../language/summary-words.ts';
import { words } from '../../language/words.ts';
import type { PlayerParts } from '../player-parts.ts';
import { summaryView, type SummaryView } from './summary-view.ts';

interface SummaryActions {
  readonly onLesson: (index: number) => void;
  readonly onChange: () => void;
}

/** The page behind the last lesson, made here because it says what this sitting knows. */
export class Summary {
  readonly main: HTMLElement = document.createElement('main');
  readonly title: string;
  private isWaitOver = false;
  private isForgotten = false;

  constructor(
    private readonly parts: PlayerParts,
    private readonly actions: SummaryActions,
  ) {
    this.main.id = 'lm-lesson';
    this.main.dataset.part = 'summary';
    this.title = summaryWords(parts.outline.language).summary.title;
    setTimeout(() => this.stopWaiting(), longestWait);
  }

  render(): void {
    const { outline, record } = this.parts;
    const view: SummaryView = {
      words: summaryWords(outline.language),
      playerWords: words(outline.language),
      outline,
      progress: record.progress,
      outcome: record.outcome,
      saving: this.saving(),
      isWaitOver: this.isWaitOver,
      privateCount: record.privateCount,
      isForgotten: this.isForgotten,
      onLesson: (index, event) => {
        event.preventDefault();
        this.actions.onLesson(index);
      },
      onStopWaiting: () => this.stopWaiting(),
      onForget: () => {
        record.forgetPrivate();
        this.isForgotten = true;
        this.actions.onChange();
      },
      onBack: () => this.actions.onLesson(outline.lessons.length - 1),
    };
    render(summaryView(view), this.main);
  }

  private saving(): SummaryView['saving'] {
    const { record } = this.parts;
    if (record.health === 'readonly' || record.health === 'unsaved') return 'none';
    if (record.hostName === 'local') return 'local';
    return { saved: 'saved', saving: 'saving', device: 'waiting' }[record.health] as SummaryView['saving'];
  }

  private stopWaiting(): void {
    if (this.isWaitOver) return;
    this.isWaitOver = true;
    this.render();
  }
}

/** Milliseconds. Nobody waits longer for an LMS (DECISIONS, Complete and Continue). */
const longestWait = 10_000;
