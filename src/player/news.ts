import { progressMeasure } from '../model/outcome.ts';
import type { PlayerParts } from './player-parts.ts';
import { CourseCompleteEvent, ProgressChangeEvent } from './public-events.ts';

/** Tells the page around what has changed in the record since it was told last. */
export class News {
  private _wasComplete = false;

  constructor(private readonly _parts: PlayerParts) {}

  tell(): void {
    const { host, outline, record } = this._parts;
    host.dispatchEvent(new ProgressChangeEvent(progressMeasure(outline, record.progress)));
    const now = record.outcome;
    const isComplete = now.completion === 'completed';
    // A course that was complete before this sitting is no news.
    if (isComplete && !this._wasComplete && record.hasActed) host.dispatchEvent(new CourseCompleteEvent(now));
    this._wasComplete = isComplete;
  }
}
