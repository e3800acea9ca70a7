import type { LessonOutline } from '../model/course.ts';
import type { Journey, JourneySetting } from './journey.ts';
import type { PageFailure } from './pages.ts';

/** The way from lesson to lesson, whose program the first page does not need: it is fetched afterwards. */
export class LateJourney {
  private _journey: Promise<Journey | null> | null = null;

  constructor(private readonly _setting: JourneySetting) {
    // Back may be pressed right after a reload, before anything has asked for the program.
    window.addEventListener('popstate', () => void this._load().then((journey) => journey?.popped()));
  }

  /** As `Journey.main`; `offline` too where the program could not be had. */
  async main(lesson: LessonOutline): Promise<HTMLElement | PageFailure> {
    return (await this._load())?.main(lesson) ?? 'offline';
  }

  async hold(from: number): Promise<void> {
    await (await this._load())?.hold(from);
  }

  moved(href: string): void {
    void this._load().then((journey) => journey?.moved(href));
  }

  /** Never rejects; after a failure it is fetched again. */
  private _load(): Promise<Journey | null> {
    this._journey ??= import('./journey.ts').then(
      ({ Journey }) => new Journey(this._setting),
      () => (this._journey = null),
    );
    return this._journey;
  }
}
