import type { BlockId } from './course.ts';
import type { ChecklistBlock } from './blocks/checklist.ts';
import type { ChoiceBlock } from './blocks/choice.ts';
import type { FillBlock } from './blocks/fill.ts';
import type { GuessBlock } from './blocks/guess.ts';
import type { MatchBlock } from './blocks/match.ts';
import type { NumberBlock } from './blocks/number.ts';
import type { OrderBlock } from './blocks/order.ts';
import type { PlanBlock } from './blocks/plan.ts';
import type { PollBlock } from './blocks/poll.ts';
import type { RateBlock } from './blocks/rate.ts';
import type { ReflectBlock } from './blocks/reflect.ts';
import type { ScenarioBlock } from './blocks/scenario.ts';
import type { SortBlock } from './blocks/sort.ts';

/** One thing in a lesson that a learner answers. Each kind has one file of this name in every layer. */
export type Block =
  | ChoiceBlock
  | GuessBlock
  | PollBlock
  | SortBlock
  | MatchBlock
  | OrderBlock
  | FillBlock
  | NumberBlock
  | RateBlock
  | ReflectBlock
  | PlanBlock
  | ScenarioBlock
  | ChecklistBlock;
export type BlockKind = Block['kind'];

export interface BlockBase {
  readonly id: BlockId;
  /** Gates the lesson; false for `excused: yes`, for kinds that never gate and inside `<details>`. */
  readonly required: boolean;
  /** 0: practice, never scored. */
  readonly points: number;
  /** How often a learner may answer; null: unlimited. */
  readonly tries: number | null;
  /** Reported to the LMS as an interaction. */
  readonly reported: boolean;
  /** The edition of what is right here; a response to another edition means nothing any more. Absent: the first. */
  readonly rev?: number;
}

/**
 * What the learner submitted, as plain ids.
 * choice, poll: option ids · guess: "option.confidence" · sort: "item.category" · match: "item.target" ·
 * order: item ids from first to last · fill: "gap.option" or "gap.text" · number: [text] ·
 * rate: "statement.3" · reflect: [text] · plan: "field.text" ·
 * scenario: ids of the choices, in the order taken · checklist: ids of what is ticked.
 */
export type Response = readonly string[];

/** `neutral`: nothing to be right or wrong about. */
export type Result = 'correct' | 'partial' | 'wrong' | 'neutral';

export interface Grade {
  readonly result: Result;
  /** Share of the points, 0 to 1. */
  readonly credit: number;
}
