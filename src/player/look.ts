/** How a learner wants courses to look, as data attributes that tokens.css knows; what is absent is automatic. */
export interface Look {
  readonly theme?: 'light' | 'dark';
  readonly contrast?: 'more';
  readonly text?: 'large' | 'largest';
}

/** Where this device keeps it: for all courses of a site, because it says nothing of what is learnt, or by whom. */
export const lookKey = 'lm:look';

/** What the learner has chosen on this device; nothing where that may not be read. */
export function chosenLook(): Look {
  try {
    return (JSON.parse(localStorage.getItem(lookKey)!) ?? {}) as Look;
  } catch {
    return {};
  }
}
