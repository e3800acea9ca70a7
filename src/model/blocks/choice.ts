import type { BlockBase, Grade, Response } from '../block.ts';
import type { Patterns } from '../interaction.ts';

/** A list of options to choose from, some of which are right. */
export interface Options {
  /** Option ids in the author's order. */
  readonly options: readonly string[];
  readonly right: readonly string[];
  /** Options worth half the points, in choose-one only. */
  readonly half: readonly string[];
  /** Exactly the two options True and False, in this order of ids: [true, false]. */
  readonly trueFalse?: readonly [string, string];
  readonly shuffle: boolean;
}

/** `Question:` and `Practice:`: one or several of a list of options. */
export interface ChoiceBlock extends BlockBase, Options {
  readonly kind: 'choice';
  readonly several: boolean;
  /** How many the wording asks for, where it says so. */
  readonly count?: number;
  /** Several: a share of the points for a share of the right options; otherwise all or nothing. */
  readonly partial: boolean;
}

/** What tells right options from wrong ones. */
type Keyed = Pick<Options, 'right' | 'trueFalse'> & Partial<Pick<ChoiceBlock, 'several'>>;

export function gradeChoice(block: ChoiceBlock, response: Response): Grade {
  return block.several ? gradeSeveral(block, response) : gradeOne(block, response);
}

/** Where one is to be chosen, each right option is right by itself. */
export function gradeOne({ right, half }: Pick<Options, 'right' | 'half'>, [chosen]: Response): Grade {
  if (chosen === undefined) return { result: 'wrong', credit: 0 };
  if (right.includes(chosen)) return { result: 'correct', credit: 1 };
  if (half.includes(chosen)) return { result: 'partial', credit: 0.5 };
  return { result: 'wrong', credit: 0 };
}

export function choicePatterns({ trueFalse, right, several }: Keyed, response: Response): Patterns {
  if (!trueFalse) return { type: 'choice', response, correct: several ? [right] : right.map((id) => [id]) };
  const named = (ids: Response) => ids.map((id) => (id === trueFalse[0] ? 'true' : 'false'));
  return { type: 'true-false', response: named(response), correct: [named(right)] };
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
