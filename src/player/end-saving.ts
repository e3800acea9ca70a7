import type { Words } from '../language/words.ts';
import type { LearningRecord } from '../record/record.ts';
import { keptBy } from './header-view.ts';

/** What becomes of what is done after the session has ended; '' while it has not. */
export function lostText({ notices }: LearningRecord, { end }: Words): string {
  const lost = (['signedOut', 'sessionLost'] as const).find((code) => notices.includes(code));
  return lost ? end[lost] : '';
}

/** The truth about saving as in the header, in a sentence; '' where nothing is to be saved or more than that is said. */
export function savingText(record: LearningRecord, words: Words): string {
  const kept = keptBy(record.health, record.hostName);
  return kept === 'readonly' || lostText(record, words) ? '' : words.end[kept];
}
