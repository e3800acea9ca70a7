/**
 * In a frame whose sandbox bars forms (no `allow-forms`) the browser drops what is submitted, and nobody hears of it: Check
 * and Enter would do nothing. Such a click is carried on to the block that hears of submissions elsewhere. Both end in a
 * click on the button; the browser's own submission follows in the same task, or not at all.
 */
export function carryBarredForms(course: HTMLElement): void {
  let submitted: EventTarget | null = null;
  course.addEventListener('submit', ({ target }) => (submitted = target), true);
  course.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const form = button?.type === 'submit' ? button.form : null;
    if (!form || event.defaultPrevented) return;
    submitted = null;
    setTimeout(() => {
      if (submitted !== form && form.checkValidity())
        form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button }));
    });
  });
}
