/** What Back means while the course is open. */
export interface LessonHistory {
  /** A lesson is shown by the learner's wish; `href` is its own page. */
  moved(href: string): void;
  /** The browser has gone back or forward. */
  popped(): void;
}

/**
 * In an LMS frame at most one history entry is ours: Back means the previous lesson, and a frame that the LMS removes
 * leaves one dead entry instead of eight (SPIKES 2). A used entry is renewed at the learner's next act.
 */
export function frameHistory(onBack: () => void): LessonHistory {
  let isArmed = false;
  let wantsEntry = false;
  const arm = () => {
    if (isArmed || !wantsEntry) return;
    history.pushState({ learningModule: true }, '');
    isArmed = true;
  };
  window.addEventListener('click', arm, true);
  return {
    moved() {
      wantsEntry = true;
      arm();
    },
    popped() {
      if (!isArmed) return;
      isArmed = false;
      onBack();
    },
  };
}

/** A web page of its own: each lesson has its address, which can be kept, shared and reloaded. */
export function addressHistory(onAddress: (href: string) => void): LessonHistory {
  return {
    moved(href) {
      if (href !== location.href) history.pushState(null, '', href);
    },
    popped: () => onAddress(location.href),
  };
}
