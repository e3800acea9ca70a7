import { describe, expect, it } from 'vitest';
import { build, type Question } from './course.ts';
import { claim, mentor, secret, which } from './sample.ts';

describe('an ambiguous edit', () => {
  const before = 'Where does the mentor stand?';
  const after = 'Where does one turn of mentoring start?';
  const old = build({ '01-a.md': { title: 'A', questions: [{ name: before }] } });
  const rebuild = (...questions: Question[]) => build({ '01-a.md': { title: 'A', questions } }, old.lock);

  it('is an error that shows both wordings and the lines to choose from', () => {
    const next = rebuild({ name: after });
    expect(next.told).toMatchObject([{ code: 'identity-ambiguous', severity: 'error', file: '01-a.md', line: 5 }]);
    expect(next.told[0]?.found).toBe(after);
    expect(next.told[0]?.mend).toBe(
      'Under the heading write `<!-- id: where_does_the_mentor_stand -->` if it was “Where does the mentor stand?”, ' +
        'or `<!-- id: new -->` if it is new.',
    );
  });

  it('loses nothing as long as it is open', () => {
    expect(rebuild({ name: after }).lock).toEqual(old.lock);
  });

  it('is settled by the old id', () => {
    const next = rebuild({ name: after, id: 'where_does_the_mentor_stand' });
    expect(next.idOf(after)).toBe('where_does_the_mentor_stand');
    expect(next.codes).toEqual([]);
  });

  it('is settled by “new”, for good', () => {
    const next = rebuild({ name: after, id: 'new' });
    expect(next.idOf(after)).toBe('where_does_one_turn_of_mentoring_start');
    expect(next.codes).toEqual(['identity-gone']);
    const course = { '01-a.md': { title: 'A', questions: [{ name: `${after} Really?`, id: 'new' }] } };
    const again = build(course, next.lock);
    expect(again.idOf(`${after} Really?`)).toBe('where_does_one_turn_of_mentoring_start');
    const without = build({ '01-a.md': { title: 'A', questions: [{ name: after }] } }, again.lock);
    expect(without.idOf(after)).toBe('where_does_one_turn_of_mentoring_start');
  });

  it('stands between two old questions that are as like', () => {
    const two = build({
      '01-a.md': {
        title: 'A',
        questions: [{ name: 'Who may be Ana’s mentor?' }, { name: 'Who may be Ben’s mentor?' }],
      },
    });
    const next = build({ '01-a.md': { title: 'A', questions: [{ name: 'Who may be Eve’s mentor?' }] } }, two.lock);
    expect(next.codes).toEqual(['identity-ambiguous']);
    expect(next.told[0]?.mend).toContain('<!-- id: who_may_be_anas_mentor -->');
    expect(next.told[0]?.mend).toContain('<!-- id: who_may_be_bens_mentor -->');
    expect(next.lock).toEqual(two.lock);
  });

  it('stands between two new questions that are as like', () => {
    const one = build({ '01-a.md': { title: 'A', questions: [{ name: 'Who may be Eve’s mentor?' }] } });
    const next = build(
      {
        '01-a.md': {
          title: 'A',
          questions: [{ name: 'Who may be Ana’s mentor?' }, { name: 'Who may be Ben’s mentor?' }],
        },
      },
      one.lock,
    );
    expect(next.codes).toEqual(['identity-ambiguous', 'identity-ambiguous']);
  });

  it('may be about a lesson', () => {
    const halves = build({
      '01-a.md': { title: 'One', questions: [mentor, which] },
      '02-b.md': { title: 'Two', questions: [claim, secret] },
    });
    const [left, right] = [
      [mentor, claim],
      [which, secret],
    ];
    const next = build(
      { '01-c.md': { title: 'Three', questions: left }, '02-d.md': { title: 'Four', questions: right } },
      halves.lock,
    );
    expect(next.codes).toContain('lesson-ambiguous');
    expect(next.told.find(({ code }) => code === 'lesson-ambiguous')?.mend).toContain('`id: a`');
    const settled = build(
      {
        '01-c.md': { title: 'Three', questions: left, id: 'a' },
        '02-d.md': { title: 'Four', questions: right, id: 'new' },
      },
      halves.lock,
    );
    expect(Object.fromEntries(settled.lessonIds)).toEqual({ '01-c.md': 'a', '02-d.md': 'd' });
    expect(settled.codes.filter((code) => code.startsWith('lesson'))).toEqual(['lesson-renamed', 'lesson-gone']);
  });
});
