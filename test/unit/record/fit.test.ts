import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSaved, encodeSaved } from '../../../src/record/codec.ts';
import { fitSaved } from '../../../src/record/fit.ts';
import { keysOf } from '../../../src/record/keys.ts';
import type { Saved } from '../../../src/record/saved.ts';
import { fullCourse } from '../model/courses.ts';
import { anySaved, flagship, flagshipSaved, savedAfter } from './saves.ts';

const keys = keysOf(fullCourse);

function read(text: string): Saved {
  const decoded = decodeSaved(text, keys);
  if (decoded.kind !== 'ours') throw new Error(decoded.kind);
  return decoded.saved;
}

describe('fitSaved', () => {
  const own = ['What I would like to say about it, in my own words, at some length.'];
  const saved = savedAfter(fullCourse, [
    { type: 'answered', block: 'one_q', response: own, result: 'correct' },
    { type: 'lesson-done', lesson: 'one' },
    { type: 'answered', block: 'two_q', response: own, result: 'wrong' },
    { type: 'answered', block: 'check_a_1', response: own, result: 'wrong' },
    { type: 'lesson-done', lesson: 'check_a' },
  ]);
  const whole = encodeSaved(saved, keys).length;

  it('leaves out nothing where there is room', () => {
    expect(fitSaved(saved, keys, fullCourse, whole)).toEqual({ text: encodeSaved(saved, keys), left: 'none' });
  });

  it('leaves out the responses of practice in finished lessons first, and never their results', () => {
    const { text, left } = fitSaved(saved, keys, fullCourse, whole - 1);
    expect(left).toBe('practice');
    expect(read(text).progress.answers).toEqual({
      ...saved.progress.answers,
      one_q: { response: [], result: 'correct', tries: 1 },
    });
  });

  it('leaves out the other responses next', () => {
    const { text, left } = fitSaved(saved, keys, fullCourse, whole - 120);
    expect(left).toBe('responses');
    expect(Object.values(read(text).progress.answers).map(({ response }) => response)).toEqual([[], [], []]);
  });

  it('says so where not even the core fits', () => {
    expect(fitSaved(saved, keys, fullCourse, 50).left).toBe('too-long');
  });

  it('never leaves out a lesson, a result, a try, a check or the place', () => {
    fc.assert(
      fc.property(anySaved(), fc.nat({ max: 2000 }), (any, limit) => {
        const { text, left } = fitSaved(any, keys, fullCourse, limit);
        expect(left === 'too-long' || text.length <= limit).toBe(true);
        const bare = ({ progress, ...rest }: Saved) => ({
          ...rest,
          progress: {
            ...progress,
            answers: Object.entries(progress.answers)
              .map(([id, { result, tries }]) => [id, result, tries])
              .sort(),
          },
        });
        expect(bare(read(text))).toEqual(bare(any));
      }),
    );
  });

  it('fits a course of 300 answered questions into what SCORM 1.2 holds', () => {
    const many = savedAfter(
      flagship,
      Array.from({ length: 300 }, (_, index) => ({
        type: 'answered' as const,
        block: `question_${index}`,
        response: ['a', 'b', 'c', 'd'],
        result: index % 3 ? ('correct' as const) : ('wrong' as const),
      })),
    );
    expect(fitSaved(many, keysOf(flagship), flagship, 4096).left).toBe('responses');
  });

  it('keeps every response of the flagship within 4096 characters', () => {
    expect(fitSaved(flagshipSaved(), keysOf(flagship), flagship, 4096).left).toBe('none');
  });
});
