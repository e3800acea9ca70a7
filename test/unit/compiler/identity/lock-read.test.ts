import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { teller, type Diagnostic } from '../../../../src/compiler/diagnostic.ts';
import { identityFaults } from '../../../../src/compiler/faults/identity.ts';
import {
  emptyLock,
  partIds,
  type Lock,
  type LockedBlock,
  type LockedLesson,
} from '../../../../src/compiler/identity/lock.ts';
import { readLock } from '../../../../src/compiler/identity/lock-read.ts';
import { writeLock } from '../../../../src/compiler/identity/lock-write.ts';
import { build } from './course.ts';
import { basics, course, first, which, withQuestions } from './sample.ts';

function read(text: string | null): { lock: Lock; told: Diagnostic[] } {
  const told: Diagnostic[] = [];
  return { lock: readLock(text, teller('course.lock.json', identityFaults, told)), told };
}

const example = `{
 "version": 1,
 "lessons": {
  "what_it_is": { "slot": 4, "file": "05-is-and-is-not.md", "hash": "k3v9qz" }
 },
 "blocks": {
  "sort_the_statements": { "slot": 11, "lesson": "what_it_is", "kind": "sort", "hash": "a81x0c", "parts": "a:9fk2 b:77qp c:01mz" }
 },
 "gone": {
  "old_question": { "slot": 7, "was": "what_it_is" }
 }
}
`;

describe('readLock', () => {
  it('reads the example of the grammar', () => {
    const { lock, told } = read(example);
    expect(told).toEqual([]);
    expect(lock.lessons.get('what_it_is')).toMatchObject({ slot: 4, file: '05-is-and-is-not.md' });
    expect(lock.blocks.get('sort_the_statements')?.parts.map(({ id, hash }) => `${id}:${hash}`)).toEqual([
      'a:9fk2',
      'b:77qp',
      'c:01mz',
    ]);
    expect(lock.gone.blocks.get('old_question')).toMatchObject({ slot: 7, lesson: 'what_it_is' });
  });

  it('reads a lock that does not say yet what is right, and drops no response for it', () => {
    const { lock } = read(writeLock(first.lock).replace(/ "key": "[^"]*",/g, ''));
    expect(lock.blocks.get(first.idOf(which.name))?.key).toBe('');
    const next = build(course, lock);
    expect(next.revOf(which.name)).toBe(1);
    expect(next.lock).toEqual(first.lock);
  });

  it('takes no file for a course that has no lock yet', () => {
    expect(read(null)).toEqual({ lock: emptyLock, told: [] });
  });

  it('gives back whatever was written', () => {
    fc.assert(
      fc.property(locks(), (lock) => {
        const { lock: again, told } = read(writeLock(lock));
        expect(told).toEqual([]);
        expect(again).toEqual(lock);
        expect(writeLock(again)).toBe(writeLock(lock));
      }),
    );
  });

  it('accepts line ends and a byte order mark of Windows', () => {
    expect(read(`\ufeff${example.replaceAll('\n', '\r\n')}`)).toEqual(read(example));
  });

  it('accepts the commas that deleting a line leaves behind', () => {
    const lines = writeLock(first.lock).split('\n');
    const last = lines.findIndex((line) => line.startsWith('  "who_'));
    const without = lines.filter((_, index) => index !== last).join('\n');
    expect(read(without).told).toEqual([]);
    expect(read(without).lock.blocks.size).toBe(first.lock.blocks.size - 1);
    expect(read(writeLock(first.lock).replaceAll(/\},$/gm, '}')).lock).toEqual(first.lock);
  });
});

