import type { Words } from '../language/words.ts';
import { progressMeasure } from '../model/outcome.ts';
import type { Health } from '../record/record.ts';
import type { Announcer } from './announcer.ts';
import type { Notices } from './notices.ts';
import type { PlayerParts } from './player-parts.ts';
import { CourseCompleteEvent, ProgressChangeEvent } from './public-events.ts';

/** Tells what has changed in the record since it was told last: to the learner in words, to the page around in events. */
export class News {
  private _lastHealth: Health | null = null;
  private _wasComplete = false;

  constructor(
    private readonly _parts: PlayerParts,
    private readonly _notices: Notices,
    private readonly _announcer: Announcer,
    private readonly _words: Words,
  ) {}

  tell(): void {
    this._tellLearner();
    this._tellPage();
  }

  /** Notices appear above what is being read; that nothing is kept any more must not be missed. */
  private _tellLearner(): void {
    const { record } = this._parts;
    const { notice } = this._words;
    const news = record.notices.filter((code) => this._notices.tell(code, notice[code])).map((code) => notice[code]);
    if (record.health === 'unsaved' && this._lastHealth !== 'unsaved') news.push(notice.unsaved);
    if (news.length > 0) this._announcer.alert(news.join(' '));
    this._lastHealth = record.health;
  }

  private _tellPage(): void {
    const { host, outline, record } = this._parts;
    host.dispatchEvent(new ProgressChangeEvent(progressMeasure(outline, record.progress)));
    const now = record.outcome;
    const isComplete = now.completion === 'completed';
    // A course that was complete before this sitting is no news.
    if (isComplete && !this._wasComplete && record.hasActed) host.dispatchEvent(new CourseCompleteEvent(now));
    this._wasComplete = isComplete;
  }
}
