import { describe, expect, it } from 'vitest';
import { LessonStatus, type Committed } from '../../../../scorm/adapters/lesson-status.ts';
import { Values } from '../../../../scorm/adapters/values.ts';
import type { Report } from '../../../../src/record/port.ts';
import { scriptedCalls } from '../../../hosts/fakes/scripted-calls.ts';
import { failedReport, passedReport, report } from '../../../hosts/reports.ts';

const element = 'cmi.core.lesson_status';
const certain = (): Committed => ({ sent: 'claimed', isCertain: true });
const refused = (): Committed => ({ sent: 'refused', isCertain: false });
const offline = (): Committed => ({ sent: 'claimed', isCertain: false });

function status(held = 'not attempted', { forgets = false, set }: { forgets?: boolean; set?: () => string } = {}) {
  const { calls, made } = scriptedCalls({ set });
  const lessonStatus = new LessonStatus(new Values(calls, []), { forgets });
  lessonStatus.assume(held);
  /** Commits with these outcomes in turn; tells what was set and committed. */
  const commit = (...outcomes: (() => Committed)[]) => {
    const sent = lessonStatus.commit(() => {
      made.push('commit');
      return (outcomes.shift() ?? certain)();
    });
    return { sent, steps: made.splice(0).map((call) => call.replace(`set ${element} `, '')) };
  };
  return { lessonStatus, made, commit };
}

const finished = (scorm12Status: Report['scorm12Status']) => passedReport({ scorm12Status });

