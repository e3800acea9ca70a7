import type { BlockKind } from './block.ts';

/** Whether learners' answers of this kind are private by nature (DECISIONS, private answers). */
export function isPrivate(kind: BlockKind): boolean {
  return kind === 'guess' || kind === 'rate' || kind === 'reflect' || kind === 'plan';
}
