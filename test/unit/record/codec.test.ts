import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../../src/record/base64.ts';
import { decodeSaved, encodeSaved } from '../../../src/record/codec.ts';
import { crc32 } from '../../../src/record/crc32.ts';
import { keysOf } from '../../../src/record/keys.ts';
import { course, fullCourse, lesson, question } from '../model/courses.ts';
import { anySaved, flagship, flagshipSaved, savedAfter } from './saves.ts';

const keys = keysOf(fullCourse);
const sample = encodeSaved(savedAfter(fullCourse, [{ type: 'lesson-done', lesson: 'one' }]), keys);

describe('suspend data', () => {
  it('comes back as it was saved', () => {
    fc.assert(
      fc.property(anySaved(), (saved) => {
        expect(decodeSaved(encodeSaved(saved, keys), keys)).toEqual({ kind: 'ours', saved });
      }),
      { numRuns: 500 },
    );
  });

  it('law 12: is base64url that begins with a letter, whatever a learner wrote', () => {
    fc.assert(
      fc.property(anySaved(), (saved) => {
        expect(encodeSaved(saved, keys)).toMatch(/^K1[A-Za-z0-9_-]+$/);
      }),
    );
  });

  it('stays below 3000 characters for a course as large as the flagship, everything answered', () => {
    const saved = flagshipSaved();
    expect(Object.keys(saved.progress.answers)).toHaveLength(55);
    const text = encodeSaved(saved, keysOf(flagship));
    expect(text.length).toBeLessThan(3000);
    expect(decodeSaved(text, keysOf(flagship))).toEqual({ kind: 'ours', saved });
  });

  it('carries along what a newer program has added', () => {
    const saved = savedAfter(fullCourse, [], { rest: { z: [1, { deep: '' }], empty: {} } });
    const newer = { ...saved, progress: { ...saved.progress, plans: ['later'] } };
    const read = decodeSaved(encodeSaved(newer, keys), keys);
    expect(read).toEqual({ kind: 'ours', saved: newer });
  });

  it('carries along what this version of the course does not have, until a version has it again', () => {
    const saved = savedAfter(fullCourse, [
      { type: 'lesson-done', lesson: 'two' },
      { type: 'answered', block: 'check_b_2', response: ['a'], result: 'wrong' },
    ]);
    const shorter = keysOf(course([lesson('one')]));
    const between = decodeSaved(encodeSaved(saved, keys), shorter);
    if (between.kind !== 'ours') throw new Error(between.kind);
    expect(between.saved.progress.lessons.two).toBeUndefined();
    expect(decodeSaved(encodeSaved(between.saved, shorter), keys)).toEqual({ kind: 'ours', saved });
  });

  it('tells two ids apart that have one checksum', () => {
    const [first, second] = collision();
    const outline = course([lesson('one', { blocks: [question(first), question(second)] })]);
    const answer = (block: string, response: string) =>
      ({ type: 'answered', block, response: [response], result: 'wrong' }) as const;
    const saved = savedAfter(outline, [answer(first, 'a'), answer(second, 'b')]);
    expect(decodeSaved(encodeSaved(saved, keysOf(outline)), keysOf(outline))).toEqual({ kind: 'ours', saved });
  });
});

