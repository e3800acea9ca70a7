import { newNonce } from './saved.ts';
import { patience, type Turn, type TurnActions, type TurnTools } from './turn.ts';

/**
 * Turns by asking around, where there are no locks: a window that hears nothing has the course. The others ask again and
 * again, because a window that was closed or has crashed cannot say so.
 */
export function turnByLease(actions: TurnActions, { channel, later }: Pick<TurnTools, 'channel' | 'later'>): Turn {
  if (!channel) return { take: actions.begin };
  const window = newNonce();
  let isOurs = false;
  let isAnswered = false;
  let since = 0;
  let stopLooking = (): void => undefined;
  channel.hear((message) => {
    if (message.window === window && message.say === 'given') begin();
    else if (message.window !== window) answer(message.say, message.window, message.at ?? 0);
  });
  lookAround();
  return {
    take() {
      channel.post({ say: 'ask', window });
      later(() => isOurs || begin(), patience);
    },
  };

  function answer(say: string, other: string, at: number): void {
    if (say === 'held') {
      // Who has it speaks for itself, who looks around only to those behind it.
      isAnswered ||= at > 0 || other < window;
      // A window that was frozen has been given up for lost: who took the course after it has it.
      if (isOurs && (at > since || (at === since && other < window))) wait();
    }
    // Of two windows that look around in the same moment one has to be first.
    if (say === 'who' && (isOurs || window < other)) channel!.post({ say: 'held', window, at: isOurs ? since : 0 });
    if (say === 'ask' && isOurs) {
      actions.giveUp();
      channel!.post({ say: 'given', window: other });
      wait();
    }
  }

  function lookAround(): void {
    if (isOurs) return;
    isAnswered = false;
    channel!.post({ say: 'who', window });
    later(() => {
      if (isOurs) return;
      if (isAnswered) wait();
      else begin();
    }, answerTime);
  }

  function begin(): void {
    isOurs = true;
    since = Date.now();
    channel!.post({ say: 'held', window, at: since });
    actions.begin();
  }

  function wait(): void {
    isOurs = false;
    actions.wait();
    stopLooking();
    stopLooking = later(lookAround, askAgain);
  }
}

// In milliseconds.
const answerTime = 700;
const askAgain = 3000;
