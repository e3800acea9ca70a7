import type { BlockOutline } from '../../../../src/model/course.ts';
import { describe, expect, it } from 'vitest';
import type { Outline } from '../../../../src/model/course.ts';
import { completionSection, completionSentence } from '../../../../scorm/package/admin-completion.ts';
import type { Target } from '../../../../scorm/package/package.ts';
import { checkLesson, lesson, outline, outlineWithoutCheck } from './support/course.ts';
import { tableRows } from './support/html.ts';

const lessons = [lesson('leaves', { href: 'index.html' })];
const threeTries = outline({ lessons: [...lessons, checkLesson('final', { attempts: 3 })] });

describe('completionSentence', () => {
  it.each<[string, Outline]>([
    [
      'The course is complete when the learner has finished all 2 lessons and passed the check (80 % or more).',
      outline(),
    ],
    [
      'The course is complete when the learner has passed the check (80 % or more). The other lessons may stay open.',
      outline({ finish: 'check' }),
    ],
    ['The course is complete when the learner has finished all 2 lessons.', outline({ finish: 'lessons' })],
    ['The course is complete when the learner has finished all 2 lessons.', outlineWithoutCheck()],
    ['The course is complete when the learner has finished the lesson.', outlineWithoutCheck({ lessons })],
    [
      'The course is complete when the learner has finished all 3 lessons and passed the checks (80 % and 66.7 % or more).',
      outline({ lessons: [...lessons, checkLesson('b'), checkLesson('c', { pass: 2 / 3 })] }),
    ],
  ])('%s', (sentence, course) => {
    expect(completionSentence(course)).toBe(sentence);
  });
});

describe('the table of what the LMS is told', () => {
  it('says of SCORM 1.2 that a course is completed only when all is done and passed, with the score', () => {
    expect(rows('scorm12', outline())).toEqual([
      ['The learner …', 'Status', 'Score'],
      ['has begun, or has finished the lessons but not the check', 'incomplete', 'none'],
      ['is below the mark and may try again', 'incomplete', 'none'],
      ['has passed the check; lessons are open', 'incomplete', 'none'],
      ['has finished all lessons and passed the check', 'completed', '0 to 100'],
    ]);
  });

  it('says of SCORM 2004 completion and success apart', () => {
    expect(rows('scorm2004-4th', outline())).toEqual([
      ['The learner …', 'Completion', 'Success', 'Score'],
      ['has begun, or has finished the lessons but not the check', 'incomplete', 'unknown', 'none'],
      ['is below the mark and may try again', 'incomplete', 'unknown', 'none'],
      ['has passed the check; lessons are open', 'incomplete', 'passed', 'the best so far'],
      ['has finished all lessons and passed the check', 'completed', 'passed', '0 to 100'],
    ]);
  });

  it('has “failed” only where tries can run out', () => {
    expect(rows('scorm12', threeTries).at(-1)).toEqual([
      'is below the mark and has no tries left',
      'failed',
      '0 to 100',
    ]);
    expect(rows('scorm2004-3rd', threeTries).at(-1)).toEqual([
      'is below the mark and has no tries left',
      'completed',
      'failed',
      '0 to 100',
    ]);
    expect(rows('scorm12', outline()).flat()).not.toContain('failed');
  });

  it('has no second try where there is one', () => {
    const once = outline({ lessons: [...lessons, checkLesson('final', { attempts: 1 })] });
    expect(rows('scorm12', once).flat()).not.toContain('is below the mark and may try again');
  });

  it('completes a course whose lessons are enough, whatever the check says', () => {
    expect(rows('scorm2004-4th', outline({ finish: 'lessons' })).slice(2)).toEqual([
      ['is below the mark and may try again', 'completed', 'unknown', '0 to 100'],
      ['has passed the check; lessons are open', 'incomplete', 'passed', 'none'],
      ['has finished all lessons and passed the check', 'completed', 'passed', '0 to 100'],
    ]);
  });

  it('completes a test-out course by the check alone', () => {
    expect(rows('scorm12', outline({ finish: 'check' }))[3]).toEqual([
      'has passed the check; lessons are open',
      'completed',
      '0 to 100',
    ]);
  });

  it('shows the status that the course chose for SCORM 1.2', () => {
    expect(rows('scorm12', outline({ scorm12Status: 'passed' })).at(-1)?.[1]).toBe('passed');
    expect(rows('scorm12', outline({ scorm12Status: 'both' })).at(-1)?.[1]).toBe('completed, then passed');
    expect(rows('scorm12', outlineWithoutCheck({ scorm12Status: 'passed' })).at(-1)?.[1]).toBe('completed');
  });

  it('shows a course without a check with no score, or with the one its author chose', () => {
    expect(rows('scorm12', outlineWithoutCheck())).toEqual([
      ['The learner …', 'Status', 'Score'],
      ['has begun', 'incomplete', 'none'],
      ['has finished all lessons', 'completed', 'none'],
    ]);
    expect(rows('scorm12', outlineWithoutCheck({ scoreWhenCompleted: 100 })).at(-1)?.[2]).toBe('100');
  });

  it('shows the score of a course in which all questions count, once it is completed', () => {
    const scored = outlineWithoutCheck();
    const lessons = scored.lessons.map((lesson) => ({ ...lesson, blocks: [scoredQuestion(lesson.id)] }));
    expect(rows('scorm12', { ...scored, lessons }).slice(1)).toEqual([
      ['has begun', 'incomplete', 'none'],
      ['has finished all lessons', 'completed', '0 to 100'],
    ]);
    expect(completionSection('web', { ...scored, lessons })).toContain('The best answer to each counts');
    expect(completionSection('web', outline())).not.toContain('The best answer to each counts');
  });

  it('is not there for the web, where nobody is told', () => {
    expect(completionSection('web', outline())).not.toContain('<table>');
  });
});

describe('the notes below it', () => {
  it('say how often the check may be taken', () => {
    expect(completionSection('scorm12', outline())).toContain('as often as they like');
    expect(completionSection('scorm12', threeTries)).toContain('Learners may take the check 3 times.');
    expect(completionSection('scorm12', outlineWithoutCheck())).not.toContain('Learners may take');
  });

  it('say that the LMS is given the pass mark only where its manifest has it', () => {
    expect(completionSection('scorm2004-4th', outline())).toContain('tells your LMS the pass mark');
    expect(completionSection('scorm12', outline())).not.toContain('tells your LMS the pass mark');
    expect(completionSection('scorm2004-4th', outlineWithoutCheck())).not.toContain('tells your LMS the pass mark');
  });
});

function rows(target: Target, course: Outline): string[][] {
  return tableRows(completionSection(target, course));
}

function scoredQuestion(lesson: string): BlockOutline {
  return { id: `${lesson}_q`, kind: 'choice', required: true, points: 1 };
}
