import { render } from 'lit';
import { words, type Words } from '../language/words.ts';
import { lessonOf, type BlockId, type LessonOutline } from '../model/course.ts';
import { progressMeasure } from '../model/outcome.ts';
import type { Health } from '../record/record.ts';
import { Announcer } from './announcer.ts';
import { connectAnswers } from './answers.ts';
import { endState, type EndState } from './end-state.ts';
import { endView } from './end-view.ts';
import { focusBeginning } from './focus.ts';
import { renderHeader } from './header-view.ts';
import { LessonView } from './lesson-view.ts';
import { liftMain } from './lift.ts';
import { ownLinks } from './links.ts';
import { Notices } from './notices.ts';
import { CourseCompleteEvent, LessonCompleteEvent, ModuleErrorEvent, ProgressChangeEvent } from './public-events.ts';
import type { PlayerParts } from './player-parts.ts';
import { loadSummary } from './summary/load-summary.ts';
import type { Summary } from './summary/summary.ts';

/** Turns the pages into a course: shows one lesson at a time, and lets it be completed. */
export class CoursePlayer {
  readonly words: Words;
  readonly notices: Notices;
  private readonly announcer: Announcer;
  private summary: Summary | null = null;
  private view: LessonView;
  private isNextMissing = false;
  private wasComplete = false;
  private lastEnd: EndState['kind'] | null = null;
  private lastHealth: Health | null = null;

  constructor(private readonly parts: PlayerParts) {
    const { course, outline, record } = parts;
    this.words = words(outline.language);
    this.announcer = new Announcer(course);
    this.notices = new Notices(course, this.words);
    this.view = new LessonView(course.querySelector<HTMLElement>('main[data-lesson]')!, this.lessonOfPage());
    record.subscribe(() => this.update());
    connectAnswers(course, record, () => this.view);
    ownLinks({
      course,
      outline,
      shown: () => (this.summary ? -1 : this.index),
      show: (index) => this.showLesson(index),
    });
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
    this.nameWindow(lesson.title);
    if (isMove) {
      record.apply({ type: 'moved', location: { lesson: lesson.id } });
      history.moved(new URL(lesson.href, course.dataset.base).href);
      await focusBeginning(main, this.parts.ownsPage);
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
    this.tellTruth();
    this.tellHost();
  }

  /** What the record has to say, when it comes up; that nothing is kept any more must not be missed. */
  private tellTruth(): void {
    const { record } = this.parts;
    for (const code of record.notices) this.notices.tell(code, this.words.notice[code]);
    if (record.health === 'unsaved' && this.lastHealth !== 'unsaved') this.announcer.alert(this.words.notice.unsaved);
    this.lastHealth = record.health;
  }

  private nameWindow(title: string): void {
    if (this.parts.ownsPage) document.title = `${title} – ${this.parts.outline.title}`;
  }

  private async startLesson(): Promise<void> {
    const { record, host } = this.parts;
    if (!record.progress.lessons[this.view.lesson.id])
      record.apply({ type: 'lesson-started', lesson: this.view.lesson.id });
    this.update();
    const { view } = this;
    await view.start(this.lessonProps(), this.words.block, () => {
      if (view !== this.view) return;
      const broken = [...view.excused].join(', ');
      if (broken) host.dispatchEvent(new ModuleErrorEvent(`These blocks could not start: ${broken}`));
      this.update();
    });
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
    const { course } = this.parts;
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
    this.nameWindow(this.summary.title);
    this.update();
    await focusBeginning(this.summary.main, this.parts.ownsPage);
  }

  private tellHost(): void {
    const { host, outline, record } = this.parts;
    host.dispatchEvent(new ProgressChangeEvent(progressMeasure(outline, record.progress)));
    const now = record.outcome;
    const isComplete = now.completion === 'completed';
    // A course that was complete before this sitting is no news.
    if (isComplete && !this.wasComplete && record.hasActed) host.dispatchEvent(new CourseCompleteEvent(now));
    this.wasComplete = isComplete;
  }

  private endState(): EndState {
    const { outline, record } = this.parts;
    const { mode, passMark } = record.launch;
    return endState({
      outline,
      lesson: this.view.lesson,
      progress: record.progress,
      mode,
      excused: this.view.excused,
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
