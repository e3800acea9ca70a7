import { describe, expect, it } from 'vitest';
import { build, type Lesson } from './course.ts';
import { basics, claim, course, edited, first, mentor, start, which, work } from './sample.ts';

describe('an author', () => {
  it('renames and renumbers a file', () => {
    const next = build(
      { '01-before.md': start, '02-real-work.md': work, '04-what-mentoring-is.md': basics },
      first.lock,
    );
    expect(next.lessonIds.get('04-what-mentoring-is.md')).toBe('what_it_is');
    expect(next.lessonIds.get('02-real-work.md')).toBe('real_work');
    expect(next.lock.lessons.get('what_it_is')?.file).toBe('04-what-mentoring-is.md');
    expect(next.codes).toEqual(['lesson-renamed']);
  });

  it('renames a file and its lesson at once, and its questions tell which one it is', () => {
    const next = build(
      { '01-before.md': start, '02-definition.md': { ...basics, title: 'A definition' }, '03-real-work.md': work },
      first.lock,
    );
    expect(next.lessonIds.get('02-definition.md')).toBe('what_it_is');
    expect(next.codes).toEqual(['lesson-renamed']);
  });

  it('exchanges the titles of two lessons whose questions stay', () => {
    const next = edited({
      '02-what-it-is.md': { ...basics, title: work.title },
      '03-real-work.md': { ...work, title: basics.title },
    });
    expect(next.lessonIds).toEqual(first.lessonIds);
  });

  it('puts other content under the name of a lesson that moved', () => {
    const other: Lesson = {
      title: 'Agreeing how to work',
      questions: [{ name: 'How often do they meet?', options: ['x Monthly', 'Never'] }],
    };
    const next = edited({ '02-what-it-is.md': other, '04-basics.md': basics });
    expect(next.lessonIds.get('04-basics.md')).toBe('what_it_is');
    expect(next.lessonIds.get('02-what-it-is.md')).toBe('what_it_is_2');
  });

  it('writes a lesson anew in its file', () => {
    const next = edited({
      '02-what-it-is.md': {
        title: 'On trust',
        questions: [{ name: 'Whom do you trust?', options: ['x Her', 'Nobody'] }],
      },
    });
    expect(next.lessonIds.get('02-what-it-is.md')).toBe('what_it_is');
  });

  it('replaces a lesson by another with a like title', () => {
    const other: Lesson = {
      title: 'What is monitoring?',
      questions: [{ name: 'Who watches?', options: ['x She', 'He'] }],
    };
    const next = build({ '01-before.md': start, '02-watching.md': other, '03-real-work.md': work }, first.lock);
    expect(next.lessonIds.get('02-watching.md')).toBe('watching');
    expect(next.codes).toEqual(['lesson-gone']);
  });

  it('splits a lesson: the file keeps its name, the questions that leave it keep theirs', () => {
    const next = edited({
      '02-what-it-is.md': { ...basics, questions: [mentor] },
      '03-what-it-does.md': { title: 'What it does', questions: [which, claim] },
    });
    expect(next.lessonIds.get('02-what-it-is.md')).toBe('what_it_is');
    expect(next.lessonIds.get('03-what-it-does.md')).toBe('what_it_does');
    expect(next.idOf(which.name)).toBe(first.idOf(which.name));
    expect(next.codes).toEqual(['identity-moved', 'identity-moved']);
  });

  it('takes a lesson out, and later writes another with its title', () => {
    const without = build({ '01-before.md': start, '03-real-work.md': work }, first.lock);
    const other = { '04-other.md': { title: basics.title, questions: [] } };
    const next = build({ '01-before.md': start, '03-real-work.md': work, ...other }, without.lock);
    expect(next.lessonIds.get('04-other.md')).toBe('other');
  });

  it('takes a lesson out and puts it back', () => {
    const without = build({ '01-before.md': start, '03-real-work.md': work }, first.lock);
    expect(without.codes).toEqual(['lesson-gone']);
    expect(build(course, without.lock).lock).toEqual(first.lock);
  });
});
