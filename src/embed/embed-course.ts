import { parsePage, rebase } from '../player/lift.ts';
import { linkStyle } from '../player/link-style.ts';

/**
 * Shows a course inside a foreign page of the same origin: one shadow root around the whole keeps the page's styles out
 * (SPIKES 3); inside it blocks stay in light DOM, so that labels and descriptions work.
 */
export async function embedCourse(element: HTMLElement, src: string): Promise<{ course: HTMLElement; base: string }> {
  const address = new URL(src, document.baseURI);
  if (address.pathname.endsWith('/')) address.pathname += 'index.html';
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The course at ${address.href} answered ${response.status}.`);
  const base = response.url || address.href;
  const page = parsePage({ url: base, text: await response.text() });
  const course = page.querySelector<HTMLElement>('[data-part="course"]');
  if (!course) throw new Error(`There is no course at ${address.href}.`);
  rebase(course, base);
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  const styles = [...page.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.getAttribute('href')!);
  await Promise.all(styles.map((href) => linkStyle(root, new URL(href, base).href)));
  // Fonts are of a document, not of a shadow root; the rules beside them match nothing out there.
  if (styles.includes('theme.css')) void linkStyle(document, new URL('theme.css', base).href);
  root.append(document.adoptNode(course));
  course.style.setProperty('--lm-base', readersFontSize(course));
  return { course, base };
}

/** What the reader chose as the normal size: a rem is the foreign page's, and may be 10 px. */
function readersFontSize(course: HTMLElement): string {
  course.style.fontSize = 'medium';
  const size = getComputedStyle(course).fontSize;
  course.style.fontSize = '';
  return size;
}