describe('decodeSaved', () => {
  it.each(['', ' ', '\n', 'null', 'undefined'])('takes %j for nothing', (text) => {
    expect(decodeSaved(text, keys)).toEqual({ kind: 'empty' });
  });

  it('does not mind white space around the text', () => {
    expect(decodeSaved(` ${sample}\n`, keys).kind).toBe('ours');
  });

  it.each(['{"a":1}', '2.1', 'a%7Cb', '<b>K1</b>', 'k1abc', 'lesson_location=3'])(
    'takes %j for another tool’s',
    (text) => {
      expect(decodeSaved(text, keys)).toEqual({ kind: 'foreign' });
    },
  );

  it.each([255, 1000, sample.length - 1])('knows a text that was cut after %i characters', (length) => {
    const long = encodeSaved(flagshipSaved(), keysOf(flagship));
    expect(decodeSaved(long.slice(0, length), keysOf(flagship))).toEqual({ kind: 'damaged' });
  });

  it.each(['K', 'K1', 'K1abc', 'K1&amp;', `${sample}%`])('is sure of nothing in %j', (text) => {
    expect(['damaged', 'foreign']).toContain(decodeSaved(text, keys).kind);
  });

  it('knows a text in lower case, which some LMSs make of everything', () => {
    expect(decodeSaved(`K${sample.slice(1).toLowerCase()}`, keys)).toEqual({ kind: 'damaged' });
  });

  it('knows a newer format by its whole frame, and a damaged one by its broken frame', () => {
    const sealed = (magic: string, content: string) => magic + toBase64(crc32(magic + content)) + content;
    expect(decodeSaved(sealed('K2', 'AnythingAtAll'), keys)).toEqual({ kind: 'newer' });
    expect(decodeSaved(sealed('K2', 'AnythingAtAll').slice(0, -1), keys)).toEqual({ kind: 'damaged' });
  });

  it.each([
    ['a body of another form', Uint8Array.of(2, 123, 125)],
    ['a body that lacks what it must have', bytesOf('{"n":"x"}')],
    ['a result it does not know', bytesOf('{"n":"x","s":1,"m":1,"a":1,"w":"1","l":"AAAA","q":{"AAAA":"z:a"}}')],
    ['another list of checks', bytesOf('{"n":"x","s":1,"m":1,"a":1,"w":"1","l":"AAAA","c":{"AAAA":{"best":1}}}')],
  ])('takes %s for a newer program’s', (_, bytes) => {
    const content = toBase64(bytes);
    expect(decodeSaved(`K1${toBase64(crc32(`K1${content}`))}${content}`, keys)).toEqual({ kind: 'newer' });
  });

  it('never throws and never accepts a text that was changed', () => {
    const text = encodeSaved(savedAfter(fullCourse, [{ type: 'lesson-done', lesson: 'one' }]), keys);
    const place = fc.nat({ max: text.length - 1 });
    const character = fc.constantFrom(...Array.from('ABCXYZabcxyz019-_=+/ %&<{"\u0000é'));
    const mutation = fc.oneof(
      fc.tuple(place, character).map(([at, char]) => text.slice(0, at) + char + text.slice(at + 1)),
      fc.tuple(place, character).map(([at, char]) => text.slice(0, at) + char + text.slice(at)),
      fc.tuple(place, place).map(([from, to]) => text.slice(0, from) + text.slice(to + 1)),
      fc.tuple(place, place).map(([from, to]) => text.slice(from) + text.slice(to)),
      fc.string(),
      fc.string().map((tail) => `K1${tail}`),
    );
    fc.assert(
      fc.property(mutation, (mutant) => {
        fc.pre(mutant.trim() !== text);
        expect(['damaged', 'foreign', 'empty']).toContain(decodeSaved(mutant, keys).kind);
      }),
      { numRuns: 10_000 },
    );
  });

  it('makes no prototype of a stored name', () => {
    const content = toBase64(
      bytesOf('{"n":"x","s":1,"m":1,"a":1,"w":"1","l":"AAAA","p":{"__proto__":{"isAdmin":true}},"i":{"__proto__":3}}'),
    );
    const read = decodeSaved(`K1${toBase64(crc32(`K1${content}`))}${content}`, keys);
    expect(read.kind === 'ours' && 'isAdmin' in read.saved.progress).toBe(false);
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });
});

function bytesOf(json: string): Uint8Array {
  return Uint8Array.of(1, ...new TextEncoder().encode(json));
}

/** Two ids with one short key: there are 2^24 keys, so some thousands of ids have a pair. */
function collision(): [string, string] {
  const seen = new Map<string, string>();
  for (let number = 0; ; number++) {
    const id = `q${(number * 7919).toString(36)}_${number}`;
    const key = keysOf(course([lesson('one')])).short(id);
    const other = seen.get(key);
    if (other) return [other, id];
    seen.set(key, id);
  }
}
