import { endOf, type Rate, type ScenarioStep } from '../../model/blocks/scenario.ts';
import type { ScenarioStepDraft } from './scenario-steps.ts';

/** Where a choice leads: the index of a step; null where its link leads to none of this scenario. */
export function targetOf(href: string, steps: readonly ScenarioStepDraft[]): number | null {
  const index = href.startsWith('#') ? steps.findIndex(({ slug }) => slug === href.slice(1)) : -1;
  return index < 0 ? null : index;
}

/** The steps that some way leads to. */
export function reachable(steps: readonly ScenarioStepDraft[]): ReadonlySet<ScenarioStepDraft> {
  const found = new Set<ScenarioStepDraft>();
  const follow = (step: ScenarioStepDraft | undefined) => {
    if (!step || found.has(step)) return;
    found.add(step);
    for (const next of nextOf(step, steps)) follow(next);
  };
  follow(steps[0]);
  return found;
}

/** The steps from which some way comes to an end, or to a step that lacks its choices. */
export function ending(steps: readonly ScenarioStepDraft[]): ReadonlySet<ScenarioStepDraft> {
  const found = new Set(steps.filter(({ choices }) => choices.length === 0));
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const step of steps) if (nextOf(step, steps).some((next) => found.has(next))) found.add(step);
  }
  return found;
}

/** The ways on which learners come to each end, told apart as far as its words tell them apart. */
export function arrivals(steps: readonly ScenarioStepDraft[]): ReadonlyMap<ScenarioStepDraft, ReadonlySet<Rate>> {
  const found = new Map<ScenarioStepDraft, Set<Rate>>();
  const seen = new Set<string>();
  const open: State[] = [{ at: 0, standing: 0, hasSlipped: false, isOk: false }];
  for (let state = open.pop(); state; state = open.pop()) {
    const key = JSON.stringify(state);
    const step = steps[state.at];
    if (!step || seen.has(key)) continue;
    seen.add(key);
    if (step.choices.length === 0) found.set(step, (found.get(step) ?? new Set()).add(rateOf(state)));
    for (const { href, rate } of step.choices) {
      const to = targetOf(href, steps);
      if (to !== null) open.push(after({ ...state, at: to }, rate));
    }
  }
  return found;
}

/** Words that praise more than the way deserves, where the end has none of its own for it. */
export function undeserved(ends: ScenarioStep['ends'], arriving: ReadonlySet<Rate>): Rate | null {
  if (ends.length === 0 || ends.some((of) => typeof of === 'number')) return null;
  const isPraise = (rate: Rate) => {
    const said = ends[endOf(ends, { rate, slips: 0 })] as Rate;
    return merit.indexOf(said) > merit.indexOf(rate);
  };
  return merit.find((rate) => arriving.has(rate) && isPraise(rate)) ?? null;
}

const merit: readonly Rate[] = ['poor', 'repaired', 'ok', 'best'];

interface State {
  readonly at: number;
  readonly standing: number;
  readonly hasSlipped: boolean;
  readonly isOk: boolean;
}

/** More poor choices left standing than a learner could put right in as many steps make no difference: nine do. */
function after(state: State, rate: Rate | null): State {
  const change = rate === 'poor' ? 1 : rate === 'repaired' ? -1 : 0;
  return {
    ...state,
    standing: Math.min(9, Math.max(0, state.standing + change)),
    hasSlipped: state.hasSlipped || rate === 'poor',
    isOk: state.isOk || rate === 'ok',
  };
}

function rateOf({ standing, hasSlipped, isOk }: State): Rate {
  return standing > 0 ? 'poor' : hasSlipped ? 'repaired' : isOk ? 'ok' : 'best';
}

function nextOf({ choices }: ScenarioStepDraft, steps: readonly ScenarioStepDraft[]): ScenarioStepDraft[] {
  return choices.flatMap(({ href }) => steps[targetOf(href, steps) ?? -1] ?? []);
}
