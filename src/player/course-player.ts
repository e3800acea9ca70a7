import { render } from 'lit';
import { words, type Words } from '../language/words.ts';
import { lessonOf, type BlockId, type LessonOutline } from '../model/course.ts';
import { Announcer } from './announcer.ts';
import { connectAnswers } from './answers.ts';
import { endState, type EndState } from './end-state.ts';
import { endView } from './end-view.ts';
import { focusBeginning } from './focus.ts';
import { renderHeader } from './header-view.ts';
import { LessonView } from './lesson-view.ts';
import { ownLinks } from './links.ts';
import { News } from './news.ts';
import { Notices } from './notices.ts';
import { LessonCompleteEvent, ModuleErrorEvent } from './public-events.ts';
import type { PlayerParts } from './player-parts.ts';
import { loadSummary } from './summary/load-summary.ts';
import type { Summary } from './summary/summary.ts';

/** Turns the pages into a course: shows one lesson at a time, and lets it be completed. */
export class CoursePlayer {
  readonly words: Words;
  readonly notices: Notices;
  private readonly announcer: Announcer;
  private readonly news: News;
  private summary: Summary | null = null;
  private view: LessonView;
  /** Why the page that was asked for last is not shown; null where nothing stands in the way. */
  private missing: 'notLoaded' | 'notOurs' | null = null;
  private asked = 0;
  private lastEnd: EndState['kind'] | null = null;

  constructor(private readonly parts: PlayerParts) {
    const { course, outline, record } = parts;
    this.words = words(outline.language);
    this.announcer = new Announcer(course);
    this.notices = new Notices(course, this.words);
    this.news = new News(parts, this.notices, this.announcer, this.words);
    this.view = new LessonView(course.querySelector<HTMLElement>('main[data-lesson]')!, this.lessonOfPage());
    record.subscribe(() => this.update());
    connectAnswers(course, record, () => this.view);
    ownLinks({ course, outline, shown: () => this.index, show: (index) => this.showLesson(index) });
  }

  /** Of the lesson that is shown; the summary stands behind the last one. */
  get index(): number {
    const { lessons } = this.parts.outline;
    return this.summary ? lessons.length : lessons.indexOf(this.view.lesson);
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
    const { outline, journey, record, course } = this.parts;
    const lesson = outline.lessons[index];
    if (!lesson) return false;
    const turn = ++this.asked;
    const main = await journey.main(lesson);
    // Meanwhile the learner has asked for something else.
    if (turn !== this.asked) return false;
    if (typeof main === 'string') {
      this.tellMissing(main === 'not-ours' ? 'notOurs' : 'notLoaded', () => this.showLesson(index, { isMove }));
      return false;
    }
    this.leave();
    course.querySelector('main')!.replaceWith(document.adoptNode(main));
    this.view = new LessonView(main, lesson);
    this.nameWindow(lesson.title);
    if (isMove) {
      record.apply({ type: 'moved', location: { lesson: lesson.id } });
      journey.moved(new URL(lesson.href, course.dataset.base).href);
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
      place: this.summary?.title ?? this.words.course.place(this.index + 1, outline.lessons.length),
      words: this.words,
    });
    this.renderEnd();
    this.summary?.render();
    this.news.tell();
  }

  /** The lesson in the page stays; what could not be had is told where the learner asked for it, above or below. */
  private tellMissing(why: 'notLoaded' | 'notOurs', again: () => unknown): void {
    const text = this.words.end[why];
    this.missing = why;
    this.notices.show('missing', text, [{ text: this.words.notice.tryAgain, run: () => void again() }]);
    this.announcer.alert(text);
    this.update();
  }

  /** What was said of one page does not hold on the next. */
  private leave(): void {
    this.summary = null;
    this.missing = null;
    this.lastEnd = null;
    this.notices.close('missing');
    this.notices.close('resume');
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
        trouble: this.trouble,
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
    const { course, journey, ownsPage } = this.parts;
    const loaded = await loadSummary().catch(() => null);
    if (!loaded) {
      this.tellMissing('notLoaded', () => this.showSummary());
      return;
    }
    this.leave();
    this.summary = new loaded.Summary(this.parts, {
      onLesson: (index) => void this.showLesson(index),
      onSay: (text) => this.announcer.say(text),
    });
    const { main, title } = this.summary;
    course.querySelector('main')!.replaceWith(main);
    this.nameWindow(title);
    this.update();
    journey.moved(new URL(`#${main.id}`, course.baseURI).href);
    await focusBeginning(main, ownsPage);
  }

  /** What stands in the way of the next page, or of its being recorded. */
  private get trouble(): string {
    const { end } = this.words;
    if (this.missing) return end[this.missing];
    return this.parts.record.notices.includes('sessionLost') ? end.sessionLost : '';
  }

  private endState(): EndState {
    const { outline, record } = this.parts;
    const { mode, passMark } = record.launch;
    const { lesson, excused } = this.view;
    return endState({ outline, lesson, progress: record.progress, mode, excused, passMark });
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
