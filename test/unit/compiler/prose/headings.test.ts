import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../src/compiler/markdown.ts';
import { checkHeadings, headingSlugs, slugOf } from '../../../../src/compiler/prose/headings.ts';
import { recorder } from '../tell.ts';

describe('headingSlugs', () => {
  it('writes anchors as GitHub does', () => {
    expect(slugOf('What it is – and what it is not')).toBe('what-it-is--and-what-it-is-not');
    expect(slugOf('Über “Mentoring” (1)')).toBe('über-mentoring-1');
    expect(slugOf('snake_case & more')).toBe('snake_case--more');
  });

  it('numbers headings of one name, and leaves a name alone that is taken so', () => {
    expect(slugs('# A\n\n## A\n\n## A\n\n## A-1\n\n## B')).toEqual(['a', 'a-1', 'a-2', 'a-1-1', 'b']);
  });

  it('reads words through emphasis, links and code, in quotes too', () => {
    expect(slugs('## *Why* [it](x) `works`\n\n> ### In a quote')).toEqual(['why-it-works', 'in-a-quote']);
  });
});

describe('checkHeadings', () => {
  it.each([
    ['# A\n\n### B', 'heading-skips 3:1 ### B', 'Write `## B`.'],
    ['##\n\ntext', 'heading-empty 1:1 ##', undefined],
    ['text\n##Question: What?', 'heading-no-space 2:1 ##Question: What?', 'Write `## Question: What?`.'],
    ['＃＃ Heading', 'heading-no-space 1:1 ＃＃ Heading', 'Write `## Heading`.'],
    ['Some text\n---\n', 'break-makes-heading 1:1 Some text', undefined],
    ['A title\n===\n', 'heading-underlined 1:1 A title', 'Write `# A title`.'],
  ])('tells %j', (text, fault, mend) => {
    const { told, tell, mends } = recorder();
    checkHeadings(readMarkdown(text), tell);
    expect(told).toEqual([fault]);
    expect(mends).toEqual([mend]);
  });

  it.each([
    '# A\n\n## B\n\n### C\n\n## D\n\n# E',
    '#MeToo was',
    'text\n\n---\n\ntext',
    '## A ##',
    '`##x`',
    '```\n##x\n```',
  ])('accepts %j', (text) => {
    const { told, tell } = recorder();
    checkHeadings(readMarkdown(text), tell);
    expect(told).toEqual([]);
  });
});

function slugs(text: string): string[] {
  return [...headingSlugs(readMarkdown(text)).values()];
}
