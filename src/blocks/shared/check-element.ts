import type { Block } from '../../model/block.ts';
import type { BlockId, CheckRule } from '../../model/course.ts';
import type { Answer, CheckState } from '../../model/progress.ts';

/** What the player gives to `<lm-check>`. */
export interface CheckElement extends HTMLElement {
  rule: CheckRule;
  /** The whole bank. */
  blocks: readonly Block[];
  answers: Readonly<Record<BlockId, Answer>>;
  state: CheckState | undefined;
  /** 0 to 1: the learning system's, else the author's. */
  passMark: number;
  /** Review: looks back, opens no try. */
  isReadOnly: boolean;
}
