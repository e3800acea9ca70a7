export { fetchOutline } from './fetch-outline.ts';
import type { LessonOutline, Outline } from '../model/course.ts';
import { addressHistory, frameHistory, type LessonHistory } from './history.ts';
import { liftMain } from './lift.ts';
import { linkStyle } from './link-style.ts';
import { Pages, type PageFailure } from './pages.ts';
import { prepareForPaper } from './paper.ts';

export interface JourneySetting {
  readonly course: HTMLElement;
  /** The address of the page that the course was read from. */
  readonly base: string;
  readonly outline: Outline;
  /** `frame`: in an LMS; `address`: a web page of its own; `none`: embedded. */
  readonly history: 'frame' | 'address' | 'none';
  /** Of the lesson that is shown. */
  readonly index: () => number;
  /** By Back and Forward. */
  readonly onReturn: (index: number, isMove: boolean) => void;
}

/** The way from lesson to lesson: their pages, and what Back means. */
export class Journey {
  private readonly _pages: Pages;
  private readonly _history: LessonHistory | null;
  /** Resolves when the style that any other page may need holds. */
  private readonly _styled: Promise<void>;

  constructor(setting: JourneySetting) {
    this._pages = new Pages(setting.base, setting.outline);
    this._history = historyOf(setting);
    const root = setting.course.getRootNode() as Document | ShadowRoot;
    this._styled = linkStyle(root, new URL('later.css', setting.base).href);
    prepareForPaper(setting.course);
  }

  /** The `<main>` of a lesson's page. */
  async main(lesson: LessonOutline): Promise<HTMLElement | PageFailure> {
    const [page] = await Promise.all([this._pages.get(lesson), this._styled]);
    return typeof page === 'string' ? page : (liftMain(page) ?? 'not-ours');
  }

  /** Fetches the other pages, those near a lesson first. */
  hold(from: number): Promise<void> {
    return this._pages.hold(from);
  }

  /** A lesson is shown by the learner's wish; `href` is its own page. */
  moved(href: string): void {
    this._history?.moved(href);
  }

  /** The browser has gone back or forward. */
  popped(): void {
    this._history?.popped();
  }
}

function historyOf({ base, outline, history, index, onReturn }: JourneySetting): LessonHistory | null {
  if (history === 'none') return null;
  if (history === 'frame') return frameHistory(() => onReturn(index() - 1, true));
  return addressHistory((href) => {
    const found = outline.lessons.findIndex((lesson) => new URL(lesson.href, base).pathname === pathOf(href));
    if (found >= 0 && found !== index()) onReturn(found, false);
  });
}

/** A folder's address shows its first page. */
function pathOf(href: string): string {
  return new URL(href).pathname.replace(/\/$/, '/index.html');
}
