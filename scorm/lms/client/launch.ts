import type { Attempt, Sco } from '../shapes.ts';
import { callWords, type LogLine, elementWords } from './call-words.ts';
import { element } from './element.ts';
import { expectFrameToGo, keepOn, settled, watchFrame } from './keep.ts';
import { launchState, launchValues, type LaunchState } from './launch-values.ts';
import type { Profile } from './profiles.ts';
import { commitAddress, setNetwork } from './server-api.ts';
import { openSession, type Session } from './session.ts';
import { words } from './words.ts';

/** One launch with its frame; `leave` is what a learner does who goes elsewhere in the LMS. */
export interface Launch extends LaunchState {
  readonly attempt: Attempt;
  readonly session: Session;
  /** Resolves when what the SCO sent in its last moment is stored, or known to be lost. */
  leave(): Promise<void>;
}

/** What a launch needs and whom it tells. */
export interface LaunchOptions {
  readonly key: string;
  readonly sco: Sco;
  readonly attempt: Attempt;
  readonly stage: HTMLElement;
  readonly profile: Profile;
  readonly isStrict: () => boolean;
  readonly log: (line: LogLine) => void;
  /** After each call, when values may have changed. */
  readonly changed: () => void;
}

/** Puts the API on this window, which is the direct parent of the SCO as in Moodle, and opens the SCO in a frame. */
export function launch({ key, sco, attempt, stage, profile, isStrict, log, changed }: LaunchOptions): Launch {
  const state = toldState(launchState(sco, attempt), profile);
  const keep = keepOn(commitAddress(key, attempt.number), profile.waitSeconds);
  let isCut = false;
  const frame = element('iframe', { src: `/content/${key}/${sco.href}`, title: words.player.frame(sco.title) });
  const session = openSession({
    standard: sco.standard,
    launch: launchValues(sco, attempt),
    keep: (cmi) => {
      const answer = keep(cmi);
      // Open edX sends by itself, without a call that would be heard.
      changed();
      return answer;
    },
    open: (standard, values, keepThen) => profile.open(standard, values, keepThen, () => isCut),
    isStrict,
    hear: (call) => {
      // The first moment at which the SCO's window is known to be there.
      if (call.kind === 'initialize' && frame.contentWindow) watchFrame(frame.contentWindow);
      const line = callWords(call, state.mode);
      if (line) log(line);
      changed();
    },
  });
  Reflect.set(window, session.apiName, session.api);
  const isMoodle = profile.name === 'moodle';
  if (isMoodle) Reflect.set(window, 'M', { mod_scorm: {} });
  log({ tone: 'plain', text: words.log.launched(words.profiles.names[profile.name]) });
  stage.replaceChildren(frame);
  const timer = setTimeout(cutNetwork, (profile.cut?.afterSeconds ?? 0) * 1000);

  function cutNetwork(): void {
    if (!profile.cut) return;
    isCut = true;
    log({ tone: 'note', text: words.profiles.cut[profile.cut.to] });
    // The page itself is on this computer: nothing of it is lost if it cannot tell the server.
    setNetwork(key, profile.cut.to).catch(() => undefined);
  }

  return {
    ...state,
    attempt,
    session,
    async leave() {
      // The SCO gets its pagehide while the API is still there; after that nothing of it can write any more.
      expectFrameToGo();
      frame.remove();
      clearTimeout(timer);
      if (isMoodle) Reflect.deleteProperty(window, 'M');
      Reflect.deleteProperty(window, session.apiName);
      log({ tone: 'plain', text: session.state() === 'running' ? words.log.leftOpen : words.log.leftClean });
      await session.atRest();
      const lost = session.uncommitted();
      if (lost.length > 0) log({ tone: 'error', text: words.log.lost(lost.map(elementWords).join(', ')) });
      if (!(await settled())) log({ tone: 'error', text: words.log.notArrived });
    },
  };
}

/** Where a course cannot tell that it is looked back at, it is not: what it writes is stored as ever. */
function toldState(state: LaunchState, { tellsReview }: Profile): LaunchState {
  return tellsReview ? state : { mode: 'normal', entry: '' };
}
