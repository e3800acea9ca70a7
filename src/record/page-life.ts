import type { Page, PageSignal } from './page.ts';
import type { Stopwatch } from './stopwatch.ts';

export interface SittingActions {
  readonly keep: () => void;
  readonly save: () => void;
  readonly saveAgain: () => void;
  readonly revive: () => void;
  readonly close: () => void;
}

/** What a sitting does when its page is hidden, left, or comes back. The returned function ends it. */
export function followPage(page: Page, stopwatch: Stopwatch, sitting: SittingActions): () => void {
  const reactions: Record<PageSignal, () => void> = {
    visible: () => stopwatch.go(),
    online: sitting.revive,
    hidden: rest,
    // The page may come back, so the session stays open: Terminate cannot be taken back.
    freeze: rest,
    leave() {
      stopwatch.pause();
      sitting.close();
    },
    /** Nobody knows whether the LMS is still there: saving shows it. */
    return() {
      if (page.isVisible) stopwatch.go();
      sitting.saveAgain();
    },
  };
  return page.listen((signal) => reactions[signal]());

  function rest(): void {
    stopwatch.pause();
    sitting.keep();
    sitting.save();
  }
}
