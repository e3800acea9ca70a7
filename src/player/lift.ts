/** A page of the course, read but not shown; kept as text, never as a document (SPIKES 2: documents leak nodes). */
export interface PageText {
  /** Where it was read from: what its relative addresses hang on. */
  readonly url: string;
  readonly text: string;
}

/** Parses a page without running or fetching anything in it. */
export function parsePage({ text }: PageText): Document {
  return new DOMParser().parseFromString(trusted(text), 'text/html');
}

/** The page's `<main>`, ready to be adopted: addresses rebased by hand, since a parsed document's base is the page it is parsed in. */
export function liftMain(page: PageText): HTMLElement | null {
  const main = parsePage(page).querySelector<HTMLElement>('main[data-lesson]');
  if (main) rebase(main, page.url);
  return main;
}

export function rebase(root: ParentNode, base: string): void {
  for (const name of ['src', 'href', 'poster']) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const address = element.getAttribute(name)!;
      if (!address.startsWith('#')) element.setAttribute(name, new URL(address, base).href);
    }
  }
}

/** Whether a text is a page of this course, and not a login page or a page of another revision (TRACKING 19). */
export function isPageOf(page: PageText, lesson: string, revision: string): boolean {
  const main = parsePage(page).querySelector<HTMLElement>('main[data-lesson]');
  return main?.dataset.lesson === lesson && main.dataset.revision === revision;
}

interface TrustedPolicy {
  createHTML(text: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: TrustedPolicy): TrustedPolicy;
}

// The policy's name stands in the pages' CSP. Browsers without Trusted Types take the text as it is.
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('learning-module', {
  createHTML: (text) => text,
});

function trusted(text: string): string {
  return policy ? policy.createHTML(text) : text;
}
