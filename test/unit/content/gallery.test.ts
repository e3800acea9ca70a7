import { describe, expect, it } from 'vitest';
import { readLessons } from './authored.ts';

const lessons = readLessons('every-block');
const examples = lessons.flatMap(({ file, source }) =>
  [...source.matchAll(/^(`{3,})markdown\n([\s\S]*?)\n\1$/gm)].map((match) => ({
    file,
    title: match[2]!.split('\n')[0]!,
    shown: match[2]!,
    rest: source.replace(match[0], ''),
  })),
);

describe('the gallery', () => {
  it.each(examples)('shows “$title” and does it', ({ shown, rest }) => {
    expect(rest).toContain(`\n${shown}\n`);
  });

  it('shows every block it has outside the check', () => {
    const blocks = lessons.filter(({ frontMatter }) => !frontMatter).flatMap((lesson) => lesson.blocks);
    const unseen = blocks.filter(({ keyword, name }) => !examples.some(({ title }) => title === `### ${keyword}: ${name}`));
    expect(unseen).toEqual([]);
  });

  it.each(['Question', 'Practice', 'Guess', 'Poll', 'Sort', 'Match', 'Order', 'Fill in', 'Number', 'Rate yourself', 'Reflect', 'Scenario', 'Plan', 'Cards', 'Steps', 'Checklist', 'Compare', 'Label'])('has a block of the kind %s', (kind) => {
    expect(examples.some(({ title }) => title.startsWith(`### ${kind}: `))).toBe(true);
  });

  it('leads from its first page to every kind, and to every lesson', () => {
    const [introduction, ...others] = lessons;
    const kinds = others.flatMap(({ blocks }) => blocks.map(({ keyword }) => keyword));
    expect(kinds.filter((kind) => !introduction!.source.includes(`[\`${kind}\`](`))).toEqual([]);
    expect(others.filter(({ file }) => !introduction!.source.includes(`](${file}`))).toEqual([]);
  });

  it('has a check of its own', () => {
    expect(lessons.filter(({ frontMatter }) => frontMatter.startsWith('check:'))).toHaveLength(1);
  });
});
