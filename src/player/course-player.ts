import { render } from 'lit';
import { words, type Words } from '../language/words.ts';
import { lessonOf, type BlockId, type LessonOutline, type Outline } from '../model/course.ts';
import { progressMeasure } from '../model/outcome.ts';
import type { LearningRecord } from '../record/record.ts';
import { Announcer } from './announcer.ts';
import { connectAnswers } from './answers.ts';
import { endState, type EndState } from './end-state.ts';
import { endView } from './end-view.ts';
import { renderHeader } from './header-view.ts';
import type { LessonHistory } from './history.ts';
import { LessonView } from './lesson-view.ts';
import { liftMain } from './lift.ts';
import { Notices } from './notices.ts';
import type { Pages } from './pages.ts';
import { CourseCompleteEvent, LessonCompleteEvent, ModuleErrorEvent, ProgressChangeEvent } from './public-events.ts';
import type { Summary } from './summary/summary.ts';

export interface PlayerParts {
  /** The element that the public events are dispatched on. */
  readonly host: HTMLElement;
  /** `[data-part="course"]`: header, main, end. */
  readonly course: HTMLElement;
  readonly outline: Outline;
  readonly record: LearningRecord;
  readonly pages: Pages;
  readonly history: LessonHistory;
}

/** Turns the pages into a course: shows one lesson at a time, and lets it be completed. */
export class CoursePlayer {
  readonly words: Words;
  readonly notices: Notices;
  private readonly announcer: Announcer;
  private readonly excused = new Set<BlockId>();
  private summary: Summary | null = null;
  private view: LessonView;
  private isNextMissing = false;
  private wasComplete = false;
  private lastEnd: EndState['kind'] | null = null;

  constructor(private readonly parts: PlayerParts) {
    const { course, outline, record } = parts;
    this.words = words(outline.language);
    this.announcer = new Announcer(course);
    this.notices = new Notices(course, this.words);
    this.view = new LessonView(course.querySelector<HTMLElement>('main[data-lesson]')!, this.lessonOfPage());
    record.subscribe(() => this.update());
    connectAnswers(course, record, () => this.view);
    course.addEventListener('click', this.handleClick);
  }

  get index(): number {
    return this.parts.outline.lessons.indexOf(this.view.lesson);
  }

  /** Shows the lesson that stands in the page. */
  async start(): Promise<void> {
    this.parts.course.querySelector('[data-part="late"]')?.remove();
    await this.startLesson();
  }

  /**
   * Shows another lesson: a new `<main>`, its title, two frames, then to its beginning (LEARNER 2.2).
   * Resolves with false when its page could not be had; the lesson that is shown stays.
   */
  async showLesson(index: number, { isMove = true } = {}): Promise<boolean> {
    const { outline, pages, history, record, course } = this.parts;
    const lesson = outline.lessons[index];
    if (!lesson) return false;
    const page = await pages.get(lesson);
    const main = typeof page === 'string' ? null : liftMain(page);
    this.isNextMissing = main === null;
    if (!main) {
      if (page === 'not-ours') this.notices.show('gone', this.words.notice.sessionLost);
      this.update();
      return false;
    }
    this.summary = null;
    course.querySelector('main')!.replaceWith(document.adoptNode(main));
    this.view = new LessonView(main, lesson);
    this.lastEnd = null;
    document.title = `${lesson.title} – ${outline.title}`;
    if (isMove) {
      record.apply({ type: 'moved', location: { lesson: lesson.id } });
      history.moved(new URL(lesson.href, course.dataset.base).href);
      await focusBeginning(main);
    }
    await this.startLesson();
    return true;
  }

  focusBlock(block: BlockId): void {
    this.view.focusBlock(block);
  }

  /** Everything that hangs on the record is drawn anew; cheap, since only what changed touches the page. */
  update(): void {
    const { course, outline, record } = this.parts;
    this.view.update(this.lessonProps());
    renderHeader(course, {
      outline,
      progress: record.progress,
      health: record.health,
      host: record.hostName,
      index: this.index,
      words: this.words,
    });
    this.renderEnd();
    this.summary?.render();
    this.tellHost();
  }

  private async startLesson(): Promise<void> {
    const { record, host } = this.parts;
    if (!record.progress.lessons[this.view.lesson.id])
      record.apply({ type: 'lesson-started', lesson: this.view.lesson.id });
    const view = this.view;
    const failed = await view.start(this.lessonProps());
    for (const block of failed) {
      this.excused.add(block);
      view.markFailed(block, this.words.block.failed);
    }
    if (failed.length > 0)
      host.dispatchEvent(new ModuleErrorEvent(`These blocks could not start: ${failed.join(', ')}`));
    this.update();
  }

