import { describe, expect, it } from 'vitest';
import { dataSections } from '../../../../scorm/package/admin-data.ts';
import { lesson, outline } from './support/course.ts';

describe('what is sent', () => {
  it('counts the scored questions as reported and the others as not', () => {
    const html = dataSections('scorm12', outline());
    expect(html).toContain('Answers to 2 questions, one by one');
    expect(html).toContain('Answers to 2 other questions and exercises: no report lists them.');
  });

  it('counts what the author has reported besides', () => {
    const blocks = [{ id: 'a', kind: 'choice', required: true, points: 0, reported: true }] as const;
    const html = dataSections('scorm12', outline({ lessons: [lesson('leaves', { blocks })] }));
    expect(html).toContain('Answers to 1 question, one by one');
    expect(html).not.toContain('no report lists them');
  });

  it('leaves out what the author does not want reported', () => {
    const blocks = [{ id: 'a', kind: 'choice', required: true, points: 1, reported: false }] as const;
    expect(dataSections('scorm12', outline({ lessons: [lesson('leaves', { blocks })] }))).not.toContain('one by one');
  });

  it('says that private answers are in the reports when they are', () => {
    const html = dataSections('scorm12', outline({ privateAnswers: 'reported' }));
    expect(html).toContain('Answers to 3 questions, one by one');
    expect(html).toContain('1 of them are self-ratings or reflections');
    expect(html).toContain('listed in its reports');
  });
});

describe('where private answers are kept', () => {
  it.each([
    ['device', 'are kept in the learner’s browser only'],
    ['lms', 'the people who run the LMS can read them'],
    ['reported', 'listed in its reports'],
  ] as const)('is told for %s', (privateAnswers, words) => {
    expect(dataSections('scorm2004-4th', outline({ privateAnswers }))).toContain(words);
  });

  it('is not told where there are none', () => {
    const blocks = [{ id: 'a', kind: 'choice', required: true, points: 0 }] as const;
    const html = dataSections('scorm12', outline({ lessons: [lesson('leaves', { blocks })] }));
    expect(html).not.toContain('reflections');
    expect(html).not.toContain('Private answers');
  });
});

describe('the web package', () => {
  it('speaks of no LMS that would be told anything', () => {
    const html = dataSections('web', outline());
    expect(html).toContain('Nothing is sent to anybody.');
    expect(html).not.toContain('your LMS');
  });
});
