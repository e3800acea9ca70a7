import type { LessonOutline } from '../model/course.ts';
import type { Journey, JourneySetting } from './journey.ts';
import type { PageFailure } from './pages.ts';

/** The way from lesson to lesson, whose program the first page does not need: it is fetched afterwards. */
export class LateJourney {
  private journey: Promise<Journey> | null = null;

  constructor(private readonly setting: JourneySetting) {}

  /** As `Journey.main`; `offline` too where the program could not be had. */
  async main(lesson: LessonOutline): Promise<HTMLElement | PageFailure> {
    const journey = await this.load().catch(() => null);
    return journey?.main(lesson) ?? 'offline';
  }

  async hold(from: number): Promise<void> {
    await (await this.load().catch(() => null))?.hold(from);
  }

  moved(href: string): void {
    void this.load().then((journey) => journey.moved(href));
  }

  private load(): Promise<Journey> {
    this.journey ??= import('./journey.ts').then(
      ({ Journey }) => new Journey(this.setting),
      (error: unknown) => {
        this.journey = null;
        throw error;
      },
    );
    return this.journey;
  }
}
