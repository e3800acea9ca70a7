import type { BlockId, Outline } from '../model/course.ts';
import { isDone } from '../model/outcome.ts';
import { encodeSaved } from './codec.ts';
import type { Keys } from './keys.ts';
import type { Saved } from './saved.ts';

export interface Fitted {
  readonly text: string;
  /** Which responses had to stay behind; `too-long` when not even the core fits, which the compiler warns of. */
  readonly left: 'none' | 'practice' | 'responses' | 'too-long';
}

/**
 * Encodes for a host that holds `limit` characters. What an answer was is left out first, that of practice in finished
 * lessons before the others; lessons, results, tries, checks and the place are never left out.
 */
export function fitSaved(saved: Saved, keys: Keys, outline: Outline, limit: number): Fitted {
  const settled = settledPractice(outline, saved);
  const steps = [
    ['none', () => saved],
    ['practice', () => withoutResponses(saved, (id) => settled.has(id))],
    ['responses', () => withoutResponses(saved, () => true)],
  ] as const;
  let text = '';
  for (const [left, reduced] of steps) {
    text = encodeSaved(reduced(), keys);
    if (text.length <= limit) return { text, left };
  }
  return { text, left: 'too-long' };
}

function settledPractice(outline: Outline, { progress }: Saved): ReadonlySet<BlockId> {
  const lessons = outline.lessons.filter((lesson) => isDone(lesson, progress));
  return new Set(lessons.flatMap(({ blocks }) => blocks.filter(({ points }) => points === 0).map(({ id }) => id)));
}

function withoutResponses(saved: Saved, isLeft: (id: BlockId) => boolean): Saved {
  const answers = Object.entries(saved.progress.answers).map(
    ([id, answer]) => [id, isLeft(id) ? { ...answer, response: [] } : answer] as const,
  );
  return { ...saved, progress: { ...saved.progress, answers: Object.fromEntries(answers) } };
}
