import type { Block, Response } from '../model/block.ts';

/**
 * How far the learner has come in something that is an answer only at its end. Stays inside the course, and in a file of
 * its own because a first page can begin without it.
 */
export class DraftEvent extends Event {
  constructor(
    readonly block: Block,
    readonly response: Response,
  ) {
    super('lm-draft', { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'lm-draft': DraftEvent;
  }
}
