import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSaved, encodeSaved } from '../../../src/record/codec.ts';
import { fitSaved } from '../../../src/record/fit.ts';
import { slotsOf } from '../../../src/record/slots.ts';
import type { Saved } from '../../../src/record/saved.ts';
import { course, fullCourse, lesson, question } from '../model/courses.ts';
import { anySaved, flagship, flagshipSaved, savedAfter } from './saves.ts';

const slots = slotsOf(fullCourse);

function read(text: string): Saved {
  const decoded = decodeSaved(text, slots);
  if (decoded.kind !== 'ours') throw new Error(decoded.kind);
  return decoded.saved;
}

describe('fitSaved', () => {
  const pick = (block: string, ...response: string[]) =>
    ({ type: 'answered', block, response, result: 'correct' }) as const;
  const own = (block: string, text: string) => ({ ...pick(block, text), result: 'neutral' }) as const;
  const saved = savedAfter(fullCourse, [
    own('mirror', 'What I would like to say about it, in my own words, at some length.'),
    pick('one_q', 'a', 'c', 'e', 'g', 'i', 'k', 'm', 'o'),
    { type: 'lesson-done', lesson: 'one' },
    pick('check_a_1', 'b', 'd', 'f', 'h', 'j', 'l', 'n', 'p'),
    own('two_q', 'What I wrote later.'),
  ]);
  const whole = encodeSaved(saved, slots).length;

  it('leaves out nothing where there is room', () => {
    expect(fitSaved(saved, slots, fullCourse, whole)).toEqual({ text: encodeSaved(saved, slots), left: new Set() });
  });

  it('leaves out the responses of practice in finished lessons first, and never their results', () => {
    const { text, left } = fitSaved(saved, slots, fullCourse, whole - 1);
    expect([...left]).toEqual(['one_q']);
    expect(read(text).progress.answers).toEqual({
      ...saved.progress.answers,
      one_q: { response: [], result: 'correct', tries: 1 },
    });
  });

  it('leaves out the other picks next, and then the learner’s own words, the oldest first', () => {
    const chain = new Set<string>();
    for (let limit = whole; limit > 0; limit--) chain.add([...fitSaved(saved, slots, fullCourse, limit).left].join());
    expect([...chain]).toEqual([
      '',
      'one_q',
      'one_q,check_a_1',
      'one_q,check_a_1,mirror',
      'one_q,check_a_1,mirror,two_q',
    ]);
  });

  it('knows which words are the oldest after they were stored and read', () => {
    const later = savedAfter(fullCourse, [own('two_q', 'First, in words.'), own('mirror', 'Second, in words.')]);
    const again = read(encodeSaved(later, slots));
    const room = encodeSaved(again, slots).length - 1;
    expect([...fitSaved(again, slots, fullCourse, room).left]).toEqual(['two_q']);
  });

  it('never leaves out a lesson, a result, a try, a check or the place', () => {
    fc.assert(
      fc.property(anySaved(), fc.nat({ max: 2000 }), (any, limit) => {
        const { text } = fitSaved(any, slots, fullCourse, limit);
        const bare = ({ progress, ...rest }: Saved) => ({
          ...rest,
          progress: {
            ...progress,
            answers: Object.entries(progress.answers)
              .map(([id, { result, tries, rev }]) => [id, result, tries, rev])
              .sort(),
          },
        });
        expect(bare(read(text))).toEqual(bare(any));
      }),
    );
  });

  it('fits 100 lessons, 300 answered questions and 20 notes of 150 letters into what SCORM 1.2 holds', () => {
    const large = course(
      Array.from({ length: 100 }, (_, index) =>
        lesson(`lesson_${index}`, {
          blocks: [1, 2, 3].map((number) => question(`q_${index}_${number}`)).concat(question(`note_${index}`)),
        }),
      ),
    );
    const note = 'Next week I will ask Lena how she would tell the team about the delay. I will listen first, '.padEnd(
      150,
      'then say what I think and why. ',
    );
    const full = savedAfter(large, [
      ...large.lessons.flatMap(({ id, blocks }) => [
        ...blocks.slice(0, 3).map((block, index) => pick(block.id, ...[['a'], ['b', 'c'], ['f']][index]!)),
        { type: 'lesson-done', lesson: id } as const,
      ]),
      ...large.lessons.slice(0, 20).map(({ blocks }) => own(blocks[3]!.id, note)),
    ]);
    expect(note).toHaveLength(150);
    const { text, left } = fitSaved(full, slotsOf(large), large, 4096);
    expect([text.length <= 4096, left.size]).toEqual([true, 0]);
    expect(decodeSaved(text, slotsOf(large))).toEqual({ kind: 'ours', saved: full });
  });

  it('keeps every response of the flagship within 1000 characters', () => {
    expect(fitSaved(flagshipSaved(), slotsOf(flagship), flagship, 1000).left.size).toBe(0);
  });
});
