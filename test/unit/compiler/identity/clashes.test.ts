import { describe, expect, it } from 'vitest';
import { build, type Course } from './course.ts';

const course: Course = {
  '01-a.md': { title: 'A', questions: [{ name: 'B c', prose: 'Which letters come next here?' }] },
  '02-a-b.md': { title: 'A and b', questions: [{ name: 'C', prose: 'What number has this one?' }] },
};
const named = (built: ReturnType<typeof build>) =>
  [...built.lock.blocks].map(([id, { lesson }]) => `${lesson}_${id}`).sort();

describe('two questions whose names in a learning system would be the same', () => {
  it('are given other ids when they are new', () => {
    const built = build(course);
    expect(built.codes).toEqual([]);
    expect(named(built)).toEqual(['a_b_c', 'a_b_c_2']);
    expect(named(build(course, built.lock))).toEqual(['a_b_c', 'a_b_c_2']);
  });

  it('are given other ids also where the older one stands below', () => {
    const [first, second] = Object.entries(course);
    const before = build(Object.fromEntries([second!]));
    expect(named(before)).toEqual(['a_b_c']);
    expect(named(build(Object.fromEntries([first!, second!]), before.lock))).toEqual(['a_b_c', 'a_b_c_2']);
  });

  it('are told, at the later one, when their author made them so', () => {
    const claimed = (...ids: string[]): Course => ({
      '01-a.md': { title: 'A', questions: [{ name: 'One', id: ids[0]! }] },
      '02-a-b.md': { title: 'A and b', questions: [{ name: 'Two', id: ids[1]! }] },
    });
    const { told } = build(claimed('b_c', 'c'));
    expect(told).toMatchObject([{ code: 'id-clash', file: '02-a-b.md', line: 5 }]);
    expect(told[0]!.mend).toContain('`<!-- id: new -->`');
    expect(build(claimed('b_c', 'new')).codes).toEqual([]);
  });

  it('are told when one was moved to where it meets the other, and mended by a new id', () => {
    const apart: Course = {
      '01-a.md': { title: 'A', questions: [{ name: 'B c', prose: 'Which letters come next here?' }] },
      '02-a-b.md': { title: 'A and b', questions: [] },
      '03-z.md': { title: 'Z', questions: [{ name: 'C', prose: 'What number has this one?' }] },
    };
    const { lock } = build(apart);
    const moved = (id?: string): Course => ({
      ...apart,
      '02-a-b.md': {
        title: 'A and b',
        questions: [{ name: 'C', prose: 'What number has this one?', ...(id && { id }) }],
      },
      '03-z.md': { title: 'Z', questions: [] },
    });
    expect(build(moved(), lock).codes).toContain('id-clash');
    const mended = build(moved('new'), lock);
    expect(mended.codes).not.toContain('id-clash');
    expect(named(mended)).toEqual(['a_b_c', 'a_b_c_2']);
  });
});
