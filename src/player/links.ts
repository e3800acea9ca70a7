import type { Outline } from '../model/course.ts';

export interface LinkSetting {
  readonly course: HTMLElement;
  readonly outline: Outline;
  /** The lesson that is shown; -1: none of them (the summary). */
  readonly shown: () => number;
  /** Resolves with whether the lesson is shown now. */
  readonly show: (index: number) => Promise<boolean>;
}

/** Links between lessons are ours as soon as a session is open: a page loaded anew would open a second one. */
export function ownLinks(setting: LinkSetting): void {
  setting.course.addEventListener('click', (event) => follow(event, setting));
}

function follow(click: MouseEvent, { course, outline, shown, show }: LinkSetting): void {
  if (click.defaultPrevented || click.button !== 0 || click.ctrlKey || click.metaKey || click.shiftKey) return;
  const link = (click.target as Element).closest<HTMLAnchorElement>('a[href]');
  if (!link || link.target === '_blank') return;
  const target = new URL(link.href);
  const index = outline.lessons.findIndex(({ href }) => isFile(new URL(href, course.dataset.base), target));
  const fragment = decodeURIComponent(target.hash.slice(1));
  if (link.getAttribute('href')!.startsWith('#') || (index >= 0 && index === shown())) {
    click.preventDefault();
    if (fragment) focusFragment(course, fragment);
  } else if (index >= 0) {
    click.preventDefault();
    course.querySelector<HTMLDetailsElement>('[data-part="contents"]')?.removeAttribute('open');
    void show(index).then((isShown) => isShown && fragment && focusFragment(course, fragment));
  }
}

function focusFragment(course: HTMLElement, id: string): void {
  const target = course.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  if (!target) return;
  if (!target.matches('a[href], button, input, [tabindex]')) target.setAttribute('tabindex', '-1');
  target.focus();
}

function isFile(one: URL, other: URL): boolean {
  return one.origin === other.origin && one.pathname === other.pathname;
}
