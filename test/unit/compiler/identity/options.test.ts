import { describe, expect, it } from 'vitest';
import { build, type Question } from './course.ts';
import { basics, claim, course, first, mentor, which, withQuestions } from './sample.ts';

describe('an author', () => {
  it('rewords an option, also the right one, and it keeps its letter and its answers', () => {
    const next = withQuestions(
      {
        ...mentor,
        options: [
          'x An experienced person who shares what they have learnt',
          'The manager who sets the targets for the year',
          'A trainer who teaches one course to ten people',
        ],
      },
      which,
      claim,
    );
    expect(Object.values(next.optionsOf(mentor.name))).toEqual(['a', 'b', 'c']);
    expect(next.revOf(mentor.name)).toBe(1);
    expect(next.codes).toEqual([]);
  });

  it('arranges options anew, and each keeps its letter', () => {
    const [right = '', manager = '', trainer = ''] = mentor.options!;
    const next = withQuestions({ ...mentor, options: [trainer, right, manager] }, which, claim);
    expect(Object.values(next.optionsOf(mentor.name))).toEqual(['c', 'a', 'b']);
    expect(next.revOf(mentor.name)).toBe(1);
  });

  it('replaces an option, and the letter of the old one is not given again', () => {
    const [right = '', manager = '', trainer = ''] = mentor.options!;
    const next = withQuestions({ ...mentor, options: [right, 'Nobody: it needs none', trainer] }, which, claim);
    expect(Object.values(next.optionsOf(mentor.name))).toEqual(['a', 'd', 'c']);
    const again = build(
      {
        ...course,
        '02-what-it-is.md': {
          ...basics,
          questions: [{ ...mentor, options: [right, 'Somebody quite different', manager, trainer] }, which, claim],
        },
      },
      next.lock,
    );
    expect(Object.values(again.optionsOf(mentor.name))).toEqual(['a', 'e', 'b', 'c']);
  });

  it('ticks another answer: the question stays, stored responses do not', () => {
    const next = withQuestions(
      { ...which, options: ['x Her manager sets her targets', 'A colleague outside her line shares experience'] },
      mentor,
      claim,
    );
    expect(next.idOf(which.name)).toBe(first.idOf(which.name));
    expect(next.revOf(which.name)).toBe(2);
    expect(next.codes).toEqual(['identity-key']);
    expect(build(course, next.lock).revOf(which.name)).toBe(3);
  });

  it('adds an option or takes one out, and stored responses still mean what they meant', () => {
    const [manager = '', colleague = ''] = which.options!;
    const more = withQuestions(
      { ...which, options: [manager, colleague, 'x A friend gives advice for years'] },
      mentor,
      claim,
    );
    expect(more.revOf(which.name)).toBe(1);
    const other = withQuestions({ ...which, options: [manager, 'x A friend gives advice for years'] }, mentor, claim);
    expect(Object.values(other.optionsOf(which.name))).toEqual(['a', 'c']);
    expect(other.revOf(which.name)).toBe(1);
  });

  it('moves an item of a sort exercise to another category', () => {
    const sort = {
      name: 'Is it mentoring?',
      kind: 'sort',
      options: ['It is', 'It is not', 'Setting targets', 'Sharing experience'],
    } as const;
    const before = build({ '01-sort.md': { title: 'Sort', questions: [{ ...sort, key: '2.1,3.0' }] } });
    const rebuild = (question: Question) =>
      build({ '01-sort.md': { title: 'Sort', questions: [question] } }, before.lock);
    const moved = rebuild({ ...sort, key: '2.0,3.0' });
    expect([moved.revOf(sort.name), moved.codes]).toEqual([2, ['identity-key']]);
    const longer = rebuild({ ...sort, options: [...sort.options, 'Listening'], key: '2.1,3.0,4.0' });
    expect([longer.revOf(sort.name), longer.codes]).toEqual([1, []]);
    const turned = rebuild({
      ...sort,
      options: ['It is not', 'It is', 'Sharing experience', 'Setting targets'],
      key: '2.1,3.0',
    });
    expect([turned.revOf(sort.name), turned.codes]).toEqual([1, []]);
  });
});
