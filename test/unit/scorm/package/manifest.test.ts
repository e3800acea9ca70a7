import { describe, expect, it } from 'vitest';
import { manifestFacts, passMark } from '../../../../scorm/package/manifest.ts';
import { checkLesson, lesson, outline, outlineWithoutCheck } from './support/course.ts';

describe('manifestFacts', () => {
  it('derives every identifier from the course id', () => {
    expect(manifestFacts(outline({ id: 'tea' }), []).ids).toEqual({
      manifest: 'lm_tea',
      organization: 'lm_tea_organization',
      item: 'lm_tea_item',
      resource: 'lm_tea_resource',
    });
  });

  it('cuts a title at 200 characters, never inside one', () => {
    const { title } = manifestFacts(outline({ title: '🫖'.repeat(300) }), []);
    expect(title).toBe(`${'🫖'.repeat(199)}…`);
    expect(manifestFacts(outline({ title: 'x'.repeat(200) }), []).title).toHaveLength(200);
  });

  it('writes a title on one line', () => {
    expect(manifestFacts(outline({ title: ' Making\n\ttea ' }), []).title).toBe('Making tea');
  });
});

describe('passMark', () => {
  it('is the mark of the one check', () => {
    expect(passMark(outline())).toBe(0.8);
    expect(passMark(outline({ finish: 'check' }))).toBe(0.8);
  });

  it('is null without a check', () => {
    expect(passMark(outlineWithoutCheck())).toBeNull();
  });

  it('is null where the check does not count', () => {
    expect(passMark(outline({ finish: 'lessons' }))).toBeNull();
  });

  it('is null with several checks, whose mean says nothing about each', () => {
    expect(passMark(outline({ lessons: [lesson('a'), checkLesson('b'), checkLesson('c')] }))).toBeNull();
  });
});
