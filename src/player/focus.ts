/**
 * Brings the learner to the beginning of a new `<main>` (LEARNER 2.2). Two frames let the page lay itself out first.
 * In a page of somebody else only the focus moves.
 */
export async function focusBeginning(main: HTMLElement, ownsPage: boolean): Promise<void> {
  await nextFrame();
  await nextFrame();
  if (ownsPage) window.scrollTo(0, 0);
  main.querySelector<HTMLElement>('h1')?.focus();
}

function nextFrame(): Promise<void> {
  // A frame that the LMS hides draws nothing; reading must go on there as well.
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
