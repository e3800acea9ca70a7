import { words } from '../language/words.ts';
import type { Outline } from '../model/course.ts';
import type { Host } from '../record/port.ts';
import { openRecord } from '../record/record.ts';
import { loadBlock, loadCheck } from '../blocks/catalogue.ts';
import { CoursePlayer } from './course-player.ts';
import { addressHistory, frameHistory, noHistory, type LessonHistory } from './history.ts';
import { parsePage } from './lift.ts';
import { readOutline } from './page-data.ts';
import { Pages } from './pages.ts';
import { readText } from './read-text.ts';
import { ReadyEvent } from './public-events.ts';
import { loadSummary } from './summary/load-summary.ts';
import { tellHowItBegan } from './beginning.ts';
import { followSystemTheme } from './theme.ts';

export interface CourseSetting {
  /** The element that the public events are dispatched on. */
  readonly element: HTMLElement;
  /** `[data-part="course"]`, in the page or in the shadow root of an embed. */
  readonly course: HTMLElement;
  /** The address of the page that the course was read from. */
  readonly base: string;
  readonly host: Host;
  /** `frame`: in an LMS; `address`: a web page of its own; `none`: embedded. */
  readonly history: 'frame' | 'address' | 'none';
}

/** Starts the course that stands in the page: the lesson at once, the rest as soon as the host has answered. */
export async function startCourse(setting: CourseSetting): Promise<CoursePlayer> {
  const { element, course, base, host } = setting;
  course.dataset.base = base;
  if (setting.history === 'address' && window.parent === window) followSystemTheme(course);
  const outline = readOutline(course) ?? (await fetchOutline(base));
  const record = openRecord({ host, outline, address: base });
  const pages = new Pages(base, outline);
  const player: CoursePlayer = new CoursePlayer({
    host: element,
    course,
    outline,
    record,
    pages,
    history: historyOf(setting, outline, () => player),
    ownsPage: setting.history !== 'none',
  });
  const beginning = {
    course,
    record,
    outline,
    player,
    words: words(outline.language),
    keepsPlace: setting.history === 'address',
  };
  // A block that hangs must hold up neither the record nor the way back to where the learner stopped.
  await Promise.all([player.start(), record.opened.then(() => tellHowItBegan(beginning))]);
  element.dispatchEvent(new ReadyEvent(outline.id));
  void pages.hold(player.index).then(() => holdPrograms(outline, host));
  return player;
}

/** Fetches what later lessons need to run, for the same reason as their pages; a failure is told when a lesson needs it. */
async function holdPrograms(outline: Outline, host: Host): Promise<void> {
  const kinds = new Set(outline.lessons.flatMap(({ blocks }) => blocks.map(({ kind }) => kind)));
  const loaders = [...[...kinds].map((kind) => loadBlock[kind]), loadSummary];
  if (outline.lessons.some(({ check }) => check)) loaders.push(loadCheck);
  await Promise.allSettled([...loaders.map((load) => load()), host.prepare?.()]);
}

/** A lesson's page that was opened by itself: the outline stands in the first page. */
async function fetchOutline(base: string): Promise<Outline> {
  const page = await readText(new URL('index.html', base).href);
  const outline = page && page !== 'elsewhere' && readOutline(parsePage(page));
  if (!outline) throw new Error('The course’s first page carries no outline.');
  return outline;
}

function historyOf(setting: CourseSetting, outline: Outline, player: () => CoursePlayer): LessonHistory {
  if (setting.history === 'none') return noHistory;
  if (setting.history === 'frame') return frameHistory(() => void player().showLesson(player().index - 1));
  return addressHistory((href) => {
    const index = outline.lessons.findIndex((lesson) => new URL(lesson.href, setting.base).pathname === pathOf(href));
    if (index >= 0 && index !== player().index) void player().showLesson(index, { isMove: false });
  });
}

/** A folder's address shows its first page. */
function pathOf(href: string): string {
  return new URL(href).pathname.replace(/\/$/, '/index.html');
}
