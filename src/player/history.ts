/** What Back means while the course is open. */
export interface LessonHistory {
  /** A lesson is shown by the learner's wish; `href` is its own page. */
  moved(href: string): void;
  dispose(): void;
}

/** Embedded in another page: its history is not ours. */
export const noHistory: LessonHistory = { moved: () => undefined, dispose: () => undefined };

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
  const handleBack = () => {
    if (!isArmed) return;
    isArmed = false;
    onBack();
  };
  window.addEventListener('popstate', handleBack);
  window.addEventListener('click', arm, true);
  return {
    moved() {
      wantsEntry = true;
      arm();
    },
    dispose() {
      window.removeEventListener('popstate', handleBack);
      window.removeEventListener('click', arm, true);
    },
  };
}

/** A web page of its own: each lesson has its address, which can be kept, shared and reloaded. */
export function addressHistory(onAddress: (href: string) => void): LessonHistory {
  const handlePop = () => onAddress(location.href);
  window.addEventListener('popstate', handlePop);
  return {
    moved(href) {
      if (href !== location.href) history.pushState(null, '', href);
    },
    dispose() {
      window.removeEventListener('popstate', handlePop);
    },
  };
}
