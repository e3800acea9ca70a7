/**
 * On paper nothing is folded up or cut off (LEARNER 2.2). The style sheet sees to it where a browser lets it; in others it
 * is done while they print.
 */
export function prepareForPaper(course: HTMLElement): void {
  const isUnfolded = CSS.supports('selector(::details-content)');
  const isGrown = CSS.supports('field-sizing', 'content');
  let unfolded: readonly HTMLDetailsElement[] = [];
  const texts = () => (isGrown ? [] : course.querySelectorAll('textarea'));

  window.addEventListener('beforeprint', () => {
    if (!isUnfolded) unfolded = [...course.querySelectorAll<HTMLDetailsElement>(folded)];
    for (const details of unfolded) details.open = true;
    for (const text of texts()) {
      const { scrollHeight, offsetHeight, clientHeight } = text;
      text.style.minBlockSize = `${scrollHeight + offsetHeight - clientHeight}px`;
    }
  });
  window.addEventListener('afterprint', () => {
    for (const details of unfolded) details.open = false;
    for (const text of texts()) text.style.minBlockSize = '';
  });
}

/** A summary is another sheet on paper. */
const folded = 'main:not([data-part="summary"]) details:not([open])';
