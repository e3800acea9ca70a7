import type { Outline } from '../model/course.ts';
import type { LearningRecord } from './learning-record.ts';
import { remember } from './remembered.ts';
import { fromDevice, type Resumed } from './resume.ts';
import type { Found, Given } from './row.ts';
import { slotsOf } from './slots.ts';

/** Goes on in this window with what others have kept meanwhile: nothing of theirs is lost, and nothing of ours. */
export async function takeOver(record: LearningRecord, outline: Outline): Promise<void> {
  const { journal, attempt, beginning } = record;
  if (!journal || !beginning) return;
  const known = new Set(journal.found.map((each) => each.attempt));
  const others = (await journal.rows()).filter(({ key }) => key !== journal.own);
  const { found } = remember(others, { key: journal.key, outline, slots: slotsOf(outline), now: Date.now() });
  const same = found.find((each) => each.attempt === attempt.saved.attempt);
  // Opened in the same moment, before either was stored: two names for one attempt.
  const twin = beginning.isNew && !same ? found.find((each) => !known.has(each.attempt)) : undefined;
  journal.found = found;
  if (same) record.goOn(joined(record, beginning, same));
  else if (twin) record.goOn(fromDevice(twin, []), record.acts);
  else record.goOn(null);
}

/** This window's work and theirs, which are of one attempt. */
export function joined({ attempt, seconds }: LearningRecord, beginning: Resumed, theirs: Found): Resumed {
  const before = Math.max(0, attempt.saved.activeSeconds - seconds);
  return {
    ...beginning,
    ...theirs,
    saved: theirs.joinedWith({ ...attempt.saved, activeSeconds: before }),
    isNew: false,
    isHostBehind: true,
    isHostWritable: attempt.isHostWritable,
    notices: attempt.notices,
    unreadable: beginning.unreadable,
    // Both sessions number interactions from where they began: whoever writes last has to write them all.
    given: [
      ...theirs.given.filter((each) => isUnheard(each, beginning) && !attempt.given.some(isAs(each))),
      ...attempt.given,
    ],
  };
}

function isUnheard({ block, count }: Given, { saved }: Resumed): boolean {
  return count > (saved.reported[block] ?? 0);
}

function isAs(one: Given): (other: Given) => boolean {
  return ({ block, count }) => block === one.block && count === one.count;
}
