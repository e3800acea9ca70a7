import { words } from '../language/words.ts';
import type { Host } from '../record/port.ts';
import { openRecord } from '../record/record.ts';
import { CoursePlayer } from './course-player.ts';
import type { JourneySetting } from './journey.ts';
import { LateJourney } from './late-journey.ts';
import { chosenLook } from './look.ts';
import { readOutline } from './page-data.ts';
import { ReadyEvent } from './public-events.ts';
import { loadSummary } from './summary/load-summary.ts';
import { tellHowItBegan } from './beginning.ts';

export interface CourseSetting {
  /** The element that the public events are dispatched on. */
  readonly element: HTMLElement;
  /** `[data-part="course"]`, in the page or in the shadow root of an embed. */
  readonly course: HTMLElement;
  /** The address of the page that the course was read from. */
  readonly base: string;
  readonly host: Host;
  readonly history: JourneySetting['history'];
}

/** Starts the course that stands in the page: the lesson at once, the rest as soon as the host has answered. */
export async function startCourse(setting: CourseSetting): Promise<CoursePlayer> {
  const { element, course, base, host } = setting;
  course.dataset.base = base;
  Object.assign(course.dataset, chosenLook());
  const outline = readOutline(course) ?? (await (await import('./journey.ts')).fetchOutline(base));
  const record = openRecord({ host, outline, address: base });
  const journey = new LateJourney({
    course,
    base,
    outline,
    history: setting.history,
    index: () => player.index,
    onReturn: (index, isMove) => void player.showLesson(index, { isMove }),
  });
  const parts = { host: element, course, outline, record, journey, ownsPage: setting.history !== 'none' };
  const player: CoursePlayer = new CoursePlayer(parts);
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
  void import('./learner-news.ts').then(
    ({ tellLearner }) => tellLearner(beginning),
    () => undefined,
  );
  // What tells whether the package can still be reached cannot be fetched any more when it cannot.
  const loadProbe = import('../record/probe.ts');
  const attending = loadSummary().then(({ attend }) => attend(parts, player.notices));
  void Promise.allSettled([loadProbe, attending])
    .then(() => import('./hold-course.ts'))
    .then(
      ({ holdCourse }) => holdCourse({ outline, host, journey, index: player.index }),
      () => undefined,
    );
  return player;
}
