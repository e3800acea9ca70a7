import type { Result } from '../model/block.ts';
import type { Answer, CheckState, LessonState, Location, Progress } from '../model/progress.ts';
import type { Keys } from './keys.ts';
import type { Saved } from './saved.ts';

/**
 * What is saved, as compact JSON: one letter a field, short keys for ids, nothing that is empty.
 *
 * n attempt · s seq · m minute · a active seconds · w version · o best outcome · l location · d done lessons ·
 * b begun lessons · q answers with their response · k answers without, by result and tries · c checks · i interactions
 * handed over · p what a newer program has added to Progress · any other letter: what it has added here
 */
export type Body = Record<string, unknown>;

export function toBody(saved: Saved, keys: Keys): Body {
  const { lessons, answers, checks, location, ...more } = saved.progress;
  const short = (id: string) => keys.short(id);
  const own: Body = {
    n: saved.attempt,
    s: saved.seq,
    m: saved.minute,
    a: saved.activeSeconds,
    w: saved.version,
    o: outcomeText(saved.best),
    l: [location.lesson, location.block ?? []].flat().map(short).join(' '),
    d: idsWith(lessons, 'done').map(short).join(' '),
    b: idsWith(lessons, 'started').map(short).join(' '),
    ...answerFields(answers, short),
    c: mapRecord(checks, short, ({ seed, best, last, tries }) => [seed, best, last, tries]),
    i: mapRecord(saved.reported, short, (count) => count),
    p: Object.fromEntries(Object.entries(more).filter(([name]) => name !== 'v')),
  };
  return { ...saved.rest, ...Object.fromEntries(Object.entries(own).filter(([, value]) => !isEmpty(value))) };
}

/** Throws where the body is not what `toBody` writes: then another program wrote it. */
export function fromBody(body: Body, keys: Keys): Saved {
  const { n, s, m, a, w, o, l, d, b, q, k, c, i, p, ...rest } = body;
  const long = (key: string) => keys.long(key);
  const [lesson = '', block] = words(l).map(long);
  const location: Location = block === undefined ? { lesson } : { lesson, block };
  const progress: Progress = {
    ...fields(p),
    v: 1,
    lessons: Object.fromEntries([
      ...words(b).map((key) => [long(key), 'started'] as const),
      ...words(d).map((key) => [long(key), 'done'] as const),
    ]),
    answers: {
      ...mapRecord(fields(q), long, readAnswer),
      ...Object.fromEntries(
        Object.entries(fields(k)).flatMap(([state, list]) => words(list).map((key) => [long(key), readAnswer(state)])),
      ),
    },
    checks: mapRecord(fields(c), long, readCheck),
    location,
  };
  return {
    attempt: text(n),
    seq: count(s),
    minute: count(m),
    activeSeconds: count(a),
    version: text(w ?? ''),
    best: readOutcome(text(o ?? '')),
    reported: mapRecord(fields(i), long, count),
    progress,
    rest,
  };
}

const letters: Record<Result, string> = { correct: 'c', partial: 'p', wrong: 'w', neutral: 'n' };
const results = new Map(Object.entries(letters).map(([result, letter]) => [letter, result as Result]));

/** Responses are ids as a rule: `c2:a,b` is right, tried twice. A learner's own words go beside it, as they are. */
function answerFields(answers: Progress['answers'], short: (id: string) => string): Body {
  const q: [string, unknown][] = [];
  const k = new Map<string, string[]>();
  for (const [id, { result, tries, response }] of Object.entries(answers)) {
    const state = letters[result] + (tries === 1 ? '' : String(tries));
    if (response.length === 0) k.set(state, [...(k.get(state) ?? []), short(id)]);
    else if (response.every((part) => /^[\w.-]+$/.test(part))) q.push([short(id), `${state}:${response.join()}`]);
    else q.push([short(id), [state, ...response]]);
  }
  return {
    q: Object.fromEntries(q),
    k: Object.fromEntries(Array.from(k, ([state, ids]) => [state, ids.join(' ')])),
  };
}

function readAnswer(value: unknown): Answer {
  const [head, ...own] = Array.isArray(value) ? value.map(text) : [text(value)];
  const match = /^([a-z])(\d*)(?::(.+))?$/.exec(head ?? '');
  const result = results.get(match?.[1] ?? '');
  if (!match || !result) throw new TypeError('not an answer');
  return { response: match[3]?.split(',') ?? own, result, tries: match[2] ? count(Number(match[2])) : 1 };
}

function readCheck(value: unknown): CheckState {
  if (!Array.isArray(value)) throw new TypeError('not a check');
  const [seed, best, last, tries] = value as unknown[];
  return { seed: share(seed) ?? 0, best: share(best), last: share(last), tries: count(tries) };
}

function outcomeText({ completion, success }: Saved['best']): string {
  return (completion === 'completed' ? 'c' : '') + (success === 'unknown' ? '' : success.charAt(0));
}

function readOutcome(letters: string): Saved['best'] {
  return {
    completion: letters.includes('c') ? 'completed' : 'incomplete',
    success: letters.includes('p') ? 'passed' : letters.includes('f') ? 'failed' : 'unknown',
  };
}

function idsWith(lessons: Progress['lessons'], state: LessonState): string[] {
  return Object.keys(lessons).filter((id) => lessons[id] === state);
}

/** `Object.fromEntries` defines own properties, so a stored key `__proto__` is a key like any other. */
function mapRecord<From, To>(
  record: Readonly<Record<string, From>>,
  key: (key: string) => string,
  value: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, each]) => [key(name), value(each)]));
}

function isEmpty(value: unknown): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('not a text');
  return value;
}

function count(value: unknown): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new TypeError('not a count');
  return value as number;
}

function share(value: unknown): number | null {
  if (value !== null && !Number.isFinite(value)) throw new TypeError('not a number');
  return value as number | null;
}

function words(value: unknown): string[] {
  return text(value ?? '')
    .split(' ')
    .filter(Boolean);
}

function fields(value: unknown): Record<string, unknown> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('not an object');
  return value as Record<string, unknown>;
}
