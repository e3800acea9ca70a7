import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../../src/record/base64.ts';
import { BitWriter } from '../../../src/record/bits.ts';
import { head } from '../../../src/record/body.ts';
import { decodeSaved, encodeSaved } from '../../../src/record/codec.ts';
import { blank } from '../../../src/record/saved.ts';
import { slotsOf } from '../../../src/record/slots.ts';
import { course, fullCourse, lesson } from '../model/courses.ts';
import { anySaved, flagship, flagshipSaved, savedAfter, sealed } from './saves.ts';

const slots = slotsOf(fullCourse);
const sample = encodeSaved(savedAfter(fullCourse, [{ type: 'lesson-done', lesson: 'one' }]), slots);

describe('suspend data', () => {
  it('comes back as it was saved', () => {
    fc.assert(
      fc.property(anySaved(), (saved) => {
        expect(decodeSaved(encodeSaved(saved, slots), slots)).toEqual({ kind: 'ours', saved });
      }),
      { numRuns: 500 },
    );
  });

  it('law 12: is base64url that begins with a letter, whatever a learner wrote', () => {
    fc.assert(
      fc.property(anySaved(), (saved) => {
        expect(encodeSaved(saved, slots)).toMatch(/^K1[A-Za-z0-9_-]+$/);
      }),
    );
  });

  it('stays below 600 characters for a course as large as the flagship, everything answered', () => {
    const saved = flagshipSaved();
    expect(Object.keys(saved.progress.answers)).toHaveLength(55);
    const text = encodeSaved(saved, slotsOf(flagship));
    expect(text.length).toBeLessThan(600);
    expect(decodeSaved(text, slotsOf(flagship))).toEqual({ kind: 'ours', saved });
  });

  it('keeps the edition of a question that an answer was given to', () => {
    const saved = savedAfter(fullCourse, [
      { type: 'answered', block: 'one_q', response: ['b'], result: 'wrong', rev: 3 },
    ]);
    expect(decodeSaved(encodeSaved(saved, slots), slots)).toEqual({ kind: 'ours', saved });
  });

  it('carries along the sections that a newer program has added', () => {
    const saved = savedAfter(fullCourse, [{ type: 'lesson-done', lesson: 'one' }], { rest: { 77: '0110', 300: '00' } });
    expect(decodeSaved(encodeSaved(saved, slots), slots)).toEqual({ kind: 'ours', saved });
  });

  it('carries along what this version of the course does not have, until a version has it again', () => {
    const saved = savedAfter(fullCourse, [
      { type: 'lesson-done', lesson: 'two' },
      { type: 'answered', block: 'check_b_2', response: ['a'], result: 'wrong' },
    ]);
    const shorter = slotsOf(course([lesson('one')]));
    const between = decodeSaved(encodeSaved(saved, slots), shorter);
    if (between.kind !== 'ours') throw new Error(between.kind);
    expect(between.saved.progress.lessons.two).toBeUndefined();
    expect(decodeSaved(encodeSaved(between.saved, shorter), slots)).toEqual({ kind: 'ours', saved });
  });
});

describe('decodeSaved', () => {
  it.each(['', ' ', '\n', 'null', 'undefined'])('takes %j for nothing', (text) => {
    expect(decodeSaved(text, slots)).toEqual({ kind: 'empty' });
  });

  it('does not mind white space around the text', () => {
    expect(decodeSaved(` ${sample}\n`, slots).kind).toBe('ours');
  });

  it.each(['{"a":1}', '2.1', 'a%7Cb', '<b>K1</b>', 'k1abc', 'lesson_location=3'])(
    'takes %j for another tool’s',
    (text) => {
      expect(decodeSaved(text, slots)).toEqual({ kind: 'foreign' });
    },
  );

  it.each([20, 255, sample.length - 1])('knows a text that was cut after %i characters', (length) => {
    const long = encodeSaved(flagshipSaved(), slotsOf(flagship));
    expect(decodeSaved(long.slice(0, length), slotsOf(flagship))).toEqual({ kind: 'damaged' });
  });

  it.each(['K', 'K1', 'K1abc', 'K1&amp;', `${sample}%`])('is sure of nothing in %j', (text) => {
    expect(['damaged', 'foreign']).toContain(decodeSaved(text, slots).kind);
  });

  it('knows a text in lower case, which some LMSs make of everything', () => {
    expect(decodeSaved(`K${sample.slice(1).toLowerCase()}`, slots)).toEqual({ kind: 'damaged' });
  });

  it('knows a newer format by its whole frame, and a damaged one by its broken frame', () => {
    expect(decodeSaved(sealed('K2', 'AnythingAtAll'), slots)).toEqual({ kind: 'newer' });
    expect(decodeSaved(sealed('K2', 'AnythingAtAll').slice(0, -1), slots)).toEqual({ kind: 'damaged' });
  });

  it.each([
    ['a body of another form', body((io) => io.number(9))],
    ['a body that ends with its head', body((io) => (io.number(1), head(io, blank)))],
    ['a number of sections that are not there', body((io) => (io.number(1), head(io, blank), io.number(5)))],
    ['a state of a lesson that it does not know', body((io) => (io.number(1), head(io, blank), lessonsIn(io, [3])))],
  ])('takes %s for a newer program’s', (_, content) => {
    expect(decodeSaved(sealed('K1', content), slots)).toEqual({ kind: 'newer' });
  });

  it('reads or refuses whatever is whole by its checksum, and soon', () => {
    const content = fc.stringMatching(/^[A-Za-z0-9_-]{0,200}$/);
    fc.assert(
      fc.property(content, (any) => {
        expect(['ours', 'newer']).toContain(decodeSaved(sealed('K1', any), slots).kind);
      }),
      { numRuns: 10_000 },
    );
  });

  it('never throws and never accepts a text that was changed', () => {
    const text = encodeSaved(savedAfter(fullCourse, [{ type: 'lesson-done', lesson: 'one' }]), slots);
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
        expect(['damaged', 'foreign', 'empty']).toContain(decodeSaved(mutant, slots).kind);
      }),
      { numRuns: 10_000 },
    );
  });
});

function body(write: (io: BitWriter) => unknown): string {
  const io = new BitWriter();
  write(io);
  return toBase64(io.text);
}

/** One section, of lessons and their states. */
function lessonsIn(io: BitWriter, states: readonly number[]): BitWriter {
  const content = new BitWriter();
  content.number(states.length);
  for (const state of states) content.bits(state, 2);
  for (const number of [1, 1, content.text.length]) io.number(number);
  io.text += content.text;
  return io;
}
