import type { NewsWords } from '../language/news-words.ts';
import type { LearningRecord } from '../record/record.ts';
import type { EndState } from './end-state.ts';
import type { EndWords } from './end-view.ts';
import { keptBy } from './header-view.ts';

export function endWords({ health, hostName, notices }: LearningRecord, { end }: NewsWords): EndWords {
  const code = (['signedOut', 'sessionLost'] as const).find((each) => notices.includes(each));
  const kept = keptBy(health, hostName);
  return {
    lost: code ? end[code] : '',
    saving: code || kept === 'readonly' ? '' : end[kept],
    notOurs: end.notOurs,
    status: (state) => statusOf(state, end),
  };
}

function statusOf(state: EndState, { status }: NewsWords['end']): string {
  if (state.kind === 'locked' || state.kind === 'ready' || state.kind === 'done') return '';
  if (state.kind !== 'check-failed') return status[state.kind];
  const { triesLeft } = state;
  return triesLeft === null ? status.checkFailed : `${status.checkFailed} ${status.triesLeft(triesLeft)}`;
}
