import type { Outline } from '../model/course.ts';
import type { LearningRecord } from '../record/record.ts';
import type { LateJourney } from './late-journey.ts';

/** What a running course is made of. */
export interface PlayerParts {
  /** The element that the public events are dispatched on. */
  readonly host: HTMLElement;
  /** `[data-part="course"]`: header, main, end. */
  readonly course: HTMLElement;
  readonly outline: Outline;
  readonly record: LearningRecord;
  readonly journey: LateJourney;
  /** The window shows this course alone: its title and its scrolling are ours. */
  readonly ownsPage: boolean;
}
