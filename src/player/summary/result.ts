import type { SummaryWords } from '../../language/summary-words.ts';
import type { LessonOutline, Outline } from '../../model/course.ts';
import type { Outcome } from '../../model/outcome.ts';

/** The result in a sentence; of a single check whose questions count alike, as “8 of 10”. */
export function resultText(outcome: Outcome, { lessons }: Pick<Outline, 'lessons'>, { result }: SummaryWords): string {
  const { completion, success, score } = outcome;
  if (completion === 'incomplete') return result.open;
  if (success === 'failed') return result.failed;
  if (success === 'unknown' || score === null) return result.completed;
  const checks = lessons.filter(({ check }) => check);
  const right = checks.length === 1 ? rightOf(checks[0]!, score) : null;
  return right === null ? result.points(Math.round(score * 100)) : result.right(right, checks[0]!.check!.draw);
}

/** How many questions were right; null where some counted in part, or for more than others. */
function rightOf({ check, blocks }: LessonOutline, score: number): number | null {
  const bank = check!.groups.flat();
  const points = new Set(blocks.filter(({ id }) => bank.includes(id)).map((block) => block.points));
  const right = Math.round(score * check!.draw);
  // Shares are kept with six decimals.
  return points.size === 1 && Math.abs(score - right / check!.draw) < 1e-5 ? right : null;
}
