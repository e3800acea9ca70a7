import type { BlockBase, Grade, Response } from '../block.ts';
import type { Patterns } from '../interaction.ts';

/** `Checklist:`: things that learners tick for themselves. Ticks are kept, never marked, never required, not reported. */
export interface ChecklistBlock extends BlockBase {
  readonly kind: 'checklist';
}

export function gradeChecklist(): Grade {
  return { result: 'neutral', credit: 0 };
}

/** What is ticked; nothing else would be right. */
export function checklistPatterns(_block: ChecklistBlock, response: Response): Patterns {
  return { type: 'choice', response, correct: [] };
}
