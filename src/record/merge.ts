import { betterResult, type Answer, type CheckState, type Progress } from '../model/progress.ts';
import type { BlockId, Outline } from '../model/course.ts';
import type { Saved } from './saved.ts';

/**
 * Joins two copies of one attempt, a host's and this device's: the better of each fact, and where nothing is better (a
 * response, the place) the later. Nothing is lost and nothing goes down, whichever is given first.
 */
export function joinSaved(one: Saved, other: Saved, outline: Outline): Saved {
  const [early, late] = isLater(one, other) ? [other, one] : [one, other];
  return {
    ...late,
    minute: Math.max(early.minute, late.minute),
    activeSeconds: Math.max(early.activeSeconds, late.activeSeconds),
    best: joinBest(early.best, late.best),
    reported: joinRecords(early.reported, late.reported, Math.max),
    progress: joinProgress(early.progress, late.progress, outline),
    rest: { ...early.rest, ...late.rest },
  };
}

/** Completed before incomplete; passed before failed before unknown. */
export function joinBest(one: Saved['best'], other: Saved['best']): Saved['best'] {
  const completion = [one, other].some((best) => best.completion === 'completed') ? 'completed' : 'incomplete';
  const successes = [one.success, other.success];
  const success = (['passed', 'failed'] as const).find((each) => successes.includes(each)) ?? 'unknown';
  return { completion, success };
}

/** `late` gives what cannot be compared. */
export function joinProgress(early: Progress, late: Progress, outline: Outline): Progress {
  const stale = staleAnswers(early, late, outline);
  return {
    ...early,
    ...late,
    lessons: joinRecords(early.lessons, late.lessons, (a, b) => (a === 'done' ? a : b)),
    checks: joinRecords(early.checks, late.checks, joinChecks),
    answers: joinRecords(without(early.answers, stale.early), without(late.answers, stale.late), joinAnswers),
  };
}

/** Two versions with one number were written by two devices; any rule will do that both of them follow. */
function isLater(one: Saved, other: Saved): boolean {
  return one.seq === other.seq ? tieKey(one) > tieKey(other) : one.seq > other.seq;
}

function joinAnswers(early: Answer, late: Answer): Answer {
  return {
    // A host that was short of room holds results without responses.
    response: late.response.length > 0 ? late.response : early.response,
    result: betterResult(early.result, late.result),
    tries: Math.max(early.tries, late.tries),
  };
}

/** The try that stands is the one further on; the best share and the number of tries are of both. */
function joinChecks(early: CheckState, late: CheckState): CheckState {
  const ahead = early.tries > late.tries ? early : late;
  return { ...ahead, best: early.best === null ? late.best : Math.max(early.best, late.best ?? 0) };
}

/** A new try at a check forgets the answers of the one before: a copy that has not heard of it must not bring them back. */
function staleAnswers(early: Progress, late: Progress, outline: Outline): Record<'early' | 'late', Set<BlockId>> {
  const stale = { early: new Set<BlockId>(), late: new Set<BlockId>() };
  for (const { id, check } of outline.lessons) {
    const [one, other] = [early.checks[id], late.checks[id]];
    if (!check || (one?.seed === other?.seed && one?.tries === other?.tries)) continue;
    const isEarlyAhead = (one?.tries ?? -1) > (other?.tries ?? -1);
    for (const block of check.groups.flat()) stale[isEarlyAhead ? 'late' : 'early'].add(block);
  }
  return stale;
}

function without(answers: Progress['answers'], ids: ReadonlySet<BlockId>): Progress['answers'] {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.has(id)));
}

function joinRecords<Value>(
  early: Readonly<Record<string, Value>>,
  late: Readonly<Record<string, Value>>,
  join: (early: Value, late: Value) => Value,
): Record<string, Value> {
  const both = Object.entries(late).map(
    ([id, value]) => [id, Object.hasOwn(early, id) ? join(early[id]!, value) : value] as const,
  );
  return { ...early, ...Object.fromEntries(both) };
}

/** Only what is taken from the later copy as it stands: what grows by joining would turn the order round. */
function tieKey({ version, progress }: Saved): string {
  return JSON.stringify([version, progress.location, Object.entries(progress.answers).sort()]);
}
