import type { LearningRecord } from '../../record/record.ts';

/**
 * The learner's name as the LMS gives it, on one line; '' where it gives none. It is a stranger's text: no line break in
 * it may add a line to a receipt, and no sign of direction may turn what stands around it.
 */
export function learnerName({ launch }: Pick<LearningRecord, 'launch'>): string {
  return launch.learner.name
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

/** A name of either direction in a text: U+2068 FIRST STRONG ISOLATE, U+2069 POP DIRECTIONAL ISOLATE. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
