import type { BlockBase, Grade, Response } from '../block.ts';
import type { Patterns } from '../interaction.ts';

/** `Reflect:`: a text of the learner's own. */
export interface ReflectBlock extends BlockBase {
  readonly kind: 'reflect';
  /** Characters. */
  readonly limit: number;
  /** An example opens after saving. */
  readonly example: boolean;
}

export function gradeReflect(): Grade {
  return { result: 'neutral', credit: 0 };
}

export function reflectPatterns(_block: ReflectBlock, response: Response): Patterns {
  return { type: 'long-fill-in', response, correct: [] };
}
