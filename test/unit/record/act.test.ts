import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/model/block.ts';
import type { PrivateAnswers } from '../../../src/model/course.ts';
import { Acts } from '../../../src/record/act.ts';
import { course, fullCourse } from '../model/courses.ts';
import { noon, savedAfter } from './saves.ts';
import { reported } from './sittings.ts';

/** The ids under which answers to one question are handed over, one after the other. */
function idsOf(lesson: string, block: string, results: readonly Result[], privateAnswers: PrivateAnswers = 'device') {
  const outline = course(fullCourse.lessons, { privateAnswers });
  const acts = new Acts(outline);
  let saved = savedAfter(outline, []);
  return results.flatMap((result) => {
    const event = { type: 'answered', block, response: ['a'], result } as const;
    const interactions = reported(lesson, block).map((interaction) => ({ ...interaction, result }));
    const after = acts.perform(saved, { event, interactions }, noon);
    saved = after.saved;
    return after.given.map(({ interaction }) => interaction.id);
  });
}

describe('answers that are handed over as interactions', () => {
  it('each have an id of their own where they were marked, which no block of any course has', () => {
    expect(idsOf('one', 'one_q', ['wrong', 'partial', 'correct'])).toEqual([
      'one_one_q',
      'one_one_q_Try2',
      'one_one_q_Try3',
    ]);
  });

  it('have one id where nothing is right: the last words stand', () => {
    expect(idsOf('two', 'mirror', ['neutral', 'neutral'], 'reported')).toEqual(['two_mirror', 'two_mirror']);
  });

  it('are none where a private answer is not reported, whoever hands it in', () => {
    for (const place of ['device', 'lms'] as const) expect(idsOf('two', 'mirror', ['neutral'], place)).toEqual([]);
  });
});
