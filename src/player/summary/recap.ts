/** A list or a few sentences of a lesson that the summary repeats. */
export interface Recap {
  /** `short`: the lesson's part of “In short”; `list`: a list of its own. */
  readonly kind: 'short' | 'list';
  readonly title: string;
  readonly lines: readonly RecapLine[];
}

export interface RecapLine {
  readonly text: string;
  /** Of a list's item, from 0; null: a sentence outside of lists. */
  readonly level: number | null;
}

/** What stands below the marked headings of a lesson's page (compiler/prose/recap.ts), in reading order. */
export function recapsIn(main: HTMLElement): Recap[] {
  return [...main.querySelectorAll<HTMLElement>('[data-recap]')].flatMap((heading) => {
    const lines = below(heading).flatMap((element) => linesOf(element, 0));
    const kind = heading.dataset.recap === 'short' ? 'short' : 'list';
    return lines.length > 0 ? [{ kind, title: textOf(heading), lines }] : [];
  });
}

function below(heading: Element): Element[] {
  const found: Element[] = [];
  for (let next = heading.nextElementSibling; next && !next.matches(end); next = next.nextElementSibling) {
    if (next.matches('p, ul, ol')) found.push(next);
  }
  return found;
}

const end = 'h1, h2, h3, h4, h5, h6, hr, details, section, script, [data-part="block"], lm-check';

function linesOf(element: Element, level: number): RecapLine[] {
  if (element.matches('p')) return [{ text: textOf(element), level: null }];
  return [...element.children].flatMap((item) => [
    { text: textOf(item), level },
    ...[...item.children].filter((inner) => inner.matches('ul, ol')).flatMap((inner) => linesOf(inner, level + 1)),
  ]);
}

/** The words alone: what leads elsewhere from here leads nowhere on paper. */
function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const other of copy.querySelectorAll('ul, ol, [role="doc-noteref"], [data-part="new-window"]')) other.remove();
  return copy.textContent.trim().replace(/\s+/g, ' ');
}
