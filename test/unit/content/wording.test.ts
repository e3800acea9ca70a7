import { describe, expect, it } from 'vitest';
import { courses, readLessons, sentences, wordCount } from './authored.ts';

const lessons = courses.flatMap((course) => readLessons(course).map((lesson) => ({ course, ...lesson })));

describe.each(lessons)('$course/$file', ({ source, prose, extras, blocks }) => {
  const texts = [...[...prose, ...extras].map(({ text }) => text), ...blocks.flatMap((block) => block.texts)];

  it('has no sentence of more than 25 words', () => {
    expect(texts.flatMap(sentences).filter((sentence) => wordCount(sentence) > 25)).toEqual([]);
  });

  it('has one title and skips no level of heading', () => {
    const depths = [...withoutFences(source).matchAll(/^(#+) /gm)].map((match) => match[1]!.length);
    expect(depths.filter((depth) => depth === 1)).toHaveLength(1);
    expect(depths.filter((depth, index) => depth > (depths[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it('gives feedback on every wrong option', () => {
    // The boxes of a checklist are no options, and no option of a poll is wrong.
    const questions = blocks.filter(({ keyword }) => keyword !== 'Checklist' && keyword !== 'Poll');
    const options = questions.flatMap((block) => block.options);
    expect(options.filter(({ right, feedback }) => !right && !feedback)).toEqual([]);
  });

  it('keeps the key from being the longest option in more than a third of its questions', () => {
    const questions = blocks.filter(({ options }) => options.length > 2 && options.some(({ right }) => right));
    const telling = questions.filter(({ options }) => {
      const longest = Math.max(...options.filter(({ right }) => !right).map(({ text }) => text.length));
      return options.every(({ right, text }) => !right || text.length > longest);
    });
    expect(telling.length, telling.map(({ name }) => name).join('\n')).toBeLessThanOrEqual(questions.length / 3);
  });

  it('is set in typographic quotes and apostrophes', () => {
    expect(texts.filter((text) => /["']/.test(text))).toEqual([]);
  });

  it('keeps to British spelling', () => {
    const american = /\b(?:programs?|organiz\w+|customiz\w+|recogniz\w+|color\w*|behavior\w*|license)\b/i;
    expect(texts.filter((text) => american.test(text.replaceAll('Employee Assistance Program', '')))).toEqual([]);
  });
});

function withoutFences(source: string): string {
  return source.replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, '');
}
