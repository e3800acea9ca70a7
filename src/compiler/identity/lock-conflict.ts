import { nextSlot, sortParts, type Lock, type LockedBlock } from './lock.ts';

/**
 * Both versions of a text that git could not merge, ours first; the text itself where there is no conflict;
 * nothing where the marks do not make a whole.
 */
export function versionsOf(text: string): readonly string[] {
  const ours: string[] = [];
  const theirs: string[] = [];
  let side: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  for (const line of text.split('\n')) {
    const mark = /^(?:<{7}|\|{7}|={7}|>{7})(?=\s|$)/.exec(line)?.[0][0];
    if (!mark) {
      if (side === 'both' || side === 'ours') ours.push(line);
      if (side === 'both' || side === 'theirs') theirs.push(line);
    } else if (mark === '<' && side === 'both') side = 'ours';
    else if (mark === '|' && side === 'ours') side = 'base';
    else if (mark === '=' && (side === 'ours' || side === 'base')) side = 'theirs';
    else if (mark === '>' && side === 'theirs') side = 'both';
    else return [];
  }
  if (side !== 'both') return [];
  return ours.join('\n') === text ? [text] : [ours.join('\n'), theirs.join('\n')];
}

/** Everything that either lock knows; where both know the same id in different words, ours is the better known. */
export function joinLocks(ours: Lock, theirs: Lock): Lock {
  const blocks = new Map([...theirs.blocks, ...ours.blocks]);
  for (const [id, block] of ours.blocks) {
    const other = theirs.blocks.get(id);
    if (other) blocks.set(id, joinBlocks(block, other));
  }
  return {
    lessons: new Map([...theirs.lessons, ...ours.lessons]),
    blocks,
    gone: {
      lessons: new Map([...theirs.gone.lessons, ...ours.gone.lessons]),
      blocks: new Map([...theirs.gone.blocks, ...ours.gone.blocks]),
    },
  };
}

/**
 * Makes a lock whole that came out of a merge: what one branch took out and the other kept is still there, and of two
 * that were given the same slot on two branches, the later by id gets a new one.
 */
export function settleLock({ lessons, blocks, gone }: Lock): Lock {
  const goneLessons = new Map([...gone.lessons].filter(([id]) => !lessons.has(id)));
  const goneBlocks = new Map([...gone.blocks].filter(([id]) => !blocks.has(id)));
  const settledLessons = settleSlots(lessons, goneLessons);
  const settledBlocks = settleSlots(blocks, goneBlocks);
  return {
    lessons: settledLessons.live,
    blocks: settledBlocks.live,
    gone: { lessons: settledLessons.gone, blocks: settledBlocks.gone },
  };
}

function joinBlocks(ours: LockedBlock, theirs: LockedBlock): LockedBlock {
  const known = new Set(ours.parts.map(({ id }) => id));
  // What only the other branch knows is kept as taken out: its id is not given to another, and its words bring it back.
  const parts = [
    ...ours.parts,
    ...theirs.parts.filter(({ id }) => !known.has(id)).map((part) => ({ ...part, words: '' })),
  ];
  return { ...ours, parts: sortParts(parts), rev: Math.max(ours.rev, theirs.rev) };
}

function settleSlots<T extends { readonly slot: number }>(
  live: ReadonlyMap<string, T>,
  gone: ReadonlyMap<string, T>,
): { live: ReadonlyMap<string, T>; gone: ReadonlyMap<string, T> } {
  const taken = new Set<number>();
  let next = nextSlot(live.values(), gone.values());
  const settle = (things: ReadonlyMap<string, T>) => {
    const sorted = [...things].sort(([one], [other]) => (one < other ? -1 : 1));
    return new Map(
      sorted.map(([id, thing]) => {
        const slot = taken.has(thing.slot) ? next++ : thing.slot;
        taken.add(slot);
        return [id, { ...thing, slot }];
      }),
    );
  };
  return { live: settle(live), gone: settle(gone) };
}
