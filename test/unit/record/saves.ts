import fc from 'fast-check';
import type { Outline } from '../../../src/model/course.ts';
import { emptyProgress, reduceProgress, type ProgressEvent } from '../../../src/model/progress.ts';
import { toBase64 } from '../../../src/record/base64.ts';
import { crc32 } from '../../../src/record/crc32.ts';
import { newSaved, type Saved } from '../../../src/record/saved.ts';
import { anyEvent, checkLesson, course, fullCourse, lesson, question } from '../model/courses.ts';

/** Suspend data of a format, whole by its checksum. */
export function sealed(magic: string, content: string): string {
  return (
    magic +
    toBase64(
      crc32(magic + content)
        .toString(2)
        .padStart(32, '0'),
    ) +
    content
  );
}

export const noon = Date.UTC(2026, 10, 25, 12);

/** What is saved after these acts; `rest` sets what a test is about. */
export function savedAfter(outline: Outline, events: readonly ProgressEvent[], rest: Partial<Saved> = {}): Saved {
  const progress = events.reduce(reduceProgress, emptyProgress(outline.lessons[0]!.id));
  return { ...newSaved(outline, noon, 'attempt1'), seq: events.length, progress, ...rest };
}

/** Anything that a sitting could have saved. */
export function anySaved(outline: Outline = fullCourse): fc.Arbitrary<Saved> {
  const blocks = outline.lessons.flatMap((each) => each.blocks.map(({ id }) => id));
  return fc
    .record({
      events: fc.array(anyEvent(outline), { maxLength: 30 }),
      own: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }),
      seq: fc.nat(),
      minute: fc.nat(),
      activeSeconds: fc.nat(),
      version: fc.string(),
      best: fc.record({
        completion: fc.constantFrom('incomplete', 'completed'),
        success: fc.constantFrom('unknown', 'failed', 'passed'),
      }),
      reported: fc.dictionary(fc.constantFrom(...blocks), fc.nat()),
      rest: fc.dictionary(fc.constantFrom('17', '60', '1000'), fc.stringMatching(/^[01]{2,40}$/)),
    })
    .map(({ events, own, ...rest }) => {
      const words: ProgressEvent = { type: 'answered', block: 'mirror', response: own, result: 'neutral' };
      return savedAfter(outline, [...events, words], rest);
    });
}

/** As large as the flagship: eight lessons, 55 answered blocks, sorts of ten rows, a check, ids as long as wording makes them. */
export const flagship = course([
  ...Array.from({ length: 7 }, (_, index) =>
    lesson(`what_a_mentoring_relationship_is_${index}`, {
      blocks: [
        ...Array.from({ length: 4 }, (_, number) => question(`which_of_these_statements_is_true_${index}_${number}`)),
        { id: `sort_these_statements_into_two_${index}`, kind: 'sort', required: true, points: 0 } as const,
      ],
    }),
  ),
  checkLesson('final_check', {
    draw: 20,
    groups: [Array.from({ length: 24 }, (_, number) => `somebody_asks_a_mentor_for_something_${number}`)],
  }),
]);

/** Everything done and answered, each question twice. */
export function flagshipSaved(): Saved {
  const check = flagship.lessons[7]!.check!;
  const asked = check.groups.flat().slice(0, 20);
  const answered = (block: string, isSort: boolean): ProgressEvent => ({
    type: 'answered',
    block,
    response: isSort ? Array.from('abcdefghij', (item, index) => `${item}.${index % 2 ? 'a' : 'b'}`) : ['c'],
    result: 'correct',
  });
  const lessons = flagship.lessons
    .slice(0, 7)
    .flatMap(({ id, blocks }): ProgressEvent[] => [
      { type: 'lesson-started', lesson: id },
      ...blocks.flatMap((block) => [
        answered(block.id, block.kind === 'sort'),
        answered(block.id, block.kind === 'sort'),
      ]),
      { type: 'lesson-done', lesson: id },
    ]);
  return savedAfter(
    flagship,
    [
      ...lessons,
      { type: 'check-started', lesson: 'final_check', seed: 4_294_967_295, bank: check.groups.flat() },
      ...asked.map((block, index) => answered(block, index > 17)),
      { type: 'check-finished', lesson: 'final_check', share: 17 / 18 },
      { type: 'lesson-done', lesson: 'final_check' },
      { type: 'moved', location: { lesson: 'final_check', block: asked[0]! } },
    ],
    { activeSeconds: 2_400, reported: Object.fromEntries(asked.map((block) => [block, 1])) },
  );
}