describe('a lock that cannot be read', () => {
  it.each([
    ['is empty', '', 1],
    ['is no JSON', example.replace('"slot": 4,', '"slot": 4'), 4],
    ['is something else', '[]', 1],
    ['lacks its blocks', '{ "version": 1, "lessons": {} }', 1],
    ['has a slot in words', example.replace('"slot": 11', '"slot": "11"'), 7],
    ['has a slot beyond counting', example.replace('"slot": 11', '"slot": 1e300'), 7],
    ['has an id that is none', example.replace('sort_the_statements', 'Sort-them'), 7],
    ['has a key nobody knows', example.replace('"kind"', '"kin"'), 7],
    ['names a part twice', example.replace('b:77qp', 'a:77qp'), 7],
  ])('%s: it is an error at its place, never a fresh start in silence', (_, text, line) => {
    const { lock, told } = read(text);
    expect(told).toMatchObject([{ code: 'lock-broken', severity: 'error', line }]);
    expect(lock).toBe(emptyLock);
  });

  it('comes from a newer version and is told as that', () => {
    expect(read(example.replace('"version": 1', '"version": 2')).told).toMatchObject([{ code: 'lock-newer', line: 2 }]);
  });

  it('cannot reach what every object inherits', () => {
    const hostile = example.replace('"old_question"', '"__proto__"');
    const { lock } = read(hostile.replace('"what_it_is": {', '"constructor": {'));
    expect(lock).toBe(emptyLock);
    expect([...read(hostile).lock.gone.blocks.keys()]).toEqual([]);
    expect(({} as Record<string, unknown>).slot).toBeUndefined();
  });

  it('never throws, whatever stands in it', () => {
    const text = writeLock(first.lock);
    const cut = fc.tuple(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 8 })).map(([at, length, other]) => {
      return text.slice(0, at) + other + text.slice(at + length);
    });
    fc.assert(fc.property(fc.oneof(cut, fc.string(), fc.json()), (broken) => void read(broken)));
  });
});

describe('a lock with the marks of a merge', () => {
  const ours = withQuestions({ name: 'What do the two agree on?', options: ['x Aims', 'Pay'] }, ...basics.questions);
  const theirs = withQuestions(
    ...basics.questions.slice(0, 1),
    { name: 'How often do they meet?' },
    ...basics.questions.slice(2),
  );
  const conflict = (left: Lock, right: Lock) => merge(writeLock(left), writeLock(right));

  it('is read from both sides and told as a note', () => {
    const { lock, told } = read(conflict(ours.lock, theirs.lock));
    expect(told).toMatchObject([{ code: 'lock-merged', severity: 'note' }]);
    const ids = [...ours.lock.blocks.keys(), ...theirs.lock.blocks.keys()];
    expect(new Set(lock.blocks.keys())).toEqual(new Set(ids));
  });

  it('gives no slot to two', () => {
    const { lock } = read(conflict(ours.lock, theirs.lock));
    const slots = [...lock.blocks.values(), ...lock.gone.blocks.values()].map(({ slot }) => slot);
    expect(new Set(slots).size).toBe(slots.length);
    expect(lock.blocks.get('how_often_do_they_meet')?.slot).toBe(first.lock.blocks.size);
  });

  it('keeps what one branch took out and the other still has', () => {
    const { lock } = read(conflict(ours.lock, theirs.lock));
    expect(theirs.lock.gone.blocks.has(first.idOf(which.name))).toBe(true);
    expect(lock.blocks.has(first.idOf(which.name))).toBe(true);
    expect(lock.gone.blocks.size).toBe(0);
  });

  it('is whole again after the next build of the merged course', () => {
    const { lock } = read(conflict(ours.lock, theirs.lock));
    const next = build(course, lock);
    expect(next.idOf(which.name)).toBe(first.idOf(which.name));
    expect(read(writeLock(next.lock)).told).toEqual([]);
  });

  it('knows of one question what either branch knew', () => {
    const id = first.idOf(which.name);
    const [manager = '', colleague = ''] = which.options!;
    const others = basics.questions.filter(({ name }) => name !== which.name);
    const rekeyed = withQuestions({ ...which, options: [`x ${manager}`, colleague.slice(2)] }, ...others);
    const longer = withQuestions({ ...which, options: [manager, colleague, 'A friend gives advice'] }, ...others);
    for (const [one, other] of [
      [rekeyed, longer],
      [longer, rekeyed],
    ] as const) {
      const { lock } = read(conflict(one.lock, other.lock));
      expect(lock.blocks.get(id)?.rev).toBe(2);
      expect(lock.blocks.get(id)?.parts.map((part) => part.id)).toEqual(['a', 'b', 'c']);
    }
  });

  it('may show the text that both began with', () => {
    const text = conflict(ours.lock, theirs.lock).replace(/^={7}$/m, '||||||| base\n  "x": nothing\n=======');
    expect(read(text).lock).toEqual(read(conflict(ours.lock, theirs.lock)).lock);
  });

  it('with marks that make no whole is told as broken', () => {
    for (const half of ['<<<<<<< ours', '=======', '>>>>>>> theirs']) {
      const text = example.replace(' "blocks"', `${half}\n "blocks"`);
      expect(read(text).told).toMatchObject([{ code: 'lock-broken', line: 6 }]);
    }
  });

  it('was merged without a mark, two new things having the same slot', () => {
    const second = '  "a_new_one": { "slot": 11, "lesson": "what_it_is", "kind": "sort", "hash": "zzzzzz" },\n';
    const { lock, told } = read(example.replace('  "sort_', `${second}  "sort_`));
    expect(told).toEqual([]);
    expect([...lock.blocks].map(([id, { slot }]) => [id, slot])).toEqual([
      ['a_new_one', 11],
      ['sort_the_statements', 12],
    ]);
  });
});

