import { habitual, type Fake, type Habit } from './habit.ts';
import type { StrictLms } from './strict-lms.ts';

/**
 * Open edX: yes to everything, no error ever. Values are sent some time after they were set, in batches that are lost
 * without a network or with one bad number in them, and never again; status, success, score and mode read ''.
 */
export const openEdx: Fake = {
  title: 'Open edX',
  standards: ['SCORM 1.2', 'SCORM 2004'],
  lacks: ['status', 'time'],
  knobs: habitual(answersYesToAll),
};

function answersYesToAll(lms: StrictLms): Habit {
  let batch: (readonly [element: string, value: string])[] = [];
  const send = () => {
    const isGood = batch.every(([element, value]) => !element.includes('score') || Number(value) >= 0);
    if (isGood && lms.window.navigator.onLine) for (const [element, value] of batch) lms.server.set(element, value);
    batch = [];
  };
  underWay.get(lms.server)?.();
  underWay.set(lms.server, send);
  return ({ duty, args: [element = '', value = ''], act }) => {
    if (duty === 'error') return '0';
    if (duty === 'get') return isUnread.test(element) ? '' : act();
    if (duty === 'initialize') act();
    if (duty === 'set') {
      act();
      if (batch.length === 0) setTimeout(send, 0);
      batch.push([element, value]);
    }
    return lms.yes();
  };
}

/** What the last page sent arrives at its server before the next page asks for it. */
const underWay = new WeakMap<object, () => void>();

const isUnread = /status|score|mode|total_time|_count/;
