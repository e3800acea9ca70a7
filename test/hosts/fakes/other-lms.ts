import { habitual, leavingOf, type Fake } from './habit.ts';
import { foreign, fakeWindow } from './windows.ts';

/** Chamilo tells a learner who comes back that this is a first launch (its issue 2988). */
export const chamilo: Fake = {
  title: 'Chamilo',
  standards: ['SCORM 1.2', 'SCORM 2004'],
  knobs: habitual(() => ({ duty, args: [element = ''], act }) => {
    const answer = act();
    return duty === 'get' && element.endsWith('entry') ? 'ab-initio' : answer;
  }),
};

/** Cornerstone answers nothing to a commit while a page is left, and waits for Terminate. */
export const cornerstone: Fake = {
  title: 'Cornerstone',
  standards: ['SCORM 1.2', 'SCORM 2004'],
  knobs: (standard) => ({
    habit: (lms) => {
      const isLeaving = leavingOf(lms);
      return ({ duty, act }) => {
        if (duty !== 'commit' || !isLeaving()) return act();
        lms.no(standard === 'SCORM 2004' ? '391' : '101');
        return null;
      };
    },
  }),
};

/** SuccessFactors has a frame of another domain between the course and its API, and another above that. */
export const successFactors: Fake = {
  title: 'SuccessFactors',
  standards: ['SCORM 1.2', 'SCORM 2004'],
  knobs: habitual((lms) => {
    const header = foreign(fakeWindow());
    Object.assign(lms.player, { parent: header, top: header });
    lms.window.parent = foreign(fakeWindow({ parent: lms.player }));
    lms.window.top = header;
    return ({ act }) => act();
  }),
};

/** Saba has both APIs, and only the one that a package was made for has its course behind it. */
export const saba: Fake = {
  title: 'Saba',
  standards: ['SCORM 1.2', 'SCORM 2004'],
  knobs: (standard) => ({
    habit: (lms) => {
      const prefix = standard === 'SCORM 1.2' ? '' : 'LMS';
      const names = ['Initialize', 'Finish', 'Terminate', 'GetValue', 'SetValue', 'Commit', 'GetLastError'];
      const wrong = (method: string) => () => {
        lms.calls.push({ method: `the other ${method}`, args: [], answer: 'false' });
        return 'false';
      };
      lms.player[standard === 'SCORM 1.2' ? 'API_1484_11' : 'API'] = Object.fromEntries(
        names.map((name) => [prefix + name, wrong(prefix + name)]),
      );
      return ({ act }) => act();
    },
  }),
};

/** ILIAS says yes while a page is left, and keeps nothing of it. */
export const ilias: Fake = {
  title: 'ILIAS',
  standards: ['SCORM 1.2', 'SCORM 2004'],
  lacks: ['leaving'],
  knobs: habitual((lms) => {
    const isLeaving = leavingOf(lms);
    return ({ duty, act }) => (isLeaving() && (duty === 'commit' || duty === 'terminate') ? lms.yes() : act());
  }),
};

/** Skillport has no lesson_mode, and refuses a second commit within ten minutes. */
export const skillport: Fake = {
  title: 'Skillport',
  standards: ['SCORM 1.2'],
  knobs: habitual((lms) => {
    let last = -Infinity;
    return ({ duty, args: [element = ''], act }) => {
      if (duty === 'get' && element === 'cmi.core.lesson_mode') {
        lms.no('401');
        return '';
      }
      if (duty !== 'commit') return act();
      if (Date.now() - last < 600_000) return lms.no('101');
      last = Date.now();
      return act();
    };
  }),
};

/** Frappe stores status and suspend data, drops everything else, and hands suspend data in as launch data too. */
export const frappe: Fake = {
  title: 'Frappe',
  standards: ['SCORM 1.2', 'SCORM 2004'],
  lacks: ['time'],
  knobs: habitual((lms) => ({ duty, act }) => {
    const answer = act();
    if (duty !== 'commit' && duty !== 'terminate') return answer;
    const kept = [...lms.server].filter(([element]) => /status$|^cmi\.suspend_data$/.test(element));
    lms.server.clear();
    for (const [element, value] of kept) lms.server.set(element, value);
    lms.server.set('cmi.exit', 'suspend').set('cmi.launch_data', lms.server.get('cmi.suspend_data') ?? '');
    return answer;
  }),
};
