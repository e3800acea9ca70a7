import type { NewsWords } from '../language/news-words.ts';
import type { LearningRecord } from '../record/record.ts';
import { keptBy } from './header-view.ts';

/** What is said of saving at the end of a lesson. */
export interface EndSaving {
  /** What becomes of what is done after the session has ended; '' while it has not. */
  readonly lost: string;
  /** The truth as in the header, in a sentence; '' where nothing is to be saved or more than that is said. */
  readonly saving: string;
}

export function endSaving({ health, hostName, notices }: LearningRecord, { end }: NewsWords): EndSaving {
  const code = (['signedOut', 'sessionLost'] as const).find((each) => notices.includes(each));
  const kept = keptBy(health, hostName);
  return { lost: code ? end[code] : '', saving: code || kept === 'readonly' ? '' : end[kept] };
}
