import { fixtureSync } from '@open-wc/testing';
import { compile } from '../../../src/compiler/compile.ts';
import type { Outline } from '../../../src/model/course.ts';

/** Puts the compiled page of a lesson into the document, as it is before any program runs. `more` are further files of its course. */
export function showPage(
  markdown: string,
  settings = '',
  more: Readonly<Record<string, string>> = {},
): { outline: Outline; course: HTMLElement } {
  const texts = {
    'course.yaml': `title: A course\nid: course\nversion: 1.0.0\n${settings}`,
    '01-lesson.md': markdown,
    ...more,
  };
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  const media = new Map([
    ['media/map.svg', 1],
    ...[...files].flatMap(([path, { length }]): [string, number][] => (/\.mp[34]$/.test(path) ? [[path, length]] : [])),
  ]);
  const { outline, pages, diagnostics } = compile({ files, media, playerVersion: '0.0.0' });
  if (!outline)
    throw new Error(diagnostics.map(({ code, line, found }) => `${code} in line ${line}: ${found}`).join('\n'));
  const page = new DOMParser().parseFromString(pages[0]!.html, 'text/html');
  const course = document.adoptNode(page.querySelector<HTMLElement>('[data-part="course"]')!);
  // These two appear after seconds of silence, and here nobody ever connects.
  for (const notice of course.querySelectorAll('[data-part="not-connected"], [data-part="late"]')) notice.remove();
  fixtureSync<HTMLElement>('<div></div>').append(course);
  return { outline, course };
}
