import { render, svg, type TemplateResult } from 'lit';
import type { Words } from '../language/words.ts';
import type { Outline } from '../model/course.ts';
import { isDone } from '../model/outcome.ts';
import type { Progress } from '../model/progress.ts';
import type { Host } from '../record/port.ts';
import type { Health } from '../record/record.ts';

export interface HeaderView {
  readonly outline: Outline;
  readonly progress: Progress;
  readonly health: Health;
  readonly host: Host['name'];
  /** Of the lesson that is shown; behind the last one for the summary. */
  readonly index: number;
  /** Where the learner is, in words. */
  readonly place: string;
  readonly words: Words;
}

/** Fills what the compiler left open in the header: the place, the truth about saving, the state of each lesson. */
export function renderHeader(course: HTMLElement, view: HeaderView): void {
  const { outline, progress, words } = view;
  const done = outline.lessons.filter((lesson) => isDone(lesson, progress)).length;
  setText(course, 'place', view.place);
  setText(course, 'health', words.health[keptBy(view.health, view.host)]);
  course.querySelector('[data-part="health"]')?.setAttribute('data-health', view.health);
  const glyph = course.querySelector<HTMLElement>('[data-part="glyph"]');
  if (glyph) render(progressGlyph(done, outline.lessons.length), glyph);
  course.querySelectorAll<HTMLElement>('[data-part="contents"] li').forEach((item, index) => {
    const link = item.querySelector('a');
    if (index === view.index) link?.setAttribute('aria-current', 'page');
    else link?.removeAttribute('aria-current');
    setText(item, 'state', lessonState(outline, progress, index, words));
    item.toggleAttribute('data-done', isDone(outline.lessons[index]!, progress));
  });
}

/** The word beside a lesson in the list: never colour alone. */
export function lessonState(outline: Outline, progress: Progress, index: number, words: Words): string {
  const lesson = outline.lessons[index]!;
  if (isDone(lesson, progress)) return words.course.lessonDone;
  return progress.lessons[lesson.id] ? words.course.lessonStarted : words.course.lessonOpen;
}

/** Two lines, mentor and mentee, that come closer with every lesson done. Decoration: the text beside it says the same. */
export function progressGlyph(done: number, total: number): TemplateResult {
  const gap = 9 * (1 - done / total);
  return svg`<svg viewBox="0 0 120 24" preserveAspectRatio="none" focusable="false" aria-hidden="true">
    <path data-part="glyph-one" fill="none" stroke-width="2" d=${`M0 2 C 40 2, 80 ${11 - gap}, 120 ${11 - gap}`}></path>
    <path data-part="glyph-two" fill="none" stroke-width="2" d=${`M0 22 C 40 22, 80 ${13 + gap}, 120 ${13 + gap}`}></path>
  </svg>`;
}

/** Without an LMS the journal is all there is, and it has an answer before anything is said here. */
export function keptBy(health: Health, host: Host['name']): Health | 'local' {
  return host === 'local' && (health === 'saved' || health === 'saving') ? 'local' : health;
}

/** Equal text is left alone: a node that is written again is announced again by some readers. */
function setText(root: ParentNode, part: string, text: string): void {
  const element = root.querySelector(`[data-part="${part}"]`);
  if (element && element.textContent !== text) element.textContent = text;
}