/** As git leaves a file whose lines differ: what is the same stands once. */
function merge(ours: string, theirs: string): string {
  const [left, right] = [ours.split('\n'), theirs.split('\n')];
  const begin = left.findIndex((line, index) => line !== right[index]);
  const end = [...left].reverse().findIndex((line, index) => line !== right[right.length - 1 - index]);
  return [
    ...left.slice(0, begin),
    '<<<<<<< HEAD',
    ...left.slice(begin, left.length - end),
    '=======',
    ...right.slice(begin, right.length - end),
    '>>>>>>> branch',
    ...left.slice(left.length - end),
  ].join('\n');
}

/** Locks of any shape that can be written, with wild words. */
function locks(): fc.Arbitrary<Lock> {
  const id = fc.tuple(fc.constantFrom('a', 'is_it', 'z9'), fc.nat(999)).map(([word, count]) => `${word}_${count}`);
  const hash = fc.nat(36 ** 4).map((number) => number.toString(36));
  const nasty = fc.constantFrom(
    '"',
    '\\',
    '\n',
    '\r',
    '\0',
    '\u2028',
    '\ud800',
    '\ufeff',
    '🙂',
    'é',
    'م',
    '}',
    ',',
    ':',
    '<',
    'a',
    ' ',
  );
  const text = fc.string({ unit: nasty, maxLength: 30 });
  const parts = fc
    .subarray(partIds.slice(), { maxLength: 5 })
    .chain((ids) => fc.tuple(...ids.map((part) => fc.record({ id: fc.constant(part), hash, words: text }))));
  const lesson = fc.record({ file: text, title: text, hash, isNew: fc.boolean() });
  const block = fc.record({
    lesson: id,
    kind: text.map((kind) => `k${kind}`),
    hash,
    key: text,
    rev: fc.integer({ min: 1, max: 99 }),
    name: text,
    stem: text,
    parts,
    isNew: fc.boolean(),
  });
  const things = <T>(thing: fc.Arbitrary<T>) =>
    fc.uniqueArray(fc.tuple(id, thing), { selector: ([key]) => key, maxLength: 8 });
  return fc
    .record({ lessons: things(lesson), blocks: things(block), count: fc.nat(8) })
    .map(({ lessons, blocks, count }) => {
      const withSlots = <T>(some: [string, T][]) =>
        some.map(([key, thing], slot) => [key, { slot, ...thing }] as const);
      const [allLessons, allBlocks]: [(readonly [string, LockedLesson])[], (readonly [string, LockedBlock])[]] = [
        withSlots(lessons),
        withSlots(blocks),
      ];
      return {
        lessons: new Map(allLessons.slice(count)),
        blocks: new Map(allBlocks.slice(count)),
        gone: { lessons: new Map(allLessons.slice(0, count)), blocks: new Map(allBlocks.slice(0, count)) },
      };
    });
}
