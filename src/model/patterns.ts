import type { Block, BlockKind, Response } from './block.ts';
import { checklistPatterns, type ChecklistBlock } from './blocks/checklist.ts';
import { choicePatterns, type ChoiceBlock } from './blocks/choice.ts';
import { fillPatterns, type FillBlock } from './blocks/fill.ts';
import { guessPatterns, type GuessBlock } from './blocks/guess.ts';
import { matchPatterns, type MatchBlock } from './blocks/match.ts';
import { numberPatterns, type NumberBlock } from './blocks/number.ts';
import { orderPatterns, type OrderBlock } from './blocks/order.ts';
import { planPatterns, type PlanBlock } from './blocks/plan.ts';
import { pollPatterns, type PollBlock } from './blocks/poll.ts';
import { ratePatterns, type RateBlock } from './blocks/rate.ts';
import { reflectPatterns, type ReflectBlock } from './blocks/reflect.ts';
import { scenarioPatterns, type ScenarioBlock } from './blocks/scenario.ts';
import { sortPatterns, type SortBlock } from './blocks/sort.ts';
import type { Patterns } from './interaction.ts';

/** A response of any kind as a report tells it. A kind by itself calls its own function, and loads no other. */
export function patternsOf(block: Block, response: Response): Patterns {
  return patterns[block.kind](block as never, response);
}

const patterns: Record<BlockKind, (block: never, response: Response) => Patterns> = {
  choice: (block: ChoiceBlock, response) => choicePatterns(block, response),
  guess: (block: GuessBlock, response) => guessPatterns(block, response),
  poll: (block: PollBlock, response) => pollPatterns(block, response),
  sort: (block: SortBlock, response) => sortPatterns(block, response),
  match: (block: MatchBlock, response) => matchPatterns(block, response),
  order: (block: OrderBlock, response) => orderPatterns(block, response),
  fill: (block: FillBlock, response) => fillPatterns(block, response),
  number: (block: NumberBlock, response) => numberPatterns(block, response),
  rate: (block: RateBlock, response) => ratePatterns(block, response),
  reflect: (block: ReflectBlock, response) => reflectPatterns(block, response),
  plan: (block: PlanBlock, response) => planPatterns(block, response),
  scenario: (block: ScenarioBlock, response) => scenarioPatterns(block, response),
  checklist: (block: ChecklistBlock, response) => checklistPatterns(block, response),
};
