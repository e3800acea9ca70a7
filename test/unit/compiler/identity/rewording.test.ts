import { describe, expect, it } from 'vitest';
import { build, type Lesson, type Question } from './course.ts';
import { basics, claim, course, edited, first, mentor, secret, which, withQuestions, work } from './sample.ts';

describe('a first build', () => {
  it('names lessons by their files, questions by their words, options by letters', () => {
    expect(Object.fromEntries(first.lessonIds)).toEqual({
      '01-before.md': 'before',
      '02-what-it-is.md': 'what_it_is',
      '03-real-work.md': 'real_work',
    });
    expect(first.idOf(which.name)).toBe('which_of_these_is_mentoring');
    expect(Object.values(first.optionsOf(mentor.name))).toEqual(['a', 'b', 'c']);
    expect(first.codes).toEqual([]);
  });

  it('counts equal names', () => {
    expect([first.idOf('True or false?', 0), first.idOf('True or false?', 1)]).toEqual([
      'true_or_false',
      'true_or_false_2',
    ]);
  });
});

describe('an author', () => {
  it('changes nothing and is told nothing', () => {
    const next = build(course, first.lock);
    expect(next.lock).toEqual(first.lock);
    expect(next.codes).toEqual([]);
  });

  it('mends a slip in a question', () => {
    const next = withQuestions({ ...mentor, name: 'Who is the mentor in a mentoring partnershp?' }, which, claim);
    expect(next.idOf('Who is the mentor in a mentoring partnershp?')).toBe(first.idOf(mentor.name));
    expect(next.codes).toEqual(['identity-reworded']);
    expect(next.told[0]?.mend).toContain(mentor.name);
  });

  it('tidies quotation marks, dashes and full stops without a word', () => {
    const next = withQuestions(
      { ...which, name: 'Which of *these* is “mentoring”', prose: 'Priya has just joined the team' },
      mentor,
      claim,
    );
    expect(next.idOf('Which of *these* is “mentoring”')).toBe(first.idOf(which.name));
    expect(next.codes).toEqual([]);
  });

  it('asks the same options in quite other words', () => {
    const next = withQuestions({ ...mentor, name: 'Point to the one who mentors.' }, which, claim);
    expect(next.idOf('Point to the one who mentors.')).toBe(first.idOf(mentor.name));
    expect(next.codes).toEqual(['identity-reworded']);
  });

  it('keeps the name and writes all the rest anew, as long as no other question has that name', () => {
    const anew = {
      name: which.name,
      prose: 'Long ago, somewhere else.',
      options: ['x Neither of the two', 'Every one of them'],
    };
    const next = withQuestions(mentor, anew, claim);
    expect(next.idOf(which.name)).toBe(first.idOf(which.name));
    const there = edited({
      '02-what-it-is.md': { ...basics, questions: [mentor, claim] },
      '04-x.md': { title: 'X', questions: [anew] },
    });
    expect(there.idOf(which.name)).toBe(first.idOf(which.name));
  });

  it('changes one of several questions of the same name, each in its lesson', () => {
    const ask = (...options: string[]): Lesson => ({
      title: options.join(),
      questions: [{ name: 'Which is it?', options }],
    });
    const before = build({
      '01-a.md': ask('x The first', 'The second'),
      '02-b.md': ask('x A third one', 'A fourth one'),
    });
    const next = build(
      { '01-a.md': ask('x The first', 'The second'), '02-b.md': ask('Something', 'x Nothing') },
      before.lock,
    );
    expect(next.idOf('Which is it?', 1)).toBe(before.idOf('Which is it?', 1));
  });

  it('replaces a question by one that only shares its options with it', () => {
    const helpers = ['A mentor, for a long time', 'A trainer, for one course'];
    const [ana, ben, eve]: Question[] = [
      'Ana wishes to learn to weld.',
      'Ben thinks about leaving.',
      'Eve lost her keys!',
    ].map((name) => ({ name, options: [`x ${helpers[0]!}`, helpers[1]!] }));
    const before = build({ '01-a.md': { title: 'A', questions: [ana!, ben!] } });
    const next = build({ '01-a.md': { title: 'A', questions: [ana!, eve!] } }, before.lock);
    expect(next.codes).toEqual(['identity-gone']);
    const truths: Question[] = [ana!, eve!].map(({ name }) => ({ name, options: ['x True', 'False'] }));
    const one = build({ '01-a.md': { title: 'A', questions: [truths[0]!] } });
    expect(build({ '01-a.md': { title: 'A', questions: [truths[1]!] } }, one.lock).codes).toEqual(['identity-gone']);
  });

  it('replaces one “True or false?” by another, which has nothing to do with it', () => {
    const other = { ...claim, prose: 'Mentors are paid by the hour.', options: ['True', 'x False'] };
    const next = withQuestions(mentor, which, other);
    expect(next.idOf('True or false?', 0)).toBe('true_or_false_3');
    expect(next.codes).toEqual(['identity-gone']);
  });

  it('rewords the statement of one of two “True or false?”', () => {
    const other = { ...secret, prose: 'What is said between these two stays with them.' };
    const next = edited({ '03-real-work.md': { ...work, questions: [other] } });
    expect(next.idOf('True or false?', 1)).toBe(first.idOf('True or false?', 1));
  });
});
