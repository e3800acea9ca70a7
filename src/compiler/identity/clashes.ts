import type { BlockId, LessonId } from '../../model/course.ts';
import { interactionId } from '../../model/interaction.ts';
import type { BlockDraft } from '../draft.ts';
import type { LockedIdentity } from './blocks.ts';
import { bySlot } from './lock.ts';
import type { BlockNow } from './pair-blocks.ts';

/** What a learning system knows a question by. It is the same for `c` in lesson `a_b` and for `b_c` in lesson `a`. */
export function reportedName(lesson: LessonId, block: BlockId): string {
  return interactionId(lesson, block);
}

/**
 * Tells questions that a learning system would take for one. New ones are given other ids, so that only a question that
 * was moved or has an id of its author's comes here. The later one is told, for it has fewer answers to lose.
 */
export function tellClashes(blocks: readonly BlockNow[], identities: ReadonlyMap<BlockDraft, LockedIdentity>): void {
  const names = new Map<string, BlockNow>();
  const inOrder = blocks.map((block) => ({ block, ...identities.get(block.draft)! })).sort(bySlot);
  for (const { block, id } of inOrder) {
    const name = reportedName(block.lesson, id);
    const first = names.get(name);
    if (first) block.tell('id-clash', block.at, block.name, mend(first));
    else names.set(name, block);
  }
}

function mend({ name }: BlockNow): string {
  return `Write \`<!-- id: new -->\` under the heading here, or under that of “${name}”.`;
}
