import type { LessonOutline, Outline } from '../model/course.ts';
import { isPageOf, type PageText } from './lift.ts';
import { readText } from './read-text.ts';

/** Why a page is not there: the network, or something else under its address (a login page, a newer package). */
export type PageFailure = 'offline' | 'not-ours';

/**
 * The course's pages, held as text from the moment the record is open, so that neither a lost network nor a lost
 * session nor a replaced package stops the reader.
 */
export class Pages {
  private readonly _pages = new Map<string, Promise<PageText | PageFailure>>();
  private _heldChars = 0;

  constructor(
    private readonly _base: string,
    private readonly _outline: Outline,
  ) {}

  /** A page that is on its way already is not asked for again; one that could not be had is. */
  get(lesson: LessonOutline): Promise<PageText | PageFailure> {
    let page = this._pages.get(lesson.id);
    if (!page) {
      page = this._read(lesson);
      this._pages.set(lesson.id, page);
    }
    return page;
  }

  /** Fetches the pages one after the other, nearest first; stops at the first that cannot be had. */
  async hold(from: number): Promise<void> {
    const lessons = [...this._outline.lessons.slice(from + 1), ...this._outline.lessons.slice(0, from).reverse()];
    for (const lesson of savesData() ? lessons.slice(0, 1) : lessons) {
      if (this._heldChars > heldLimit || typeof (await this.get(lesson)) === 'string') return;
    }
  }

  private async _read(lesson: LessonOutline): Promise<PageText | PageFailure> {
    const page = await readText(new URL(lesson.href, this._base).href);
    if (page && page !== 'elsewhere' && isPageOf(page, lesson.id, this._outline.revision)) {
      this._heldChars += page.text.length;
      return page;
    }
    this._pages.delete(lesson.id);
    return page ? 'not-ours' : 'offline';
  }
}

/** 1 MB of text is about 100 lessons. */
const heldLimit = 1_000_000;

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
