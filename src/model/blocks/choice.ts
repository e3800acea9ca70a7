import type { BlockBase, Grade, Response } from '../block.ts';
import type { Patterns } from '../interaction.ts';

/** `Question:` and `Practice:`: one or several of a list of options. */
export interface ChoiceBlock extends BlockBase {
  readonly kind: 'choice';
  /** Option ids in the author's order. */
  readonly options: readonly string[];
  readonly right: readonly string[];
  /** Options worth half the points, in choose-one only. */
  readonly half: readonly string[];
  readonly several: boolean;
  /** Exactly the two options True and False, in this order of ids: [true, false]. */
  readonly trueFalse?: readonly [string, string];
  readonly shuffle: boolean;
  /** Several: a share of the points for a share of the right options; otherwise all or nothing. */
  readonly partial: boolean;
}

export function gradeChoice(block: ChoiceBlock, response: Response): Grade {
  return block.several ? gradeSeveral(block, response) : gradeOne(block, response);
}

export function choicePatterns({ trueFalse, right }: ChoiceBlock, response: Response): Patterns {
  if (!trueFalse) return { type: 'choice', response, correct: [right] };
  const named = (ids: Response) => ids.map((id) => (id === trueFalse[0] ? 'true' : 'false'));
  return { type: 'true-false', response: named(response), correct: [named(right)] };
}

function gradeOne(block: ChoiceBlock, response: Response): Grade {
  const chosen = response[0];
  if (chosen === undefined) return { result: 'wrong', credit: 0 };
  if (block.right.includes(chosen)) return { result: 'correct', credit: 1 };
  if (block.half.includes(chosen)) return { result: 'partial', credit: 0.5 };
  return { result: 'wrong', credit: 0 };
}

/** Each wrongly chosen option takes back one rightly chosen, so ticking everything earns nothing. */
function gradeSeveral(block: ChoiceBlock, response: Response): Grade {
  const chosen = new Set(response);
  const hits = block.right.filter((id) => chosen.has(id)).length;
  const misses = chosen.size - hits;
  if (misses === 0 && hits === block.right.length) return { result: 'correct', credit: 1 };
  const credit = block.partial ? Math.max(0, hits - misses) / block.right.length : 0;
  return { result: credit > 0 ? 'partial' : 'wrong', credit };
}
