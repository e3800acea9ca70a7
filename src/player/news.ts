import type { Words } from '../language/words.ts';
import { progressMeasure } from '../model/outcome.ts';
import type { Health } from '../record/record.ts';
import type { Announcer } from './announcer.ts';
import type { Notices } from './notices.ts';
import type { PlayerParts } from './player-parts.ts';
import { CourseCompleteEvent, ProgressChangeEvent } from './public-events.ts';

/** Tells what has changed in the record since it was told last: to the learner in words, to the page around in events. */
export class News {
  private lastHealth: Health | null = null;
  private wasComplete = false;

  constructor(
    private readonly parts: PlayerParts,
    private readonly notices: Notices,
    private readonly announcer: Announcer,
    private readonly words: Words,
  ) {}

  tell(): void {
    this.tellLearner();
    this.tellPage();
  }

  /** Notices appear above what is being read; that nothing is kept any more must not be missed. */
  private tellLearner(): void {
    const { record } = this.parts;
    const { notice } = this.words;
    const news = record.notices.filter((code) => this.notices.tell(code, notice[code])).map((code) => notice[code]);
    if (record.health === 'unsaved' && this.lastHealth !== 'unsaved') news.push(notice.unsaved);
    if (news.length > 0) this.announcer.alert(news.join(' '));
    this.lastHealth = record.health;
  }

  private tellPage(): void {
    const { host, outline, record } = this.parts;
    host.dispatchEvent(new ProgressChangeEvent(progressMeasure(outline, record.progress)));
    const now = record.outcome;
    const isComplete = now.completion === 'completed';
    // A course that was complete before this sitting is no news.
    if (isComplete && !this.wasComplete && record.hasActed) host.dispatchEvent(new CourseCompleteEvent(now));
    this.wasComplete = isComplete;
  }
}
