import { render } from 'lit';
import type { Words } from '../language/words.ts';
import type { PlayerParts } from './course-player.ts';
import { summaryView, type SummaryView } from './summary-view.ts';

interface SummaryActions {
  readonly onLesson: (index: number) => void;
  readonly onChange: () => void;
}

/** The page behind the last lesson, made here because it says what this sitting knows. */
export class Summary {
  main: HTMLElement | null = null;
  private isWaitOver = false;
  private isForgotten = false;

  constructor(
    private readonly parts: PlayerParts,
    private readonly words: Words,
    private readonly actions: SummaryActions,
  ) {}

  get isShown(): boolean {
    return this.main !== null;
  }

  show(): void {
    const { course, outline } = this.parts;
    this.main = document.createElement('main');
    this.main.id = 'lm-lesson';
    this.main.dataset['part'] = 'summary';
    this.isWaitOver = false;
    course.querySelector('main')!.replaceWith(this.main);
    document.title = `${this.words.summary.title} – ${outline.title}`;
    setTimeout(() => this.stopWaiting(), longestWait);
  }

  hide(): void {
    this.main = null;
  }

  render(): void {
    if (!this.main) return;
    const { outline, record } = this.parts;
    const view: SummaryView = {
      words: this.words,
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
