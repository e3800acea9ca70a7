import type { PlacedToken } from '../markdown.ts';
import { isHeading } from '../tokens.ts';

/** The body of a block that has headings inside: the tokens before the first heading, then from each heading to the next. */
export function splitAtHeadings(body: readonly PlacedToken[]): [PlacedToken[], ...PlacedToken[][]] {
  const runs: [PlacedToken[], ...PlacedToken[][]] = [[]];
  for (const token of body) {
    if (isHeading(token)) runs.push([]);
    runs.at(-1)!.push(token);
  }
  return runs;
}
