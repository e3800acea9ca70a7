import type { BlockDraft, BlockIdentity } from '../draft.ts';
import { claimsOf, type Claimant } from './claims.ts';
import type { GiveId, Lock } from './lock.ts';

export interface AidNow extends Claimant {
  readonly draft: BlockDraft;
}

/** Names blocks of which nothing is kept. The lock does not know them: whatever is done to them, nobody loses anything. */
export function identifyAids(
  aids: readonly AidNow[],
  { lessons, blocks, gone }: Lock,
  giveId: GiveId,
): Map<BlockDraft, BlockIdentity> {
  const maps = [lessons, blocks, gone.lessons, gone.blocks];
  const claims = claimsOf(aids, (id) => maps.some((things) => things.has(id)));
  return new Map(
    aids.map((aid) => {
      const { name, kind } = aid.draft;
      return [aid.draft, { id: claims.get(aid) ?? giveId(name, kind), partIds: [], rev: 1 }];
    }),
  );
}
