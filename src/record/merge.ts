import type { BlockId, Outline } from '../model/course.ts';
import { betterResult, type Answer, type CheckState, type Progress } from '../model/progress.ts';
import { joinBest, type Saved } from './saved.ts';

/**
 * Joins two copies of one attempt, a host's and this device's: the better of each fact, and where nothing is better (a
 * response, the place) the later. Nothing is lost and nothing goes down, whichever is given first.
 */
export function joinSaved(one: Saved, other: Saved, outline: Outline): Saved {
  const [early, late] = one.seq > other.seq ? [other, one] : [one, other];
  const later = one.seq === other.seq ? eitherOf : latest;
  return {
    attempt: late.attempt,
    seq: late.seq,
    minute: Math.max(early.minute, late.minute),
    activeSeconds: Math.max(early.activeSeconds, late.activeSeconds),
    version: later(early.version, late.version),
    best: joinBest(early.best, late.best),
    reported: joinRecords(early.reported, late.reported, Math.max),
    progress: joinProgress(early.progress, late.progress, { outline, later }),
    rest: joinRecords(early.rest, late.rest, later),
  };
}

/** Decides where neither of two values is better. */
type Later = <Value>(early: Value, late: Value) => Value;

const latest: Later = (_early, late) => late;

/** Copies with one number are of two devices: any rule will do that both follow and that a second join does not turn round. */
const eitherOf: Later = (one, other) => (JSON.stringify(one) > JSON.stringify(other) ? one : other);

interface Join {
  readonly outline: Outline;
  readonly later: Later;
}

function joinProgress(early: Progress, late: Progress, { outline, later }: Join): Progress {
  const stale = staleAnswers(early, late, { outline, later });
  return {
    ...joinRecords<unknown>({ ...early }, { ...late }, later),
    v: 1,
    lessons: joinRecords(early.lessons, late.lessons, (one, other) => (one === 'done' ? one : other)),
    checks: joinRecords(early.checks, late.checks, (one, other) => joinChecks(one, other, later)),
    answers: joinRecords(without(early.answers, stale.early), without(late.answers, stale.late), (one, other) =>
      joinAnswers(one, other, later),
    ),
    location: later(early.location, late.location),
  };
}

function joinAnswers(early: Answer, late: Answer, later: Later): Answer {
  const rev = Math.max(early.rev ?? 1, late.rev ?? 1);
  // A host that was short of room holds results without responses; one to an older edition means nothing any more.
  const responses = [early, late].flatMap((each) =>
    each.response.length > 0 && (each.rev ?? 1) === rev ? [each.response] : [],
  );
  return {
    response: responses.length === 2 ? later(early.response, late.response) : (responses[0] ?? []),
    result: betterResult(early.result, late.result),
    tries: Math.max(early.tries, late.tries),
    ...(rev > 1 && { rev }),
  };
}

/** The try that stands is the one further on; the best share is of both. */
function joinChecks(early: CheckState, late: CheckState, later: Later): CheckState {
  const best = early.best === null ? late.best : Math.max(early.best, late.best ?? 0);
  return { ...(isEarlyAhead(early, late, later) ? early : late), best };
}

function isEarlyAhead(early: CheckState, late: CheckState, later: Later): boolean {
  if (early.tries !== late.tries) return early.tries > late.tries;
  const [one, other] = [`${early.seed} ${early.last}`, `${late.seed} ${late.last}`];
  return later(one, other) === one && one !== other;
}

/** A new try at a check forgets the answers of the one before: a copy that has not heard of it must not bring them back. */
function staleAnswers(
  early: Progress,
  late: Progress,
  { outline, later }: Join,
): Record<'early' | 'late', Set<BlockId>> {
  const stale = { early: new Set<BlockId>(), late: new Set<BlockId>() };
  for (const { id, check } of outline.lessons) {
    const [one, other] = [early.checks[id], late.checks[id]];
    if (!check || (one?.seed === other?.seed && one?.tries === other?.tries && one?.last === other?.last)) continue;
    const isEarlyValid = one && (!other || isEarlyAhead(one, other, later));
    for (const block of check.groups.flat()) stale[isEarlyValid ? 'late' : 'early'].add(block);
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
