import type { Block, BlockKind, Grade, Response } from './block.ts';
import { gradeChecklist } from './blocks/checklist.ts';
import { gradeChoice, type ChoiceBlock } from './blocks/choice.ts';
import { gradeFill, type FillBlock } from './blocks/fill.ts';
import { gradeGuess } from './blocks/guess.ts';
import { gradeMatch, type MatchBlock } from './blocks/match.ts';
import { gradeNumber, type NumberBlock } from './blocks/number.ts';
import { gradeOrder, type OrderBlock } from './blocks/order.ts';
import { gradePlan } from './blocks/plan.ts';
import { gradePoll } from './blocks/poll.ts';
import { gradeRate } from './blocks/rate.ts';
import { gradeReflect } from './blocks/reflect.ts';
import { gradeScenario, type ScenarioBlock } from './blocks/scenario.ts';
import { gradeSort, type SortBlock } from './blocks/sort.ts';

/** Grades a response: the only place that tells right from wrong. Pure; the same on every target. */
export function grade(block: Block, response: Response): Grade {
  return graders[block.kind](block as never, response);
}

const graders: Record<BlockKind, (block: never, response: Response) => Grade> = {
  choice: (block: ChoiceBlock, response) => gradeChoice(block, response),
  guess: gradeGuess,
  poll: gradePoll,
  sort: (block: SortBlock, response) => gradeSort(block, response),
  match: (block: MatchBlock, response) => gradeMatch(block, response),
  order: (block: OrderBlock, response) => gradeOrder(block, response),
  fill: (block: FillBlock, response) => gradeFill(block, response),
  number: (block: NumberBlock, response) => gradeNumber(block, response),
  rate: gradeRate,
  reflect: gradeReflect,
  plan: gradePlan,
  scenario: (block: ScenarioBlock, response) => gradeScenario(block, response),
  checklist: gradeChecklist,
};
