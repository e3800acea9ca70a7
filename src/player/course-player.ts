import { render } from 'lit';
import { words, type Words } from '../language/words.ts';
import { lessonOf, type BlockId, type LessonOutline } from '../model/course.ts';
import { Announcer } from './announcer.ts';
import { connectAnswers } from './answers.ts';
import { endState, type EndState } from './end-state.ts';
import { endView, noEndWords } from './end-view.ts';
import { focusBeginning } from './focus.ts';
import type { NoticeAction } from './notices-view.ts';
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
  /** Kept up to date by what tells the learner; empty until that is loaded. */
  endWords = noEndWords;
  private readonly _announcer: Announcer;
  private readonly _news: News;
  private _summary: Summary | null = null;
  private _view: LessonView;
  /** Why the page that was asked for last is not shown; '' where nothing stands in the way. */
  private _missing = '';
  private _asked = 0;
  private _lastEnd: EndState['kind'] | null = null;

  constructor(private readonly _parts: PlayerParts) {
    const { course, outline, record } = _parts;
    this.words = words(outline.language);
    this._announcer = new Announcer(course);
    this.notices = new Notices(course, this.words);
    this._news = new News(_parts);
    this._view = new LessonView(course.querySelector<HTMLElement>('main[data-lesson]')!, this._lessonOfPage());
    record.subscribe(() => this.update());
    connectAnswers(course, record, () => this._view);
    ownLinks({ course, outline, shown: () => this.index, show: (index) => this.showLesson(index) });
  }

  /** Of the lesson that is shown; the summary stands behind the last one. */
  get index(): number {
    const { lessons } = this._parts.outline;
    return this._summary ? lessons.length : lessons.indexOf(this._view.lesson);
  }

  /** Shows the lesson that stands in the page. */
  async start(): Promise<void> {
    this._parts.course.querySelector('[data-part="late"]')?.remove();
    await this._startLesson();
  }

  /**
   * Shows another lesson: a new `<main>`, its title, two frames, then to its beginning (LEARNER 2.2).
   * Resolves with false when its page could not be had; the lesson that is shown stays.
   */
  async showLesson(index: number, { isMove = true } = {}): Promise<boolean> {
    const { outline, journey, record, course } = this._parts;
    const lesson = outline.lessons[index];
    if (!lesson) return false;
    const turn = ++this._asked;
    const main = await journey.main(lesson);
    // Meanwhile the learner has asked for something else.
    if (turn !== this._asked) return false;
    if (typeof main === 'string') {
      const why = main === 'not-ours' && this.endWords.notOurs;
      this._tellMissing(why || this.words.end.notLoaded, () => this.showLesson(index, { isMove }));
      return false;
    }
    this._leave();
    course.querySelector('main')!.replaceWith(document.adoptNode(main));
    this._view = new LessonView(main, lesson);
    this._nameWindow(lesson.title);
    if (isMove) {
      record.apply({ type: 'moved', location: { lesson: lesson.id } });
      journey.moved(new URL(lesson.href, course.dataset.base).href);
      await focusBeginning(main, this._parts.ownsPage);
    }
    await this._startLesson();
    return true;
  }

  /** A notice that must not be missed, once; closed, it stays closed. */
  tell(id: string, text: string, actions?: readonly NoticeAction[]): void {
    if (this.notices.tell(id, text, actions)) this._announcer.alert(text);
  }

  focusBlock(block: BlockId): void {
    this._view.focusBlock(block);
  }

  /** Everything that hangs on the record is drawn anew; cheap, since only what changed touches the page. */
  update(): void {
    const { course, outline, record } = this._parts;
    this._view.update(this._lessonProps());
    renderHeader(course, {
      outline,
      progress: record.progress,
      health: record.health,
      host: record.hostName,
      index: this.index,
      place: this._summary?.title ?? this.words.course.place(this.index + 1, outline.lessons.length),
      words: this.words,
    });
    this._renderEnd();
    this._summary?.render();
    this._news.tell();
  }

  /** The lesson in the page stays; what could not be had is told where the learner asked for it, above or below. */
  private _tellMissing(text: string, again: () => unknown): void {
    this._missing = text;
    this.notices.show('missing', text, [{ text: this.words.notice.tryAgain, run: () => void again() }]);
    this._announcer.alert(text);
    this.update();
  }

  /** What was said of one page does not hold on the next. */
  private _leave(): void {
    this._summary = null;
    this._missing = '';
    this._lastEnd = null;
    this.notices.close('missing');
    this.notices.close('resume');
  }

  private _nameWindow(title: string): void {
    if (this._parts.ownsPage) document.title = `${title} – ${this._parts.outline.title}`;
  }

  private async _startLesson(): Promise<void> {
    const { record, host } = this._parts;
    if (!record.progress.lessons[this._view.lesson.id])
      record.apply({ type: 'lesson-started', lesson: this._view.lesson.id });
    this.update();
    const { _view: view } = this;
    await view.start(this._lessonProps(), this.words.block, () => {
      if (view !== this._view) return;
      const broken = [...view.excused].join(', ');
      if (broken) host.dispatchEvent(new ModuleErrorEvent(`These blocks could not start: ${broken}`));
      this.update();
    });
  }

  private _renderEnd(): void {
    const container = this._parts.course.querySelector<HTMLElement>('[data-part="end"]');
    if (!container) return;
    const state = this._endState();
    if (state.kind === 'ready' && this._lastEnd === 'locked') this._announcer.say(this.words.end.ready);
    this._lastEnd = state.kind;
    if (!container.hasAttribute('data-ready')) {
      // The link to the next page was for readers without a program.
      container.replaceChildren();
      container.setAttribute('data-ready', '');
    }
    container.hidden = this._summary !== null;
    render(
      endView({
        state,
        words: this.words,
        ...this.endWords,
        missing: this._missing,
        hasBack: this.index > 0,
        titleOf: (block) => this._view.titleOf(block),
        onComplete: () => void this._handleComplete(),
        onSkip: () => void this._goOn(),
        onBack: () => void this.showLesson(this.index - 1),
        onGoTo: (block) => this._view.focusBlock(block),
      }),
      container,
    );
  }

  private async _handleComplete(): Promise<void> {
    const { record, host } = this._parts;
    const { lesson } = this._view;
    const state = this._endState();
    if (state.kind === 'locked') {
      this._view.focusBlock(state.missing[0]!.id);
      return;
    }
    if (state.kind === 'check-open' || state.kind === 'check-failed') {
      return this._view.main.querySelector<HTMLElement>('[data-part="check-live"] button')?.focus();
    }
    if (state.kind === 'ready' || state.kind === 'no-tries') {
      record.apply({ type: 'lesson-done', lesson: lesson.id });
      record.milestone();
      host.dispatchEvent(new LessonCompleteEvent(lesson.id));
    }
    await this._goOn();
  }

  private async _goOn(): Promise<void> {
    if (this.index + 1 < this._parts.outline.lessons.length) {
      await this.showLesson(this.index + 1);
      return;
    }
    await this._showSummary();
  }

  private async _showSummary(): Promise<void> {
    const { course, journey, ownsPage } = this._parts;
    const loaded = await loadSummary().catch(() => null);
    if (!loaded) {
      this._tellMissing(this.words.end.notLoaded, () => this._showSummary());
      return;
    }
    this._leave();
    this._summary = new loaded.Summary(this._parts, {
      onLesson: (index, block) =>
        void this.showLesson(index).then((isShown) => isShown && block && this._view.focusBlock(block)),
      onSay: (text) => this._announcer.say(text),
    });
    const { main, title } = this._summary;
    course.querySelector('main')!.replaceWith(main);
    this._nameWindow(title);
    this.update();
    journey.moved(new URL(`#${main.id}`, course.baseURI).href);
    await focusBeginning(main, ownsPage);
  }

  private _endState(): EndState {
    const { outline, record } = this._parts;
    const { mode, passMark } = record.launch;
    const { lesson, excused } = this._view;
    const kind = record.isElsewhere ? 'elsewhere' : mode;
    return endState({ outline, lesson, progress: record.progress, mode: kind, excused, passMark });
  }

  private _lessonProps() {
    const { record } = this._parts;
    return {
      progress: record.progress,
      privateAnswer: (block: BlockId) => record.privateAnswer(block),
      isReadOnly: record.launch.mode === 'review',
      passMark: record.launch.passMark,
    };
  }

  private _lessonOfPage(): LessonOutline {
    const { course, outline } = this._parts;
    return lessonOf(outline, course.querySelector<HTMLElement>('main')?.dataset.lesson ?? '') ?? outline.lessons[0]!;
  }
}
