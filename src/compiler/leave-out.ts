import type { AnyDraft } from './blocks/block.ts';
import type { TellSetting } from './diagnostic.ts';
import type { BlockIdentity } from './draft.ts';

/** A block as an edition has it. */
export interface LeftBlock {
  readonly draft: AnyDraft;
  readonly identity: BlockIdentity;
}

/**
 * What an edition does without: lessons by their file or id, blocks by their id, parts of a block as `<block>.<part>`. The
 * ids of what stays are those of the lock.
 */
export class LeaveOut {
  private readonly left: ReadonlySet<string>;
  private readonly known = new Set<string>();
  private readonly broken = new Set<string>();

  constructor(private readonly written: readonly string[]) {
    this.left = new Set(written);
  }

  /** Whether something that has these names is left out. */
  names(...names: readonly string[]): boolean {
    for (const name of names) this.known.add(name);
    return names.some((name) => this.left.has(name));
  }

  /** A block as the edition has it; null: not at all. */
  restOf(whole: LeftBlock): LeftBlock | null {
    const { id, partIds } = whole.identity;
    const parts = partIds.filter((part) => this.names(`${id}.${part}`));
    if (this.names(id)) return null;
    if (parts.length === 0) return whole;
    const rest = withoutParts(whole, new Set(parts));
    if (!rest) for (const part of parts) this.broken.add(`${id}.${part}`);
    return rest ?? whole;
  }

  /** Once all lessons were seen. */
  tellFaults(tell: TellSetting): void {
    this.written.forEach((name, index) => {
      if (!this.known.has(name)) tell('leave-out-unknown', ['leave out', index], name);
      else if (this.broken.has(name)) tell('leave-out-part', ['leave out', index], name);
    });
  }
}

/**
 * A block without some of its parts: options of a question, items of a sort, an order or a checklist. Null where it would
 * not work any more, or has to stay whole.
 */
function withoutParts({ draft, identity }: LeftBlock, left: ReadonlySet<string>): LeftBlock | null {
  const stays = identity.partIds.map((id) => !left.has(id));
  const kept = <Item>(items: readonly Item[], from = 0) => items.filter((_, index) => stays[from + index]);
  const rest = keptDraft(draft, kept, stays);
  return (
    rest && { draft: { ...rest, parts: kept(draft.parts) }, identity: { ...identity, partIds: kept(identity.partIds) } }
  );
}

type Kept = <Item>(items: readonly Item[], from?: number) => Item[];

function keptDraft(draft: AnyDraft, kept: Kept, stays: readonly boolean[]): AnyDraft | null {
  switch (draft.kind) {
    case 'choice': {
      const options = kept(draft.options);
      const right = options.filter(({ isRight }) => isRight).length;
      const saysCount = draft.count !== null && draft.count !== right;
      return options.length > 1 && right > 0 && !draft.trueFalse && !saysCount ? { ...draft, options } : null;
    }
    case 'sort': {
      const items = kept(draft.items, draft.categories.length);
      const keepsCategories = draft.categories.every((_, index) => stays[index]);
      return keepsCategories && items.length > 0 ? { ...draft, items } : null;
    }
    case 'order': {
      const items = kept(draft.items);
      return items.length > 2 ? { ...draft, items } : null;
    }
    case 'checklist': {
      const items = kept(draft.items);
      return items.length > 0 ? { ...draft, items } : null;
    }
    default:
      return null;
  }
}
