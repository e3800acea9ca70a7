import type { BlockBase, Grade, Response } from '../block.ts';
import type { Patterns } from '../interaction.ts';

/** `Poll:`: options of which none is right. */
export interface PollBlock extends BlockBase {
  readonly kind: 'poll';
  /** Option ids in the author's order. */
  readonly options: readonly string[];
  readonly several: boolean;
  readonly shuffle: boolean;
}

export function gradePoll(): Grade {
  return { result: 'neutral', credit: 0 };
}

export function pollPatterns(_block: PollBlock, response: Response): Patterns {
  return { type: 'choice', response, correct: [] };
}
