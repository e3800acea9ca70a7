import { turnByLease } from './turn-by-lease.ts';
import { turnByLock } from './turn-by-lock.ts';
import type { Channel, Message, Turn, TurnActions, TurnTools } from './turn.ts';

/**
 * Takes part in the turns at what is named so: by a lock where the browser has them, which frees that of a crashed window,
 * else by asking around. Where neither works, every window has its turn, and the journal joins what they keep.
 */
export function openTurn(name: string, actions: TurnActions, tools: TurnTools = browserTools(name)): Turn {
  const lease = () => turnByLease(actions, tools);
  if (!tools.locks) return lease();
  let turn = turnByLock(name, actions, { ...tools, locks: tools.locks }, () => (turn = lease()));
  return { take: () => turn.take() };
}

function browserTools(name: string): TurnTools {
  // Not declared as missing, because the browsers of plain http are no concern of its types.
  const { locks = null } = navigator as { readonly locks?: LockManager };
  return {
    locks,
    channel: openChannel(name),
    later(run, milliseconds) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

function openChannel(name: string): Channel | null {
  try {
    const channel = new BroadcastChannel(name);
    return {
      post: (message) => channel.postMessage(message),
      hear: (listener) =>
        channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => isMessage(data) && listener(data)),
    };
  } catch {
    return null;
  }
}

function isMessage(data: unknown): data is Message {
  const message = data as Partial<Record<keyof Message, unknown>> | null;
  return typeof message?.say === 'string' && typeof message.window === 'string';
}
