import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf } from '../../../src/record/keys.ts';
import { course, fullCourse, lesson } from '../model/courses.ts';
import { flagship } from './saves.ts';

describe('keysOf', () => {
  it.each([
    ['a small course', fullCourse],
    ['the flagship', flagship],
  ])('gives every id of %s a key of four characters, and finds the id by it', (_, outline) => {
    const keys = keysOf(outline);
    for (const each of outline.lessons) {
      for (const id of [each.id, ...each.blocks.map((block) => block.id)]) {
        expect(keys.short(id)).toMatch(/^[\w-]{4}$/);
        expect(keys.long(keys.short(id))).toBe(id);
      }
    }
  });

  it('means the same id in every version of a course, whatever was put before it', () => {
    const longer = course([lesson('brand_new'), ...fullCourse.lessons].reverse());
    expect(keysOf(longer).short('two_q')).toBe(keysOf(fullCourse).short('two_q'));
  });

  it('hands an unknown key on as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w-]{4}$/), (key) => {
        const keys = keysOf(fullCourse);
        expect(keys.short(keys.long(key))).toBe(key);
      }),
    );
  });
});
