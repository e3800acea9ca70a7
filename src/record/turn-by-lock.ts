import { newNonce } from './saved.ts';
import { patience, type Turn, type TurnActions, type TurnTools } from './turn.ts';

type LockTools = TurnTools & { readonly locks: Pick<LockManager, 'request'> };

/**
 * Turns by a Web Lock, held as long as the page lives: a window that is closed or has crashed frees it by itself.
 * `onBroken` is called where the browser refuses locks (an opaque origin).
 */
export function turnByLock(name: string, actions: TurnActions, tools: LockTools, onBroken: () => void): Turn {
  const { locks, channel, later } = tools;
  const window = newNonce();
  let isOurs = false;
  let line = new AbortController();
  // A page that is just going (a reload, a relaunch) frees its lock in a moment.
  const stopWaiting = later(() => isOurs || actions.wait(), firstWait);
  standInLine();
  channel?.hear((message) => {
    if (message.say === 'ask' && isOurs) {
      actions.giveUp();
      // The lock is kept until it is taken: of all the windows in the line, this one asked.
      channel.post({ say: 'given', window: message.window });
    }
    if (message.say === 'given' && message.window === window) takeLock();
  });
  return {
    take() {
      if (isOurs) {
        actions.begin();
        return;
      }
      channel?.post({ say: 'ask', window });
      later(takeLock, channel ? patience : 0);
    },
  };

  function standInLine(): void {
    line = new AbortController();
    request({ signal: line.signal });
  }

  function takeLock(): void {
    if (isOurs) return;
    line.abort();
    request({ steal: true });
  }

  function request(options: LockOptions): void {
    const place = line;
    let isHeld = false;
    const hold = () => {
      isHeld = isOurs = true;
      actions.begin();
      return new Promise<never>(() => undefined);
    };
    locks.request(name, options, hold).catch(() => {
      if (isHeld) {
        isOurs = false;
        actions.wait();
        standInLine();
      } else if (!place.signal.aborted) {
        stopWaiting();
        onBroken();
      }
    });
  }
}

/** Milliseconds. */
const firstWait = 1000;
