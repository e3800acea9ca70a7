import { describe, expect, it } from 'vitest';
import { answersSection } from '../../../../scorm/package/admin-answers.ts';
import { outline } from './support/course.ts';

const parts = [
  { id: 'a', words: 'Boil <water>' },
  { id: 'b', words: '' },
  { id: 'c', words: 'Wait' },
];
const questions = [
  { id: 'two', name: 'What comes first?', parts, key: 'a,c' },
  { id: 'leaves_practice', name: 'What is practice?', parts, key: 'a' },
];

describe('answersSection', () => {
  it('says of each reported question what its identifier, its letters and the right answer are', () => {
    const html = answersSection(outline(), questions);
    expect(html).toContain('<h3>What comes first?</h3>');
    expect(html).toContain('<dt>In reports</dt><dd>final_two</dd>');
    expect(html).toContain(
      '<dt>a</dt><dd>Boil &lt;water&gt;</dd>\n<dt>c</dt><dd>Wait</dd>\n<dt>Right</dt><dd>a, c</dd>',
    );
  });

  it('is silent on what no report lists, and on parts that are gone', () => {
    const html = answersSection(outline(), questions);
    expect(html).not.toContain('What is practice?');
    expect(html).not.toContain('<dt>b</dt>');
    expect(answersSection(outline(), [])).toBe('');
  });

  it('names the items of an order one after the other', () => {
    const lessons = outline().lessons.map((lesson) => ({
      ...lesson,
      blocks: lesson.blocks.map((block) => ({ ...block, kind: 'order' as const })),
    }));
    const order = [{ id: 'two', name: 'In which order?', parts, key: 'a.c' }];
    expect(answersSection(outline({ lessons }), order)).toContain('<dt>Right</dt><dd>a, c</dd>');
  });
});
