import type { Host } from '../record/port.ts';
import type { CoursePlayer } from './course-player.ts';
import { wantedPlayer } from './player-version.ts';
import { ModuleErrorEvent } from './public-events.ts';
import { startCourse, type CourseSetting } from './start-course.ts';

/** How the pages of one target are brought to life. */
export interface PlayerTarget {
  /** Called once a course; the search for an LMS has to have happened before any element is defined. */
  readonly connect: (element: HTMLElement) => Host;
  readonly history: CourseSetting['history'];
  /** Puts a course that is named by `src` into the element; without it only the element's own content is a course. */
  readonly embed?: (element: HTMLElement, src: string) => Promise<{ course: HTMLElement; base: string }>;
}

/** Defines `<learning-module>` for a target; the pages that stand in the document start at once. */
export function startPlayer(target: PlayerTarget): void {
  customElements.define(
    'learning-module',
    class extends LearningModule {
      protected override readonly target = target;
    },
  );
}

/**
 * A course: the one that stands inside the element, or the one that `src` names.
 *
 * @summary The whole of a course, its only public element.
 * @event lm-ready - The course runs and the host has answered.
 * @event lm-lesson-complete - A lesson was completed (`lesson`).
 * @event lm-course-complete - The course was completed (`outcome`).
 * @event lm-progress - Something was recorded (`progress`, 0 to 1).
 * @event lm-error - The course or a part of it could not start (`reason`).
 */
export abstract class LearningModule extends HTMLElement {
  protected abstract readonly target: PlayerTarget;
  private _player: Promise<CoursePlayer | null> | null = null;

  connectedCallback(): void {
    // Moved in the page, it is connected again; a course starts once.
    this._player ??= this._start();
  }

  private async _start(): Promise<CoursePlayer | null> {
    const { connect, embed } = this.target;
    const src = this.getAttribute('src');
    try {
      // Before the host is asked for: an LMS may take one session a launch.
      const wanted = wantedPlayer();
      if (wanted) await import('./refetch.ts').then((refetch) => refetch.refetchPlayer(wanted)).catch(() => undefined);
      const place = src && embed ? await embed(this, src) : { course: this._ownCourse(), base: document.baseURI };
      const history = src ? 'none' : this.target.history;
      return await startCourse({ element: this, ...place, host: connect(this), history });
    } catch (error) {
      this.dispatchEvent(new ModuleErrorEvent(error instanceof Error ? error.message : 'The course could not start.'));
      return null;
    }
  }

  private _ownCourse(): HTMLElement {
    const course = this.querySelector<HTMLElement>('[data-part="course"]');
    if (!course) throw new Error('There is no course in this element, and no src.');
    return course;
  }
}