describe('LessonStatus', () => {
  it.each([
    ['', 'incomplete', 'unknown', false],
    ['not attempted', 'incomplete', 'unknown', false],
    ['Not_Attempted', 'incomplete', 'unknown', false],
    ['unknown', 'incomplete', 'unknown', false],
    ['17', 'incomplete', 'unknown', false],
    ['browsed', 'incomplete', 'unknown', false],
    ['incomplete', 'incomplete', 'unknown', true],
    ['Completed', 'completed', 'unknown', true],
    ['PASSED', 'completed', 'passed', true],
    ['failed', 'completed', 'failed', true],
  ])('reads %j as %s and %s', (held, completion, success, isTouched) => {
    const { lessonStatus } = status(held);
    expect(lessonStatus).toMatchObject({ completion, success, isTouched });
  });

  it.each([
    ['has begun', report(), 'incomplete'],
    [
      'has passed, lessons open',
      report({ outcome: { completion: 'incomplete', success: 'passed', score: 1 } }),
      'incomplete',
    ],
    ['has passed and done all', finished('completed'), 'completed'],
    ['has passed and done all, where the LMS wants "passed"', finished('passed'), 'passed'],
    ['has passed and done all, where it wants both', finished('both'), 'completed'],
    ['has no try left', failedReport(), 'failed'],
    [
      'has done all of a course without a check',
      passedReport({ outcome: { completion: 'completed', success: 'unknown', score: null } }),
      'completed',
    ],
  ])('writes for a learner who %s', (_, given, expected) => {
    const { lessonStatus, made } = status();
    lessonStatus.writeOutcome(given);
    expect(made).toEqual([`set ${element} ${expected}`]);
  });

  it.each([
    ['passed', 'completed'],
    ['passed', 'failed'],
    ['completed', 'failed'],
    ['completed', 'incomplete'],
    ['failed', 'incomplete'],
  ])('law 7: does not write over %s with %s', (held, lower) => {
    const { lessonStatus, made } = status(held);
    expect(lessonStatus.write(lower)).toBe('claimed');
    expect(made).toEqual([]);
  });

  it.each([
    ['failed', 'completed'],
    ['completed', 'passed'],
    ['browsed', 'incomplete'],
  ])('goes up from %s to %s', (held, better) => {
    const { lessonStatus, made } = status(held);
    lessonStatus.write(better);
    expect(made).toEqual([`set ${element} ${better}`]);
  });

  it('commits once where nothing must follow', () => {
    const { lessonStatus, made, commit } = status();
    lessonStatus.writeOutcome(finished('completed'));
    made.length = 0;
    expect(commit()).toEqual({ sent: 'claimed', steps: ['commit'] });
  });

  it('commits once where an LMS forgets and nothing went wrong', () => {
    const { lessonStatus, made, commit } = status('incomplete', { forgets: true });
    lessonStatus.writeOutcome(finished('completed'));
    made.length = 0;
    expect(commit().steps).toEqual(['commit']);
  });

  it('has no lower status to send "incomplete" again by', () => {
    const { lessonStatus, made, commit } = status('not attempted', { forgets: true });
    lessonStatus.write('incomplete');
    made.length = 0;
    commit(refused);
    expect(commit().steps).toEqual(['commit']);
  });

  it('sends both: completed with its commit, then passed with another, once', () => {
    const { lessonStatus, made, commit } = status();
    lessonStatus.writeOutcome(finished('both'));
    made.length = 0;
    expect(commit().steps).toEqual(['commit', 'passed', 'commit']);
    lessonStatus.writeOutcome(finished('both'));
    expect(commit().steps).toEqual(['commit']);
  });

  it('sends "passed" later where the first commit was refused', () => {
    const { lessonStatus, made, commit } = status();
    lessonStatus.writeOutcome(finished('both'));
    made.length = 0;
    expect(commit(refused)).toEqual({ sent: 'refused', steps: ['commit'] });
    expect(commit().steps).toEqual(['commit', 'passed', 'commit']);
  });

  it('does not commit again for a status that the LMS refuses', () => {
    const answers = ['0', '405'];
    const { lessonStatus, made, commit } = status('incomplete', { set: () => answers.shift() ?? '405' });
    lessonStatus.writeOutcome(finished('both'));
    made.length = 0;
    expect(commit().steps).toEqual(['commit', 'passed']);
  });

  it.each([
    ['refused', refused],
    ['claimed without a network', offline],
  ])(
    'law 9: sends a status again by way of "incomplete" after a commit that was %s, where the LMS forgets',
    (_, doubtful) => {
      const { lessonStatus, made, commit } = status('incomplete', { forgets: true });
      lessonStatus.writeOutcome(finished('completed'));
      made.length = 0;
      commit(doubtful);
      expect(commit().steps).toEqual(['incomplete', 'commit', 'completed', 'commit']);
      expect(commit().steps).toEqual(['commit']);
    },
  );

  it('law 9: tries again when sending again failed half-way', () => {
    const { lessonStatus, made, commit } = status('incomplete', { forgets: true });
    lessonStatus.writeOutcome(finished('completed'));
    made.length = 0;
    commit(refused);
    expect(commit(certain, refused)).toEqual({
      sent: 'refused',
      steps: ['incomplete', 'commit', 'completed', 'commit'],
    });
    expect(commit().steps).toEqual(['incomplete', 'commit', 'completed', 'commit']);
  });

  it('law 9: leaves no "incomplete" behind when sending again fails at its first commit', () => {
    const { lessonStatus, made, commit } = status('incomplete', { forgets: true });
    lessonStatus.writeOutcome(finished('completed'));
    made.length = 0;
    commit(refused);
    expect(commit(refused).steps).toEqual(['incomplete', 'commit', 'completed']);
  });

  it('law 9: sends a status again that was believed to have arrived, once it turns out that it has not', () => {
    const { lessonStatus, made, commit } = status('incomplete', { forgets: true });
    lessonStatus.writeOutcome(finished('completed'));
    made.length = 0;
    commit();
    lessonStatus.doubt();
    expect(commit().steps).toEqual(['incomplete', 'commit', 'completed', 'commit']);
  });

  it('law 7: never goes down from a status that has arrived by all evidence, whatever becomes of later commits', () => {
    const { lessonStatus, made, commit } = status('incomplete', { forgets: true });
    lessonStatus.writeOutcome(finished('completed'));
    made.length = 0;
    commit();
    commit();
    lessonStatus.doubt();
    expect(commit().steps).toEqual(['commit']);
  });

  it('law 9: sends again before it goes on to "passed"', () => {
    const { lessonStatus, made, commit } = status('incomplete', { forgets: true });
    lessonStatus.writeOutcome(finished('both'));
    made.length = 0;
    commit(refused);
    expect(commit().steps).toEqual(['incomplete', 'commit', 'completed', 'commit', 'passed', 'commit']);
  });

  it('law 7: never goes down from a status that it brought there again', () => {
    const { lessonStatus, made, commit } = status('incomplete', { forgets: true });
    lessonStatus.writeOutcome(finished('both'));
    made.length = 0;
    commit(refused);
    expect(commit(certain, certain, refused).steps.at(-2)).toBe('passed');
    expect(commit().steps).toEqual(['commit']);
  });

  it('law 7: never goes down on an LMS that forgets nothing', () => {
    const { lessonStatus, made, commit } = status('incomplete');
    lessonStatus.writeOutcome(finished('completed'));
    made.length = 0;
    commit(refused);
    expect(commit().steps).toEqual(['commit']);
  });

  it('law 7: never goes down from a status that the LMS has for certain', () => {
    const { lessonStatus, made, commit } = status('incomplete', { forgets: true });
    lessonStatus.writeOutcome(finished('completed'));
    made.length = 0;
    commit();
    lessonStatus.writeOutcome(finished('passed'));
    commit(refused);
    expect(commit().steps).toEqual(['commit']);
  });
});
