import type { LessonOutline } from '../model/course.ts';
import type { Journey, JourneySetting } from './journey.ts';
import type { PageFailure } from './pages.ts';

/** The way from lesson to lesson, whose program the first page does not need: it is fetched afterwards. */
export class LateJourney {
  private _journey: Promise<Journey> | null = null;

  constructor(private readonly _setting: JourneySetting) {}

  /** As `Journey.main`; `offline` too where the program could not be had. */
  async main(lesson: LessonOutline): Promise<HTMLElement | PageFailure> {
    const journey = await this._load().catch(() => null);
    return journey?.main(lesson) ?? 'offline';
  }

  async hold(from: number): Promise<void> {
    await (await this._load().catch(() => null))?.hold(from);
  }

  moved(href: string): void {
    void this._load().then((journey) => journey.moved(href));
  }

  private _load(): Promise<Journey> {
    this._journey ??= import('./journey.ts').then(
      ({ Journey }) => new Journey(this._setting),
      (error: unknown) => {
        this._journey = null;
        throw error;
      },
    );
    return this._journey;
  }
}
