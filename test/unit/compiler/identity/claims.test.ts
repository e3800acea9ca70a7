import { describe, expect, it } from 'vitest';
import { build, type Question } from './course.ts';
import { basics, claim, course, edited, first, mentor, start, which, withQuestions, words } from './sample.ts';

describe('a claimed id', () => {
  const ask = (...questions: Question[]) => build({ '01-a.md': { title: 'A', questions } }, first.lock);

  it('is the id of a new question', () => {
    const next = edited({
      '01-before.md': { ...start, questions: [words, { name: 'How often do they meet?', id: 'meetings' }] },
    });
    expect(next.idOf('How often do they meet?')).toBe('meetings');
    expect(next.codes).toEqual([]);
  });

  it('brings back a question that was taken out long ago, also in other words', () => {
    const without = withQuestions(which, claim);
    const back = { ...mentor, name: 'Point to the one who mentors.', id: first.idOf(mentor.name) };
    const next = build({ ...course, '02-what-it-is.md': { ...basics, questions: [back, which, claim] } }, without.lock);
    expect(next.idOf(back.name)).toBe(first.idOf(mentor.name));
    expect(Object.values(next.optionsOf(back.name))).toEqual(['a', 'b', 'c']);
    expect(next.lock.gone.blocks.size).toBe(0);
  });

  it('makes nothing of a question that has an id already', () => {
    const next = withQuestions({ ...mentor, id: 'my_mentor' }, which, claim);
    expect(next.idOf(mentor.name)).toBe(first.idOf(mentor.name));
    expect(next.codes).toEqual(['id-unknown']);
    expect(next.told[0]?.mend).toContain(first.idOf(mentor.name));
  });

  it('that is misspelt is told with the nearest that is leaving', () => {
    const next = withQuestions({ name: 'Something else altogether', id: 'which_of_thse_is_mentoring' }, mentor, claim);
    expect(next.told.find(({ code }) => code === 'id-unknown')?.mend).toContain('`id: which_of_these_is_mentoring`');
  });

  it('belongs to the first that claims it', () => {
    const next = ask({ ...mentor, id: 'mine' }, { name: 'Another one', id: 'mine' });
    expect(next.codes).toContain('id-taken');
    expect(next.told.find(({ code }) => code === 'id-taken')?.line).toBe(15);
    expect(next.idOf('Another one')).toBe('another_one');
  });

  it('cannot be that of a lesson, or no id at all', () => {
    const next = build(
      {
        ...course,
        '04-x.md': {
          title: 'X',
          questions: [
            { name: 'One', id: 'what_it_is' },
            { name: 'Two', id: 'Two-2' },
          ],
        },
      },
      first.lock,
    );
    expect(next.codes).toEqual(['id-taken', 'id-form']);
  });

  it('of another kind drops responses', () => {
    const next = edited({
      '01-before.md': {
        ...start,
        questions: [{ ...words, name: 'In a word', kind: 'choice', id: first.idOf(words.name) }],
      },
    });
    expect(next.revOf('In a word')).toBe(2);
  });

  it('may be that of a lesson', () => {
    const next = build({ '01-x.md': { title: 'Quite new', questions: [], id: 'what_it_is' } }, first.lock);
    expect(next.lessonIds.get('01-x.md')).toBe('what_it_is');
  });
});
