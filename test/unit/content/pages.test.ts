import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCourseFolder } from '../../../src/cli/course-folder.ts';
import { compile } from '../../../src/compiler/compile.ts';
import { invalidIn } from '../compiler/valid-html.ts';
import { courses, readLessons } from './authored.ts';

describe.each(courses)('the pages of %s', (course) => {
  const folder = fileURLToPath(new URL(`../../../content/${course}`, import.meta.url));
  const { files, media } = readCourseFolder(folder);
  const { pages, diagnostics, lock, outline } = compile({ files, media, playerVersion: '1.0.0' });

  it('are made without a word to their author, and every identity is frozen', () => {
    expect(diagnostics).toEqual([]);
    expect(lock).toBe(readFileSync(`${folder}/course.lock.json`, 'utf8'));
  });

  it('are valid HTML', async () => {
    for (const { html } of pages) expect(await invalidIn(html)).toEqual([]);
  });

  it('hold every answer and every reason for readers without a program', () => {
    for (const [index, { blocks }] of readLessons(course).entries()) {
      const text = textOf(pages[index]!.html);
      const wanted = blocks.flatMap(({ options }) => options.flatMap(({ text, feedback }) => [text, ...feedback.split(labels)]));
      for (const words of wanted.filter((words) => !words.includes('{{'))) expect(text).toContain(squeeze(words));
    }
  });

  it('lead from each to the next', () => {
    const nexts = pages.map(({ html }) => /<a data-part="next" href="([^"]+)"/.exec(html)?.[1]);
    expect(nexts).toEqual([...pages.slice(1).map(({ path }) => path), undefined]);
  });

  it('say how long each lesson takes: more than nothing, and less than a quarter of an hour', () => {
    for (const { minutes } of outline!.lessons) {
      expect(minutes).toBeGreaterThanOrEqual(1);
      expect(minutes).toBeLessThanOrEqual(15);
    }
  });
});

/** What the page says in other words. */
const labels = /\s*(?:Not chosen|Half right):\s*/;

/** What a browser would show, all `<details>` open. */
function textOf(html: string): string {
  const text = html.replace(/<[^>]+>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"');
  return squeeze(text.replace(/&amp;/g, '&'));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
