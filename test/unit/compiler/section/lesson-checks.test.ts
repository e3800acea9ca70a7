import { describe, expect, it } from 'vitest';
import { readText } from '../lesson.ts';

const question = (level: number, name: string) =>
  `${'#'.repeat(level)} Question: ${name}\n\n- [x] One\n- [ ] Two\n  > No.\n\n`;

describe('the longest option', () => {
  const withKey = (right: string) =>
    `## Question: ${right}\n\n- [x] ${right}\n- [ ] some words\n  > No.\n- [ ] Two\n  > No.\n\n`;
  const long = withKey('some more words');
  const short = withKey('One');

  it('may be right in a third of the questions', () => {
    expect(readText(long + short + short).codes).toEqual([]);
  });

  it('may not be right in more than a third', () => {
    const { diagnostics } = readText(`${long}${long}${short}${short}`);
    expect(diagnostics.map(({ code, line, found }) => `${code} ${line} ${found}`)).toEqual([
      'key-longest 1 2 of 4 questions, on lines 1, 9',
    ]);
  });

  it('means nothing in one or two questions, in true or false, and where several are right', () => {
    const trueFalse = '## Question: So?\n\n- [ ] True\n  > No.\n- [x] False\n\n';
    const several = '## Question: Which?\n\n- [x] One or another\n- [x] Two\n- [ ] Three\n  > No.\n\n';
    expect(readText(long + long).codes).toEqual([]);
    expect(readText(trueFalse.repeat(4) + several.repeat(4)).codes).toEqual([]);
  });

  it('is not longest beside another of its length', () => {
    expect(readText(withKey('some wards').repeat(3)).codes).toEqual([]);
  });
});

describe('a check', () => {
  const check = (text: string, draw?: number) =>
    readText(text, { isCheck: true, ...(draw && { draw: { count: draw, at: { line: 2, column: 8 } } }) }).told;

  it('may have no groups, or all questions in groups of one level', () => {
    expect(check(question(2, 'A') + question(2, 'B'))).toEqual([]);
    expect(check(`# Title\n\n## One\n\nText.\n\n${question(3, 'A')}## Two\n\n${question(3, 'B')}`)).toEqual([]);
  });

  it('tells a group on another level, one without a question, and a question in none', () => {
    expect(check(`${question(2, 'A')}## One\n\n${question(3, 'B')}### Two\n\n${question(3, 'C')}## Three\n`)).toEqual([
      'check-no-group 1:1',
      'check-group-levels 15:1',
      'check-group-empty 23:1',
    ]);
  });

  it('draws at most as many questions as there are', () => {
    expect(check(question(2, 'A'), 1)).toEqual([]);
    expect(check(question(2, 'A'), 2)).toEqual(['check-draw 2:8']);
  });

  it('holds nothing without points', () => {
    expect(check(`${question(2, 'A')}## Reflect: B\n\nText.\n`)).toEqual(['check-unscored 7:1']);
  });
});

describe('a role', () => {
  const listFor = (role: string) =>
    `## Rate yourself: ${role}\n<!-- role: ${role} -->\n\n**Scale:** a, b\n\n- One.\n\n`;

  it('is told where the lesson has none beside it', () => {
    expect(readText(listFor('Mentee')).codes).toEqual(['role-alone']);
    expect(readText(listFor('Mentee') + listFor('Mentor')).codes).toEqual([]);
  });
});
