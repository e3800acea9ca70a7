import type { Response } from '../model/block.ts';
import type { BlockId } from '../model/course.ts';
import type { Told } from '../model/interaction.ts';

/** The learner answered; only a learner's act emits it, never a restored answer. Stays inside the course. */
export class AnswerEvent extends Event {
  static readonly type = 'lm-answer';

  constructor(
    readonly block: BlockId,
    readonly response: Response,
    /** The same for a report, and what it was worth. */
    readonly told: Told,
  ) {
    super(AnswerEvent.type, { bubbles: true });
  }
}

/** The learner opens a try at a check. */
export class CheckStartEvent extends Event {
  static readonly type = 'lm-check-start';

  constructor(
    readonly seed: number,
    readonly bank: readonly BlockId[],
  ) {
    super(CheckStartEvent.type, { bubbles: true });
  }
}

/** The learner finished a try at a check with this share of its points, 0 to 1. */
export class CheckFinishEvent extends Event {
  static readonly type = 'lm-check-finish';

  constructor(
    readonly share: number,
    /** The questions of the draw that were answered. */
    readonly told: ReadonlyMap<BlockId, Told>,
  ) {
    super(CheckFinishEvent.type, { bubbles: true });
  }
}

/** Something short that a screen reader should say while the focus stays where it is; the player has the one announcer. */
export class SayEvent extends Event {
  static readonly type = 'lm-say';

  constructor(readonly text: string) {
    super(SayEvent.type, { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'lm-answer': AnswerEvent;
    'lm-check-start': CheckStartEvent;
    'lm-check-finish': CheckFinishEvent;
    'lm-say': SayEvent;
  }
}
