import { describe, expect, it } from 'vitest';
import { readLesson, type AuthoredBlock } from './authored.ts';

const lesson = readLesson('what-is-mentoring', '08-final-check.md');
const bank = lesson.blocks;
const questions = bank.filter(({ keyword }) => keyword === 'Question');
const chooseOne = questions.filter(({ options }) => options.filter(({ right }) => right).length === 1);

describe('the final check', () => {
  it('draws ten questions and asks for the eight points that its text names', () => {
    expect(lesson.frontMatter).toBe('check: { draw: 10, pass: 80% }\n');
    expect(lesson.prose[0]?.text).toMatch(/^Ten questions from all lessons\. You need 8 of 10 points\./);
  });

  it('holds 26 items in five groups of 4, 4, 6, 7 and 5', () => {
    const sizes = new Map<string, number>();
    for (const { group } of bank) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    expect([...sizes.values()]).toEqual([4, 4, 6, 7, 5]);
    expect(bank).toHaveLength(26);
  });

  it('scores everything it holds', () => {
    expect(new Set(bank.map(({ keyword }) => keyword))).toEqual(new Set(['Question', 'Match', 'Sort']));
    expect(bank.filter(({ keyword }) => keyword !== 'Question')).toHaveLength(2);
  });

  it('offers three options and one key, but for the one that says how many to choose', () => {
    const unusual = questions.filter((question) => question.options.length !== 3 || !chooseOne.includes(question));
    expect(unusual.map(({ name }) => name)).toEqual(['What does the mentee finally decide? Choose three.']);
    expect(unusual[0]!.options.filter(({ right }) => right)).toHaveLength(3);
    expect(unusual[0]!.options).toHaveLength(5);
  });

  it('tells a learner why each option is right or wrong', () => {
    const options = questions.flatMap((question) => question.options);
    expect(options.filter(({ feedback }) => feedback === '')).toEqual([]);
  });

  it('sends every learner back to the lesson that teaches it', () => {
    expect(bank.filter(({ texts }) => !texts.some((text) => /To read it again: lesson [2-6]\./.test(text)))).toEqual([]);
  });

  it('never offers all or none of the above', () => {
    const options = questions.flatMap((question) => question.options.map(({ text }) => text));
    expect(options.filter((text) => /\b(?:all|none|both|neither) of (?:the|these|them)\b/i.test(text))).toEqual([]);
  });

  it('asks nothing twice', () => {
    expect(new Set(bank.map(({ name }) => name)).size).toBe(bank.length);
  });
});

describe('a key of the final check', () => {
  it('is the longest option in at most a third of the questions', () => {
    expect(share(isLongest)).toBeLessThanOrEqual(1 / 3);
  });

  it('is the shortest option in at most half of the questions', () => {
    expect(share(isShortest)).toBeLessThanOrEqual(1 / 2);
  });

  it('stands at each of the three places in at least a fifth of the questions', () => {
    for (const place of [0, 1, 2]) expect(share(({ options }) => options[place]!.right)).toBeGreaterThanOrEqual(1 / 5);
  });
});

function share(holds: (question: AuthoredBlock) => boolean): number {
  return chooseOne.filter(holds).length / chooseOne.length;
}

function isLongest({ options }: AuthoredBlock): boolean {
  const { key, others } = lengths(options);
  return key > Math.max(...others);
}

function isShortest({ options }: AuthoredBlock): boolean {
  const { key, others } = lengths(options);
  return key < Math.min(...others);
}

function lengths(options: AuthoredBlock['options']): { key: number; others: number[] } {
  return {
    key: options.find(({ right }) => right)!.text.length,
    others: options.filter(({ right }) => !right).map(({ text }) => text.length),
  };
}
