import { words } from '../../../src/language/words.ts';
import type { LessonOutline } from '../../../src/model/course.ts';
import { emptyProgress } from '../../../src/model/progress.ts';
import { keepDrawing } from './browser.ts';
import { linkStyles } from './look.ts';
import { showPage } from './page.ts';

/** A page as it is before the program has come. Elements are defined once for all, so a test file has one such page. */
export async function showEarly(markdown: string): Promise<{ course: HTMLElement; lesson: LessonOutline }> {
  await keepDrawing();
  await linkStyles();
  const { outline, course } = showPage(markdown);
  await frames(3);
  return { course, lesson: outline.lessons[0]! };
}

/** Lets the program come, and gives the sum of the layout shifts that it caused. */
export async function upgrade(course: HTMLElement, lesson: LessonOutline): Promise<number> {
  await frames(3);
  let shift = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
  });
  observer.observe({ type: 'layout-shift' });
  const { LessonView } = await import('../../../src/player/lesson-view.ts');
  const view = new LessonView(course.querySelector('main')!, lesson);
  const progress = emptyProgress(lesson.id);
  await view.start({ progress, privateAnswer: () => undefined, isReadOnly: false }, words('en').block);
  await frames(5);
  observer.disconnect();
  return shift;
}

async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
