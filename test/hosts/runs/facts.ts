import type { Outcome } from '../../../src/model/outcome.ts';
import type { Progress } from '../../../src/model/progress.ts';

/** What a learner has done and would miss, as numbers that only rise: a fact is lost where its number is lower. */
export type Facts = ReadonlyMap<string, number>;

export function factsOf({ lessons, answers, checks }: Progress, { completion, success }: Status): Facts {
  return new Map([
    ...Object.entries(lessons).map(([id, state]) => [`lesson ${id}`, lessonStates.indexOf(state)] as const),
    // A new try at a check forgets the answers of the one before.
    ...Object.entries(answers)
      .filter(([id]) => !id.startsWith('check'))
      .flatMap(([id, { result, tries }]) => [
        [`result ${id}`, results.indexOf(result)] as const,
        [`tries ${id}`, tries] as const,
      ]),
    ...Object.entries(checks).flatMap(([id, { best, tries }]) => [
      [`best ${id}`, best ?? -1] as const,
      [`tries ${id}`, tries] as const,
    ]),
    ...Object.entries({
      completion: completions.indexOf(completion),
      success: successes.indexOf(success),
    }).filter(([, rank]) => rank > 0),
  ]);
}

/** What of the facts is not there, in words. */
export function missing(facts: Facts, from: Facts): string[] {
  return [...facts]
    .filter(([name, value]) => (from.get(name) ?? -1) < value)
    .map(([name, value]) => `${name}: ${from.get(name)}, not ${value}`);
}

export function both(one: Facts | undefined, other: Facts): Facts {
  const joined = new Map(one);
  for (const [name, value] of other) joined.set(name, Math.max(value, joined.get(name) ?? -1));
  return joined;
}

type Status = Pick<Outcome, 'completion' | 'success'>;

const lessonStates = ['started', 'done'];
const results = ['neutral', 'wrong', 'partial', 'correct'];
const completions = ['incomplete', 'completed'];
const successes = ['unknown', 'failed', 'passed'];
