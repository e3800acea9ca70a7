import type { BlockId } from './course.ts';

/** A block that learners learn with and do not answer: nothing of it is kept, marked or reported. */
export interface Aid {
  readonly kind: AidKind;
  /** Of its element; unlike a block's it may change with an edit, since nothing hangs on it. */
  readonly id: BlockId;
}

export type AidKind = (typeof aidKinds)[number];

export function isAid(kind: string): kind is AidKind {
  return (aidKinds as readonly string[]).includes(kind);
}

const aidKinds = ['cards', 'steps', 'compare', 'label'] as const;
