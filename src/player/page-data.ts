import type { LessonData, Outline } from '../model/course.ts';

/** The outline that `index.html` carries; null on every other page. Throws on JSON that the compiler did not write. */
export function readOutline(course: ParentNode): Outline | null {
  return readJson<Outline>(course, 'outline');
}

/** The data of the lesson that stands in this `<main>`. */
export function readLessonData(main: HTMLElement): LessonData {
  const data = readJson<LessonData>(main, 'lesson');
  if (!data) throw new Error('The lesson’s page carries no data.');
  return data;
}

function readJson<T>(root: ParentNode, part: string): T | null {
  const text = root.querySelector(`script[type="application/json"][data-part="${part}"]`)?.textContent;
  return text ? (JSON.parse(text) as T) : null;
}
