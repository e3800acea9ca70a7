import { describe, expect, it } from 'vitest';
import { another, check, course, question, settings } from './small-course.ts';

describe('compile', () => {
  it('asks for every lesson, and for the check where there is one, unless the course says otherwise', () => {
    expect(course({ '01-start.md': '# Start' }).outline!.finish).toBe('lessons');
    expect(course({ '01-start.md': '# Start', '02-test.md': check('{}') }).outline!.finish).toBe('lessons-and-check');
    const files = { '01-test.md': check('{}'), 'course.yaml': `${settings}finish: the check passed\n` };
    expect(course(files).outline!.finish).toBe('check');
  });

  it('tells a finish rule that asks for a check where there is none', () => {
    const { diagnostics } = course({ '01-a.md': '# A', 'course.yaml': `${settings}finish: the check passed\n` });
    expect(diagnostics).toMatchObject([{ code: 'finish-no-check', line: 4, found: 'finish: the check passed' }]);
  });

  it.each([
    ['{}', { draw: 2, pass: 0.8, attempts: null, feedback: 'end' }],
    ['{ draw: 1, pass: 50%, attempts: 3, feedback: each }', { draw: 1, pass: 0.5, attempts: 3, feedback: 'each' }],
    ['{ pass: 1 }', { draw: 2, pass: 0.5 }],
    ['{ shuffle: no }', { draw: 2, shuffle: false }],
  ])('reads the rules of a check in %j', (rules, rule) => {
    const { outline } = course({ '01-test.md': check(rules) });
    expect(outline!.lessons[0]!.check).toMatchObject({ ...rule, groups: [['who_decides', 'who_advises']] });
  });

  it('says in the outline of the order of a check only where it stays as written', () => {
    expect(course({ '01-test.md': check('{ shuffle: yes }') }).outline!.lessons[0]!.check).not.toHaveProperty(
      'shuffle',
    );
  });

  it('notes a mark in questions where these have different points, and tries where answers may change freely', () => {
    const bank = `${question.replace('\n\n', '\n<!-- points: 2, tries: 3 -->\n\n')}\n${another}`;
    const told = (rules: string) =>
      course({ '01-test.md': check(rules, bank) }).diagnostics.map(({ code, severity, line }) => [
        code,
        severity,
        line,
      ]);
    expect(told('{ pass: 1 }')).toEqual([
      ['check-pass-points', 'note', 2],
      ['check-tries', 'note', 7],
    ]);
    expect(told('{ pass: 50%, feedback: each }')).toEqual([]);
  });

  it('takes the course’s mark where a check sets none', () => {
    const files = { '01-test.md': check('{}'), 'course.yaml': `${settings}pass: 60%\n` };
    expect(course(files).outline!.lessons[0]!.check!.pass).toBe(0.6);
  });

  it('groups the bank of a check by its headings, in the outline and on the page', () => {
    const { outline, pages } = course({
      '01-test.md': check('{}', `Lead.\n\n## One\n\n#${question}\n## Two\n\n#${another}\n---\n\nThe end.`),
    });
    expect(outline!.lessons[0]!.check!.groups).toEqual([['who_decides'], ['who_advises']]);
    const shape = /<main[\s\S]*<\/main>/
      .exec(pages[0]!.html)![0]
      .match(
        /Lead\.|<lm-check|<section|<h2 id="\w+"|<lm-choice id="[\w-]+"|<\/section>|check-live|<\/lm-check>|The end\./g,
      );
    expect(shape).toEqual([
      'Lead.',
      '<lm-check',
      ...['<section', '<h2 id="one"', '<lm-choice id="lm-b-who_decides"', '</section>'],
      ...['<section', '<h2 id="two"', '<lm-choice id="lm-b-who_advises"', '</section>'],
      ...['check-live', '</lm-check>'],
      'The end.',
    ]);
  });
});
