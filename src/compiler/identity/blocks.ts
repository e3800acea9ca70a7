import type { BlockId } from '../../model/course.ts';
import type { BlockDraft, BlockIdentity } from '../draft.ts';
import { reportedName } from './clashes.ts';
import { claimsNew, claimsOf, mendDoubt, tellLostClaim } from './claims.ts';
import { bySlot, nextSlot, partIds, type GiveId, type Lock, type LockedBlock } from './lock.ts';
import { pairBlocks, type BlockBefore, type BlockNow } from './pair-blocks.ts';
import { identifyParts } from './parts.ts';
import { withParts } from './prints.ts';

/** What the lock decided for one block. */
export interface LockedIdentity extends BlockIdentity {
  readonly slot: number;
}

export interface IdentifiedBlocks {
  readonly identities: ReadonlyMap<BlockDraft, LockedIdentity>;
  /** For the next lock. */
  readonly live: ReadonlyMap<BlockId, LockedBlock>;
  readonly gone: ReadonlyMap<BlockId, LockedBlock>;
}

/** Gives every block and its parts their ids, and tells what was understood of an author's edits. */
export function identifyBlocks(
  lock: Lock,
  news: readonly BlockNow[],
  giveId: GiveId,
  tellGone: (block: LockedBlock) => void,
): IdentifiedBlocks {
  const claims = claimsOf(news, (id) => lock.lessons.has(id) || lock.gone.lessons.has(id));
  const { oldOf, reworded, doubts } = pairBlocks(blocksBefore(lock), news, claims);
  const found = new Set(news.map((now) => oldOf(now)?.id));
  const leaving = [...lock.blocks.keys()].filter((id) => !found.has(id));

  const idBefore = (now: BlockNow) => oldOf(now)?.id ?? claims.get(now);
  const names = new Set(news.map((now) => reportedName(now.lesson, idBefore(now) ?? '')));
  const identities = new Map<BlockDraft, LockedIdentity>();
  const live = new Map<BlockId, LockedBlock>();
  let slot = nextSlot(lock.blocks.values(), lock.gone.blocks.values());
  for (const now of news) {
    const old = oldOf(now);
    const claim = claims.get(now);
    const isReported = (given: BlockId) => names.has(reportedName(now.lesson, given));
    const id = idBefore(now) ?? giveId(now.name || now.stem, now.kind, isReported);
    names.add(reportedName(now.lesson, id));
    const { ids, ...locked } = lockBlock(now, old, old?.slot ?? slot++);
    identities.set(now.draft, { id, partIds: ids, slot: locked.slot, rev: locked.rev });
    const doubt = doubts.get(now);
    if (doubt) {
      tellDoubt(now, doubt);
      continue;
    }
    if (claim && claim !== old?.id) tellLostClaim(now, claim, id, leaving);
    if (old) tellChange(now, old, locked, reworded.has(now));
    live.set(id, locked);
  }

  const doubtful = new Set([...doubts.values()].flat().map(({ id }) => id));
  const gone = new Map([...lock.gone.blocks].filter(([id]) => !found.has(id)));
  for (const id of leaving) {
    const block = lock.blocks.get(id)!;
    if (doubtful.has(id)) live.set(id, block);
    else {
      gone.set(id, withoutWords(block));
      tellGone(block);
    }
  }
  return { identities, live, gone };
}

function blocksBefore({ blocks, gone }: Lock): BlockBefore[] {
  const before =
    (isGone: boolean) =>
    ([id, block]: [BlockId, LockedBlock]) => ({ ...block, id, isGone });
  return [...[...blocks].map(before(false)), ...[...gone.blocks].map(before(true))].sort(bySlot);
}

function lockBlock(now: BlockNow, old: BlockBefore | undefined, slot: number) {
  if (now.parts.length > partIds.length) now.tell('parts-many', now.at, String(now.parts.length));
  const { ids, parts, hasReused } = identifyParts(old?.parts ?? [], now.parts);
  const { kind, hash, name, stem, lesson } = now;
  const block = { lesson, kind, hash, key: withParts(now.draft.key, ids), name, stem, parts, isNew: claimsNew(now) };
  const isOther = old && (hasReused || old.kind !== kind || hasOtherKey(old, block));
  return { ...block, ids, slot, rev: (old?.rev ?? 1) + (isOther ? 1 : 0) };
}

/** Whether something else is right now among what was there before; options that come or go change no answer. */
function hasOtherKey(old: LockedBlock, now: Pick<LockedBlock, 'hash' | 'key' | 'parts'>): boolean {
  // The hash holds the words of the key. Where none was kept, nothing is known to have changed.
  if (old.hash === now.hash || !old.key) return false;
  const before = new Set(old.parts.map(({ id }) => id));
  const after = new Set(now.parts.flatMap(({ id, words }) => (words ? id : [])));
  const lasting = (key: string) => {
    const rights = key.split(',').filter((right) => !right.split('.').some((id) => before.has(id) !== after.has(id)));
    return rights.join(',');
  };
  return lasting(old.key) !== lasting(now.key);
}

/** What an author may want to know of one edit; small changes go without saying. */
function tellChange(now: BlockNow, old: BlockBefore, locked: LockedBlock, isReworded: boolean): void {
  if (old.isGone) now.tell('identity-returned', now.at, now.name);
  else if (isReworded) now.tell('identity-reworded', now.at, now.name, mendReworded(old));
  else if (old.lesson !== now.lesson) now.tell('identity-moved', now.at, now.name);
  if (old.kind === now.kind && hasOtherKey(old, locked)) {
    now.tell(now.kind === 'rate' ? 'identity-scale' : 'identity-key', now.at, now.name);
  }
}

function mendReworded({ name }: BlockBefore): string {
  return `It was “${name}”. If this is another question, write \`<!-- id: new -->\` under the heading.`;
}

function tellDoubt(now: BlockNow, olds: readonly BlockBefore[]): void {
  const choices = olds.map(({ id, name, stem }) => ({ id, words: `${name} ${stem}`.trim() }));
  now.tell(
    'identity-ambiguous',
    now.at,
    now.name,
    mendDoubt('Under the heading', choices, (id) => `<!-- id: ${id} -->`),
  );
}

/** Enough to know the same question again, and nothing to take another for it. */
function withoutWords(block: LockedBlock): LockedBlock {
  return { ...block, name: '', stem: '', parts: block.parts.map((part) => ({ ...part, words: '' })) };
}
