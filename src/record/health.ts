import type { Safety } from './journal.ts';

/**
 * The truth about saving, in one word (law 15). `saved`: the host has it, and nothing speaks against that. `saving`: on
 * its way. `device`: kept here only. `unsaved`: kept nowhere. `readonly`: nothing is to be kept.
 */
export type Health = 'saved' | 'saving' | 'device' | 'unsaved' | 'readonly';

/** What the last exchange with the host showed. `good` and the bad ones are evidence, `unknown` and `checking` are not. */
export type Evidence = 'unknown' | 'checking' | 'good' | 'refused' | 'offline' | 'signed-out' | 'lost';

export interface HealthFacts {
  /** Looked at only, or another window has it. */
  readonly isReadOnly: boolean;
  readonly isOpening: boolean;
  /** The host takes what we write: there is one, and it holds nothing that we must not overwrite. */
  readonly isHostWritable: boolean;
  readonly safety: Safety;
  readonly evidence: Evidence;
  /** Acts that no commit has carried yet. */
  readonly isDirty: boolean;
  /** It is more than a minute until the next commit. */
  readonly isLongWait: boolean;
}

/** Derived from evidence, never from a bare "true": LMSs say that to everything (law 1). */
export function healthOf(facts: HealthFacts): Health {
  const { isReadOnly, isOpening, isHostWritable, safety, evidence, isDirty, isLongWait } = facts;
  if (isOpening) return 'saving';
  if (isReadOnly) return 'readonly';
  const kept = safety === 'none' ? 'unsaved' : 'device';
  if (!isHostWritable || isBad(evidence)) return kept;
  if (!isDirty && evidence !== 'checking') return 'saved';
  return isLongWait ? kept : 'saving';
}

export function isBad(evidence: Evidence): boolean {
  return ['refused', 'offline', 'signed-out', 'lost'].includes(evidence);
}
