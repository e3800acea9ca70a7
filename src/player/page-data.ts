import type { LessonData, Outline } from '../model/course.ts';

/** The outline that `index.html` carries; null on every other page. Throws on JSON that the compiler did not write. */
export function readOutline(course: ParentNode): Outline | null {
  return readJson(course, 'outline') as Outline | null;
}

/** The data of the lesson that stands in this `<main>`. */
export function readLessonData(main: HTMLElement): LessonData {
  const data = readJson(main, 'lesson') as LessonData | null;
  if (!data) throw new Error('The lesson’s page carries no data.');
  return data;
}

function readJson(root: ParentNode, part: string): unknown {
  const text = root.querySelector(`script[type="application/json"][data-part="${part}"]`)?.textContent;
  return text ? JSON.parse(text) : null;
}
