import type { Outline } from '../model/course.ts';
import { parsePage } from './lift.ts';
import { readOutline } from './page-data.ts';
import { readText } from './read-text.ts';

/** The outline in the course's first page, for a lesson's page that was opened by itself. */
export async function fetchOutline(base: string): Promise<Outline> {
  const page = await readText(new URL('index.html', base).href);
  const outline = page && page !== 'elsewhere' && readOutline(parsePage(page));
  if (!outline) throw new Error('The course’s first page carries no outline.');
  return outline;
}
