import type { BlockKind } from '../model/block.ts';
import './choice/choice.ts';

/** Loads the element of a kind that is not part of the player itself; rejects when its file cannot be had. */
export const loadBlock: Record<BlockKind, () => Promise<unknown>> = {
  choice: () => Promise.resolve(),
  sort: () => import('./sort/sort.ts'),
  rate: () => import('./rate/rate.ts'),
  reflect: () => import('./reflect/reflect.ts'),
};

/** Loads what shows the result of a question, which is needed with its first answer. */
export const loadResults = (): Promise<unknown> => import('./choice/choice-result.ts');

/** Loads the element that runs an assessment. */
export const loadCheck = (): Promise<unknown> => import('./check/check.ts');
