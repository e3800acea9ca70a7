import { describe, expect, it } from 'vitest';
import type { Launch } from '../../../src/record/port.ts';
import { reportOf, type Sitting } from '../../../src/record/report.ts';
import { course, done, fullCourse, lesson } from '../model/courses.ts';
import { savedAfter } from './saves.ts';
import { reported } from './sittings.ts';

const launch: Launch = {
  state: 'ready',
  mode: 'normal',
  learner: { id: 'ada', name: '' },
  suspendData: '',
  completion: 'incomplete',
  success: 'unknown',
  limits: { suspendChars: 4096, locationChars: 255 },
};

function sitting(rest: Partial<Sitting> = {}): Sitting {
  return {
    outline: fullCourse,
    launch,
    saved: savedAfter(fullCourse, []),
    suspendData: 'K1',
    seconds: 10,
    interactions: [],
    ...rest,
  };
}

describe('reportOf', () => {
  it('names the place by lesson, and by block where there is one', () => {
    const at = (location: { lesson: string; block?: string }) =>
      reportOf(sitting({ saved: savedAfter(fullCourse, [{ type: 'moved', location }]) })).location;
    expect(at({ lesson: 'two' })).toBe('two');
    expect(at({ lesson: 'two', block: 'two_q' })).toBe('two/two_q');
  });

  it('names the version in the objective, in characters that every LMS takes', () => {
    expect(reportOf(sitting({ outline: { ...fullCourse, version: '2.0.1-rc.1+é' } })).objective).toBe(
      'course_2_0_1_rc_1__',
    );
  });

  it('counts the answers that earlier sittings handed over, and names the language of the words', () => {
    const saved = savedAfter(fullCourse, [], { reported: { one_q: 3, two_q: 1 } });
    const interactions = reported('one', 'one_q');
    expect(reportOf(sitting({ saved, interactions }))).toMatchObject({ recordsBefore: 3, language: 'en' });
  });

  it('carries the course’s wish for 1.2', () => {
    expect(reportOf(sitting({ outline: { ...fullCourse, scorm12Status: 'both' } })).scorm12Status).toBe('both');
  });

  it('says 1 for the progress of a test-out that was passed, whatever lessons are open', () => {
    const outline = course(fullCourse.lessons, { finish: 'check' });
    const best = { completion: 'completed', success: 'passed' } as const;
    expect(reportOf(sitting({ outline, saved: savedAfter(outline, done('one'), { best }) })).progress).toBe(1);
    expect(reportOf(sitting({ outline, saved: savedAfter(outline, done('one')) })).progress).toBe(0.25);
  });

  it('never says less than the LMS or an earlier sitting had', () => {
    const passed = { ...launch, success: 'passed' } as const;
    const best = { completion: 'completed', success: 'unknown' } as const;
    expect(reportOf(sitting({ launch: passed, saved: savedAfter(fullCourse, [], { best }) })).outcome).toMatchObject({
      completion: 'completed',
      success: 'passed',
    });
  });

  it.each([
    ['this sitting where the LMS counts nothing', undefined, 300, 10],
    ['this sitting where the LMS knows of all the others', 290, 300, 10],
    ['what a crashed sitting has not told as well', 100, 300, 200],
    ['this sitting where the LMS counts more than we do', 900, 300, 10],
  ])('tells the time of %s', (_, totalSeconds, activeSeconds, expected) => {
    const saved = savedAfter(course([lesson('one')]), [], { activeSeconds });
    expect(reportOf(sitting({ launch: { ...launch, totalSeconds }, saved })).sessionSeconds).toBe(expected);
  });
});
