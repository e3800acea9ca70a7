import { describe, expect, it } from 'vitest';
import { slotsOf } from '../../../src/record/slots.ts';
import { course, fullCourse, lesson, question } from '../model/courses.ts';

describe('slotsOf', () => {
  it('numbers by place what has no number of its own', () => {
    const { lessons, blocks } = slotsOf(fullCourse);
    expect(fullCourse.lessons.map(({ id }) => lessons.slotOf(id))).toEqual([0, 1, 2, 3]);
    expect(blocks.slotOf('one_q')).toBe(0);
    expect(blocks.idOf(1)).toBe('two_q');
  });

  it('follows the lock wherever a lesson or a question was moved to', () => {
    const moved = course([
      lesson('two', { slot: 1, blocks: [question('new', { slot: 7 }), question('two_q', { slot: 1 })] }),
      lesson('one', { slot: 0, blocks: [question('one_q', { slot: 0 })] }),
    ]);
    const { lessons, blocks } = slotsOf(moved);
    expect(['one', 'two'].map((id) => lessons.slotOf(id))).toEqual([0, 1]);
    expect([0, 1, 7].map((slot) => blocks.idOf(slot))).toEqual(['one_q', 'two_q', 'new']);
  });

  it('keeps the number of what only another version has, and knows no number of anything else', () => {
    const { blocks } = slotsOf(fullCourse);
    expect(blocks.idOf(99)).toBe('~99');
    expect(blocks.slotOf('~99')).toBe(99);
    expect(['~', '~x', 'nowhere', '__proto__'].map((id) => blocks.slotOf(id))).toEqual([-1, -1, -1, -1]);
  });
});
