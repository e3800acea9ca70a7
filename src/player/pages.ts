import type { LessonOutline, Outline } from '../model/course.ts';
import { isPageOf, type PageText } from './lift.ts';

/** Why a page is not there: the network, or something else under its address (a login page, a newer package). */
export type PageFailure = 'offline' | 'not-ours';

/**
 * The course's pages, held as text from the moment the record is open, so that neither a lost network nor a lost
 * session nor a replaced package stops the reader.
 */
export class Pages {
  private readonly held = new Map<string, PageText>();
  private heldChars = 0;

  constructor(
    private readonly base: string,
    private readonly outline: Outline,
  ) {}

  async get(lesson: LessonOutline): Promise<PageText | PageFailure> {
    const held = this.held.get(lesson.id);
    if (held) return held;
    const page = await load(new URL(lesson.href, this.base).href);
    if (page === null) return 'offline';
    if (page === 'redirected' || !isPageOf(page, lesson.id, this.outline.revision)) return 'not-ours';
    this.keep(lesson, page);
    return page;
  }

  /** Fetches the pages one after the other, nearest first; stops at the first that cannot be had. */
  async hold(from: number): Promise<void> {
    const lessons = [...this.outline.lessons.slice(from + 1), ...this.outline.lessons.slice(0, from).reverse()];
    for (const lesson of savesData() ? lessons.slice(0, 1) : lessons) {
      if (this.heldChars > heldLimit || typeof (await this.get(lesson)) === 'string') return;
    }
  }

  private keep(lesson: LessonOutline, page: PageText): void {
    this.held.set(lesson.id, page);
    this.heldChars += page.text.length;
  }
}

/** 1 MB of text is about 100 lessons. */
const heldLimit = 1_000_000;

/** `fetch`, else XMLHttpRequest, which some LMS frames allow where fetch is patched or blocked. */
async function load(url: string): Promise<PageText | 'redirected' | null> {
  try {
    const response = await fetch(url, { credentials: 'same-origin' });
    if (response.redirected) return 'redirected';
    return response.ok ? { url, text: await response.text() } : 'redirected';
  } catch {
    return loadByRequest(url);
  }
}

function loadByRequest(url: string): Promise<PageText | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.onload = () => resolve(request.status === 200 ? { url, text: request.responseText } : null);
    request.onerror = () => resolve(null);
    request.open('GET', url);
    request.send();
  });
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
