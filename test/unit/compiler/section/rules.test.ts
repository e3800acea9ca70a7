import { describe, expect, it } from 'vitest';
import type { CourseDefaults } from '../../../../src/compiler/section/rules.ts';
import { readText } from '../lesson.ts';

const body = {
  Question: '- [x] One\n- [ ] Two\n  > No.',
  Practice: '- [x] One\n- [ ] Two\n  > No.',
  Reflect: 'Think.',
};

function rulesOf(
  keyword: keyof typeof body,
  {
    settings = '',
    isCheck = false,
    ...course
  }: Partial<CourseDefaults> & { settings?: string; isCheck?: boolean } = {},
) {
  const { blocks, codes } = readText(`## ${keyword}: Who?\n${settings && `<!-- ${settings} -->`}\n\n${body[keyword]}`, {
    isCheck,
    course: { privateAnswers: 'device', reportPractice: false, ...course },
  });
  return { ...blocks[0]!.rules, codes };
}

describe('a question', () => {
  it('outside a check has no points, any number of tries, and is not reported', () => {
    expect(rulesOf('Question')).toEqual({ required: true, points: 0, tries: null, reported: false, codes: [] });
  });

  it('in a check has one point, one try, and is reported', () => {
    expect(rulesOf('Question', { isCheck: true })).toMatchObject({ points: 1, tries: 1, reported: true });
  });

  it('counts in every lesson of a course that scores all, and practice does not', () => {
    expect(rulesOf('Question', { scoresAll: true, settings: 'points: 2' })).toEqual({
      required: true,
      points: 2,
      tries: null,
      reported: true,
      codes: [],
    });
    expect(rulesOf('Practice', { scoresAll: true })).toMatchObject({ points: 0, reported: false });
  });

  it('does not count there where it may be left out', () => {
    expect(rulesOf('Question', { scoresAll: true, settings: 'excused: yes' })).toMatchObject({ points: 0 });
    expect(rulesOf('Question', { isCheck: true, settings: 'excused: yes' })).toMatchObject({ points: 1 });
  });

  it('takes its author’s points and tries', () => {
    expect(rulesOf('Question', { isCheck: true, settings: 'points: 2.5, tries: unlimited' })).toMatchObject({
      points: 2.5,
      tries: null,
      codes: [],
    });
  });

  it('outside a check has no points, whatever is set, which is noted', () => {
    expect(rulesOf('Question', { settings: 'points: 2' })).toMatchObject({ points: 0, codes: ['setting-no-effect'] });
  });

  it('is reported outside a check where the course or the author says so', () => {
    expect(rulesOf('Question', { reportPractice: true }).reported).toBe(true);
    expect(rulesOf('Question', { settings: 'report: yes' }).reported).toBe(true);
    expect(rulesOf('Question', { isCheck: true, settings: 'report: no' }).reported).toBe(false);
  });

  it('gates nothing when it is excused', () => {
    expect(rulesOf('Question', { settings: 'excused: yes' }).required).toBe(false);
    expect(rulesOf('Question', { settings: 'excused: no' }).required).toBe(true);
  });

  it('gates nothing inside details', () => {
    const text = `<details><summary>More</summary>\n\n## Question: A\n\n${body.Question}\n\n---\n\n</details>\n\n## Question: B\n\n${body.Question}`;
    expect(readText(text).blocks.map(({ rules }) => rules.required)).toEqual([false, true]);
  });
});

describe('practice', () => {
  it('has no points in a check, where it may not stand', () => {
    expect(rulesOf('Practice', { isCheck: true })).toMatchObject({ points: 0, codes: ['check-unscored'] });
  });
});

describe('a private block', () => {
  it('gates nothing and is not reported', () => {
    expect(rulesOf('Reflect')).toEqual({ required: false, points: 0, tries: null, reported: false, codes: [] });
    expect(rulesOf('Reflect', { reportPractice: true }).reported).toBe(false);
  });

  it('is reported only where the course tells learners so', () => {
    expect(rulesOf('Reflect', { privateAnswers: 'reported' }).reported).toBe(true);
    expect(rulesOf('Reflect', { privateAnswers: 'reported', settings: 'report: no' }).reported).toBe(false);
    expect(rulesOf('Reflect', { settings: 'report: yes' })).toMatchObject({
      reported: false,
      codes: ['setting-private'],
    });
  });
});
