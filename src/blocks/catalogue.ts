import type { AidKind } from '../model/aid.ts';
import type { BlockKind } from '../model/block.ts';
import './choice/choice.ts';

/** By the name of its element without `lm-`: loads what is not part of the player itself; rejects when its file cannot be had. */
export const loadElement: Record<BlockKind | AidKind | 'check' | 'term', () => Promise<unknown>> = {
  choice: () => Promise.resolve(),
  guess: () => import('./guess/guess.ts'),
  poll: () => import('./poll/poll.ts'),
  sort: () => import('./sort/sort.ts'),
  match: () => import('./match/match.ts'),
  order: () => import('./order/order.ts'),
  fill: () => import('./fill/fill.ts'),
  number: () => import('./number/number.ts'),
  rate: () => import('./rate/rate.ts'),
  reflect: () => import('./reflect/reflect.ts'),
  plan: () => import('./plan/plan.ts'),
  scenario: () => import('./scenario/scenario.ts'),
  checklist: () => import('./checklist/checklist.ts'),
  check: () => import('./check/check.ts'),
  cards: () => import('./cards/cards.ts'),
  // It needs no program.
  compare: () => Promise.resolve(),
  steps: () => import('./steps/steps.ts'),
  label: () => import('./label/label.ts'),
  term: () => import('./term/term.ts'),
};

/** Loads what shows the result of a question, which is needed with its first answer. */
export const loadResults = (): Promise<unknown> => import('./choice/choice-result.ts');
