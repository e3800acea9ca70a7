import { leavingOf, type Fake, type Habit } from './habit.ts';
import type { StrictLms } from './strict-lms.ts';

/**
 * Moodle's SCORM 1.2 player (TRACKING 10, 18, 19): sends only what differs from what it tried to send, claims every
 * commit without a network, empties its model at a second LMSInitialize (those are in the base), tells scores as
 * numbers, and opens what is finished for review, where it still stores what is written.
 */
export const moodle12: Fake = {
  title: 'Moodle',
  standards: ['SCORM 1.2'],
  lacks: ['another-try'],
  knobs: () => ({ isMoodle: true, habit: both(reviewsWhatIsFinished('cmi.core.lesson_status'), tellsNumbers) }),
};

/** The years when a page that had once been hidden sent beacons for ever, and said "true" to whatever became of them. */
export const moodle12Of2020: Fake = {
  title: 'Moodle of 2020',
  standards: ['SCORM 1.2'],
  lacks: ['another-try'],
  knobs: () => ({ isMoodle: true, habit: both(reviewsWhatIsFinished('cmi.core.lesson_status'), beaconsOnceHidden) }),
};

/** Moodle's SCORM 2004 player: all interactions go out with every commit, and a page that is left can send 64 KiB. */
export const moodle2004: Fake = {
  title: 'Moodle',
  standards: ['SCORM 2004'],
  lacks: ['another-try'],
  knobs: () => ({ isMoodle: true, habit: both(reviewsWhatIsFinished('cmi.completion_status'), beaconsAreSmall) }),
};

/** The page is out of view, for the first time or again. */
export function hide({ window }: StrictLms): void {
  (window as unknown as EventTarget).dispatchEvent(new Event('visibilitychange'));
}

function both(one: (lms: StrictLms) => Habit, other: (lms: StrictLms) => Habit): (lms: StrictLms) => Habit {
  return (lms) => {
    const [outer, inner] = [one(lms), other(lms)];
    return (asked) => outer({ ...asked, act: () => inner(asked) });
  };
}

function reviewsWhatIsFinished(status: string): (lms: StrictLms) => Habit {
  return (lms) => {
    const isFinished = ['completed', 'passed', 'failed'].includes(lms.server.get(status) ?? '');
    const exit = lms.server.get('cmi.exit');
    return ({ duty, args: [element = ''], act }) => {
      const answer = act();
      // Finish alone changes nothing that is stored (measured).
      if (duty === 'terminate' && isFinished && exit !== undefined) lms.server.set('cmi.exit', exit);
      if (duty !== 'get' || !isFinished) return answer;
      return element.endsWith('mode') ? 'review' : element.endsWith('credit') ? 'no-credit' : answer;
    };
  };
}

const tellsNumbers: (lms: StrictLms) => Habit =
  () =>
  ({ duty, args: [element = ''], act }) => {
    const answer = act();
    return duty === 'get' && element.includes('score') && answer !== '' ? Number(answer) : answer;
  };

const beaconsOnceHidden: (lms: StrictLms) => Habit = (lms) => {
  let isHidden = false;
  (lms.window as unknown as EventTarget).addEventListener('visibilitychange', () => (isHidden = true));
  return ({ duty, act }) => {
    const answer = act();
    return isHidden && (duty === 'commit' || duty === 'terminate') ? lms.yes() : answer;
  };
};

const beaconsAreSmall: (lms: StrictLms) => Habit = (lms) => {
  const isLeaving = leavingOf(lms);
  const fields = new Map<string, number>();
  return ({ duty, args: [element = '', value = ''], act }) => {
    // In a beacon each value is a form field: its name, its value and 100 bytes round them (measured).
    if (duty === 'set') fields.set(element, element.length + value.length + 100);
    const isSent = duty === 'commit' || duty === 'terminate';
    const bytes = [...fields.values()].reduce((sum, each) => sum + each, 0);
    return isSent && isLeaving() && bytes > 64 * 1024 ? lms.no('101') : act();
  };
};
