import type { BlockBase, Grade } from '../block.ts';

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