  private renderEnd(): void {
    const container = this.parts.course.querySelector<HTMLElement>('[data-part="end"]');
    if (!container) return;
    const state = this.endState();
    if (state.kind === 'ready' && this.lastEnd === 'locked') this.announcer.say(this.words.end.ready);
    this.lastEnd = state.kind;
    if (!container.hasAttribute('data-ready')) {
      // The link to the next page was for readers without a program.
      container.replaceChildren();
      container.setAttribute('data-ready', '');
    }
    container.hidden = this.summary !== null;
    render(
      endView({
        state,
        words: this.words,
        isNextMissing: this.isNextMissing,
        hasBack: this.index > 0,
        titleOf: (block) => this.view.titleOf(block),
        onComplete: () => void this.handleComplete(),
        onSkip: () => void this.goOn(),
        onBack: () => void this.showLesson(this.index - 1),
        onGoTo: (block) => this.view.focusBlock(block),
      }),
      container,
    );
  }

  private async handleComplete(): Promise<void> {
    const { record, host } = this.parts;
    const { lesson } = this.view;
    const state = this.endState();
    if (state.kind === 'locked') {
      this.view.focusBlock(state.missing[0]!.id);
      return;
    }
    if (state.kind === 'check-open' || state.kind === 'check-failed') {
      return this.view.main.querySelector<HTMLElement>('[data-part="check-live"] button')?.focus();
    }
    if (state.kind === 'ready' || state.kind === 'no-tries') {
      record.apply({ type: 'lesson-done', lesson: lesson.id });
      record.milestone();
      host.dispatchEvent(new LessonCompleteEvent(lesson.id));
    }
    await this.goOn();
  }

  private async goOn(): Promise<void> {
    if (this.index + 1 < this.parts.outline.lessons.length) {
      await this.showLesson(this.index + 1);
      return;
    }
    await this.showSummary();
  }

  private async showSummary(): Promise<void> {
    const { course, outline } = this.parts;
    const loaded = await loadSummary().catch(() => null);
    this.isNextMissing = loaded === null;
    if (!loaded) {
      this.update();
      return;
    }
    this.summary = new loaded.Summary(this.parts, {
      onLesson: (index) => void this.showLesson(index),
      onChange: () => this.update(),
    });
    course.querySelector('main')!.replaceWith(this.summary.main);
    document.title = `${this.summary.title} – ${outline.title}`;
    this.update();
    await focusBeginning(this.summary.main);
  }

  /** Links between lessons are ours as soon as a session is open: a page loaded anew would open a second one. */
  private readonly handleClick = (event: Event): void => {
    const click = event as MouseEvent;
    if (click.defaultPrevented || click.button !== 0 || click.ctrlKey || click.metaKey || click.shiftKey) return;
    const link = (click.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || link.target === '_blank') return;
    const target = new URL(link.href);
    const here = new URL(this.view.lesson.href, this.parts.course.dataset.base);
    const index = this.parts.outline.lessons.findIndex(({ href }) => sameFile(new URL(href, here), target));
    const fragment = decodeURIComponent(target.hash.slice(1));
    if (link.getAttribute('href')!.startsWith('#') || (index === this.index && !this.summary)) {
      event.preventDefault();
      if (fragment) this.focusFragment(fragment);
    } else if (index >= 0) {
      event.preventDefault();
      this.parts.course.querySelector<HTMLDetailsElement>('[data-part="contents"]')!.open = false;
      void this.showLesson(index).then((isShown) => isShown && fragment && this.focusFragment(fragment));
    }
  };

  private focusFragment(id: string): void {
    const target = this.parts.course.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    if (!target) return;
    if (!target.matches('a[href], button, input, [tabindex]')) target.setAttribute('tabindex', '-1');
    target.focus();
  }

  private tellHost(): void {
    const { host, outline, record } = this.parts;
    host.dispatchEvent(new ProgressChangeEvent(progressMeasure(outline, record.progress)));
    const now = record.outcome;
    if (now.completion === 'completed' && !this.wasComplete) host.dispatchEvent(new CourseCompleteEvent(now));
    this.wasComplete = now.completion === 'completed';
  }

  private endState(): EndState {
    const { outline, record } = this.parts;
    const { mode, passMark } = record.launch;
    return endState({
      outline,
      lesson: this.view.lesson,
      progress: record.progress,
      mode,
      excused: this.excused,
      passMark,
    });
  }

  private lessonProps() {
    const { record } = this.parts;
    return {
      progress: record.progress,
      privateAnswer: (block: BlockId) => record.privateAnswer(block),
      isReadOnly: record.launch.mode === 'review',
      passMark: record.launch.passMark,
    };
  }

  private lessonOfPage(): LessonOutline {
    const { course, outline } = this.parts;
    const id = course.querySelector<HTMLElement>('main[data-lesson]')?.dataset.lesson ?? '';
    return lessonOf(outline, id) ?? outline.lessons[0]!;
  }
}

/** Loaded when the lessons are, so that the first page stays small and the last one does not need a network. */
export const loadSummary = () => import('./summary/summary.ts');

/** Two frames let the page lay itself out before the focus brings it into view. */
async function focusBeginning(main: HTMLElement): Promise<void> {
  await nextFrame();
  await nextFrame();
  window.scrollTo(0, 0);
  main.querySelector<HTMLElement>('h1')?.focus();
}

function nextFrame(): Promise<void> {
  // A frame that the LMS hides draws nothing; reading must go on there as well.
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function sameFile(one: URL, other: URL): boolean {
  return one.origin === other.origin && one.pathname === other.pathname;
}
