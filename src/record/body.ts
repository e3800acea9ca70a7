import type { Response, Result } from '../model/block.ts';
import type { Answer, CheckState, LessonState, Location, Progress } from '../model/progress.ts';
import type { Bits } from './bits.ts';
import type { Saved } from './saved.ts';
import type { SlotTable, Slots } from './slots.ts';
import { wording } from './wording.ts';

/**
 * What is saved, as bits. Each function reads or writes, as its `Bits` does: it puts down what it is given, and gives what
 * is put down. First the head, whose form never changes; then sections, of which a program passes over those it does not
 * know.
 */
export function head(io: Bits, { attempt, seq, minute, activeSeconds, version, best }: Head): Head {
  return {
    attempt: wording(io, attempt),
    seq: io.number(seq),
    minute: io.number(minute),
    activeSeconds: io.number(activeSeconds),
    version: wording(io, version),
    best: {
      completion: oneOf(io, completions, best.completion),
      success: oneOf(io, successes, best.success),
    },
  };
}

export type Head = Pick<Saved, 'attempt' | 'seq' | 'minute' | 'activeSeconds' | 'version' | 'best'>;
export type Sections = Pick<Progress, 'lessons' | 'answers' | 'checks' | 'location'> & Pick<Saved, 'reported'>;

/** By the number that a section bears in suspend data. */
export const sections: Readonly<Record<number, (io: Bits, saved: Sections, slots: Slots) => Partial<Sections>>> = {
  1: (io, { lessons }, slots) => ({
    lessons: perSlot(io, lessons, slots.lessons, (state) => oneOf<LessonState | undefined>(io, lessonStates, state)),
  }),
  2: (io, { location }, slots) => ({ location: place(io, location, slots) }),
  3: (io, { answers }, slots) => ({
    answers: perSlot(io, answers, slots.blocks, (answer) =>
      io.bits(answer ? 1 : 0, 1) ? answered(io, answer ?? unanswered) : undefined,
    ),
  }),
  4: (io, { checks }, slots) => ({
    checks: listed(io, checks, slots.lessons, (check) => checked(io, check ?? unchecked)),
  }),
  5: (io, { reported }, slots) => ({
    reported: listed(io, reported, slots.blocks, (count) => io.number(count ?? 0)),
  }),
  /** In the order in which they were written, the latest last. */
  9: (io, { answers }, slots) => ({
    answers: listed(io, texts(answers), slots.blocks, (answer) => ({
      ...unanswered,
      response: list(io, answer?.response ?? [], (part) => wording(io, part ?? '')),
    })),
  }),
};

/** Whether a response is in the learner's own words, and not made of ids. */
export function isOwnWords(response: Response): boolean {
  return response.length > 0 && !response.every((part) => /^[a-z0-9](\.[a-z0-9])?$/.test(part));
}

const completions = ['incomplete', 'completed'] as const;
const successes = ['unknown', 'passed', 'failed'] as const;
const lessonStates = [undefined, 'started', 'done'] as const;
const results: readonly Result[] = ['correct', 'partial', 'wrong', 'neutral'];
const partLetters = 'abcdefghijklmnopqrstuvwxyz0123456789';

const unanswered: Answer = { response: [], result: 'neutral', tries: 1 };
const unchecked: CheckState = { seed: 0, best: null, last: null, tries: 0 };

function texts(answers: Progress['answers']): Progress['answers'] {
  return Object.fromEntries(Object.entries(answers).filter(([, { response }]) => isOwnWords(response)));
}

function answered(io: Bits, { response, result, tries, rev }: Answer): Answer {
  const answer = {
    result: oneOf(io, results, result),
    tries: io.number(tries - 1) + 1,
    response: ids(io, isOwnWords(response) ? [] : response),
  };
  const edition = io.number((rev ?? 1) - 1) + 1;
  return edition > 1 ? { ...answer, rev: edition } : answer;
}

/** Ids of parts or pairs of them, mostly in the order of the page: each is told by its distance from the one before. */
function ids(io: Bits, response: Response): Response {
  let before = -1;
  return list(io, response, (part = 'a') => {
    const [one = '', other] = part.split('.');
    before = (before + 1 + io.number((partLetters.indexOf(one) - before + 35) % 36)) % 36;
    const partner = io.number(other === undefined ? 0 : partLetters.indexOf(other) + 1);
    return partLetters.charAt(before) + (partner > 0 ? `.${partLetters.charAt(partner - 1)}` : '');
  });
}

function checked(io: Bits, { seed, best, last, tries }: CheckState): CheckState {
  return { seed: io.number(seed), best: share(io, best), last: share(io, last), tries: io.number(tries) };
}

function share(io: Bits, value: number | null): number | null {
  const millionths = io.number(value === null ? 0 : Math.round(value * 1e6) + 1) - 1;
  return millionths < 0 ? null : millionths / 1e6;
}

function place(io: Bits, { lesson, block }: Location, slots: Slots): Location {
  const id = slots.lessons.idOf(io.number(Math.max(slots.lessons.slotOf(lesson), 0)));
  const slot = io.number(block === undefined ? 0 : slots.blocks.slotOf(block) + 1);
  return slot > 0 ? { lesson: id, block: slots.blocks.idOf(slot - 1) } : { lesson: id };
}

function oneOf<Value>(io: Bits, values: readonly Value[], value: Value): Value {
  const found = io.bits(values.indexOf(value), 2);
  if (found >= values.length) throw new RangeError('no such value');
  return values[found]!;
}

/** A value for each slot up to the highest that has one. */
function perSlot<Value>(
  io: Bits,
  values: Readonly<Record<string, Value>>,
  slots: SlotTable<string>,
  one: (value: Value | undefined) => Value | undefined,
): Record<string, Value> {
  const highest = Object.keys(values).reduce((most, id) => Math.max(most, slots.slotOf(id)), -1);
  const found: [string, Value][] = [];
  for (let slot = 0, end = io.number(highest + 1); slot < end; slot++) {
    const id = slots.idOf(slot);
    const value = one(values[id]);
    if (value !== undefined) found.push([id, value]);
  }
  return Object.fromEntries(found);
}

/** The few that have a value, each with its slot. */
function listed<Value>(
  io: Bits,
  values: Readonly<Record<string, Value>>,
  slots: SlotTable<string>,
  one: (value: Value | undefined) => Value,
): Record<string, Value> {
  const known = Object.entries(values).filter(([id]) => slots.slotOf(id) >= 0);
  return Object.fromEntries(
    list(io, known, (entry): [string, Value] => [
      slots.idOf(io.number(entry ? slots.slotOf(entry[0]) : 0)),
      one(entry?.[1]),
    ]),
  );
}

function list<Value>(io: Bits, values: readonly Value[], one: (value: Value | undefined) => Value): Value[] {
  const found: Value[] = [];
  for (let index = 0, end = io.number(values.length); index < end; index++) found.push(one(values[index]));
  return found;
}
