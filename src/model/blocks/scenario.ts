import type { BlockBase, Grade, Response } from '../block.ts';
import type { Patterns } from '../interaction.ts';

/** `Scenario:`: steps that choices lead through, to an end whose words fit the way there. */
export interface ScenarioBlock extends BlockBase {
  readonly kind: 'scenario';
  /** The first begins; a choice names the step it leads to by its index. */
  readonly steps: readonly ScenarioStep[];
}

export interface ScenarioStep {
  /** None: the scenario ends here. */
  readonly choices: readonly ScenarioChoice[];
  /** The texts of an end, by the way or by the number of slips from which each is said. */
  readonly ends: readonly (Rate | number)[];
}

export interface ScenarioChoice {
  readonly id: string;
  readonly to: number;
  /** null: it only leads on. */
  readonly rate: Rate | null;
}

/** How good a choice is, or a whole way: `repaired` puts a poor one right. */
export type Rate = 'best' | 'ok' | 'poor' | 'repaired';

/** A response, followed through the steps. */
export interface Way {
  readonly taken: readonly TakenChoice[];
  /** Where it has led. */
  readonly at: number;
  readonly isEnded: boolean;
  /** The worst of it: a poor choice left standing, a slip put right, a choice that could be better, none of these. */
  readonly rate: Rate;
  /** Poor choices, put right or not. */
  readonly slips: number;
}

export interface TakenChoice {
  readonly step: number;
  readonly choice: ScenarioChoice;
  /** A poor choice that a later one put right. */
  readonly isRepaired: boolean;
}

/** Right is an end without a poor choice left standing. */
export function gradeScenario(block: ScenarioBlock, response: Response): Grade {
  const { isEnded, rate } = wayOf(block, response);
  const isRight = isEnded && rate !== 'poor';
  return { result: isRight ? 'correct' : 'wrong', credit: isRight ? 1 : 0 };
}

/** `step2.d`: what was chosen where, in the order of the way. */
export function scenarioPatterns(block: ScenarioBlock, response: Response): Patterns {
  const best = bestWay(block);
  return { type: 'performance', response: told(wayOf(block, response)), correct: best ? [told(best)] : [] };
}

/** Follows a response from the first step, as far as it fits: a course may have changed since. */
export function wayOf({ steps }: ScenarioBlock, response: Response): Way {
  const taken: { step: number; choice: ScenarioChoice; isRepaired: boolean }[] = [];
  let at = 0;
  for (const id of response) {
    const choice = steps[at]!.choices.find((choice) => choice.id === id);
    if (!choice) break;
    const slip = choice.rate === 'repaired' && taken.filter(isStanding).at(-1);
    if (slip) slip.isRepaired = true;
    taken.push({ step: at, choice, isRepaired: false });
    at = choice.to;
  }
  const slips = taken.filter(({ choice }) => choice.rate === 'poor').length;
  const isOk = taken.some(({ choice }) => choice.rate === 'ok');
  const rate = taken.some(isStanding) ? 'poor' : slips > 0 ? 'repaired' : isOk ? 'ok' : 'best';
  return { taken, at, isEnded: steps[at]!.choices.length === 0, rate, slips };
}

export function isStanding({ choice, isRepaired }: TakenChoice): boolean {
  return choice.rate === 'poor' && !isRepaired;
}

/** Which of an end's texts is said: its index. Without one for this way, the next that praises least. */
export function endOf(ends: ScenarioStep['ends'], { rate, slips }: Pick<Way, 'rate' | 'slips'>): number {
  if (typeof ends[0] === 'number') return Math.max(0, ends.filter((from) => Number(from) <= slips).length - 1);
  return ends.indexOf(insteadOf[rate].find((other) => ends.includes(other))!);
}

const insteadOf: Readonly<Record<Rate, readonly Rate[]>> = {
  best: ['best', 'ok', 'repaired', 'poor'],
  ok: ['ok', 'best', 'repaired', 'poor'],
  repaired: ['repaired', 'ok', 'best', 'poor'],
  poor: ['poor', 'repaired', 'ok', 'best'],
};

/** The best choice in each step; null where that leads to no end. */
function bestWay(block: ScenarioBlock): Way | null {
  const response: string[] = [];
  for (let at = 0, left = block.steps.length; left > 0; left--) {
    const best = block.steps[at]!.choices.find(({ rate }) => rate === 'best');
    if (!best) break;
    response.push(best.id);
    at = best.to;
  }
  const way = wayOf(block, response);
  return way.isEnded ? way : null;
}

function told({ taken }: Way): string[] {
  return taken.map(({ step, choice }) => `step${step + 1}.${choice.id}`);
}
