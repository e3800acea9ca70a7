import type { BlockId, Outline } from '../model/course.ts';
import { isDone } from '../model/outcome.ts';
import { isOwnWords } from './body.ts';
import { encodeSaved } from './codec.ts';
import type { Saved } from './saved.ts';
import type { Slots } from './slots.ts';

export interface Fitted {
  readonly text: string;
  /** Blocks whose responses had to stay behind. */
  readonly left: ReadonlySet<BlockId>;
}

/**
 * Encodes for a host that holds `limit` characters. What an answer was is left out first, that of practice in finished
 * lessons before the others; then the learner's own words, the oldest first. Lessons, results, tries, checks and the
 * place are never left out; a course so large that these do not fit is the compiler's to refuse.
 */
export function fitSaved(saved: Saved, slots: Slots, outline: Outline, limit: number): Fitted {
  const left = new Set<BlockId>();
  let text = encodeSaved(saved, slots);
  for (const ids of dropOrder(saved, outline)) {
    if (text.length <= limit) break;
    for (const id of ids) left.add(id);
    text = encodeSaved(withoutResponses(saved, left), slots);
  }
  return { text, left };
}

/** Groups of blocks, the first to go first. */
function dropOrder({ progress }: Saved, outline: Outline): BlockId[][] {
  const answered = Object.entries(progress.answers).filter(([, { response }]) => response.length > 0);
  const [words, picks] = [true, false].map((isWords) =>
    answered.flatMap(([id, { response }]) => (isOwnWords(response) === isWords ? [id] : [])),
  ) as [BlockId[], BlockId[]];
  const settled = outline.lessons
    .filter((lesson) => isDone(lesson, progress))
    .flatMap(({ blocks }) => blocks.flatMap(({ id, points }) => (points === 0 && picks.includes(id) ? [id] : [])));
  return [settled, picks, ...words.map((id) => [id])];
}

function withoutResponses(saved: Saved, left: ReadonlySet<BlockId>): Saved {
  const answers = Object.entries(saved.progress.answers).map(
    ([id, answer]) => [id, left.has(id) ? { ...answer, response: [] } : answer] as const,
  );
  return { ...saved, progress: { ...saved.progress, answers: Object.fromEntries(answers) } };
}
