/** What happens to the page while a course is open. */
export type PageSignal =
  /** The last event one may count on: a hidden page may be killed without another (iOS). */
  | 'hidden'
  | 'visible'
  /** The page goes for good. */
  | 'leave'
  /** The page goes, and may come back as it is (back/forward cache). */
  | 'freeze'
  | 'return'
  | 'online';

/** The page and its clocks, as the record sees them; tests give one of their own. */
export interface Page {
  readonly isVisible: boolean;
  /** False is certain, true is not. */
  readonly isOnline: boolean;
  /** Milliseconds since 1970, by a clock that people set. */
  now(): number;
  /** Milliseconds, by a clock that only goes forward. */
  elapsed(): number;
  /** Runs after so many milliseconds; the returned function prevents it. */
  later(run: () => void, milliseconds: number): () => void;
  /** Runs when what is now in the page has been painted. */
  afterPaint(run: () => void): void;
  listen(hear: (signal: PageSignal) => void): () => void;
}

export function browserPage(window: Window): Page {
  const { document, performance, navigator } = window;
  return {
    get isVisible() {
      return document.visibilityState !== 'hidden';
    },
    get isOnline() {
      return navigator.onLine;
    },
    now: () => Date.now(),
    elapsed: () => performance.now(),
    later(run, milliseconds) {
      const timer = window.setTimeout(run, milliseconds);
      return () => window.clearTimeout(timer);
    },
    afterPaint(run) {
      // A frame is drawn after its callbacks, so the task behind it is the first after paint; a hidden page draws none.
      const frame = window.requestAnimationFrame(() => {
        window.clearTimeout(timer);
        window.setTimeout(run, 0);
      });
      const timer = window.setTimeout(() => {
        window.cancelAnimationFrame(frame);
        run();
      }, 100);
    },
    listen(hear) {
      const stop = new AbortController();
      const { signal } = stop;
      document.addEventListener('visibilitychange', () => hear(document.hidden ? 'hidden' : 'visible'), { signal });
      // Never `unload`: Safari ignores it, Chrome is switching it off, and it keeps pages out of the cache.
      window.addEventListener('pagehide', ({ persisted }) => hear(persisted ? 'freeze' : 'leave'), { signal });
      window.addEventListener('pageshow', ({ persisted }) => persisted && hear('return'), { signal });
      window.addEventListener('online', () => hear('online'), { signal });
      return () => stop.abort();
    },
  };
}
