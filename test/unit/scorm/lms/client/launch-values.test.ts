import { describe, expect, it } from 'vitest';
import { launchState, launchValues } from '../../../../../scorm/lms/client/launch-values.ts';
import type { Attempt, CmiValues, Sco } from '../../../../../scorm/lms/shapes.ts';

const scorm12: Sco = {
  standard: 'scorm12',
  edition: '1.2',
  identifier: 'course',
  title: 'Course',
  href: 'index.html',
  masteryScore: '',
  scaledPassingScore: '',
  completionThreshold: '',
  launchData: '',
};
const scorm2004: Sco = { ...scorm12, standard: 'scorm2004', edition: '2004 4th Edition' };

function attempt(cmi: CmiValues): Attempt {
  return { number: 1, startedAt: '', savedAt: null, cmi };
}

describe('launchState', () => {
  it('begins an attempt ab-initio', () => {
    expect(launchState(scorm12, attempt({}))).toEqual({ mode: 'normal', entry: 'ab-initio' });
    expect(launchState(scorm2004, attempt({}))).toEqual({ mode: 'normal', entry: 'ab-initio' });
  });

  it.each(['', 'time-out', 'logout', 'normal'])('has no entry after the exit "%s"', (exit) => {
    expect(launchState(scorm12, attempt({ 'cmi.core.exit': exit })).entry).toBe('');
    expect(launchState(scorm2004, attempt({ 'cmi.exit': exit })).entry).toBe('');
  });

  it('resumes after the exit "suspend"', () => {
    expect(launchState(scorm12, attempt({ 'cmi.core.exit': 'suspend' })).entry).toBe('resume');
    expect(launchState(scorm2004, attempt({ 'cmi.exit': 'suspend' })).entry).toBe('resume');
  });

  it('opens an attempt that is over in review', () => {
    expect(launchState(scorm12, attempt({ 'cmi.core.lesson_status': 'failed' })).mode).toBe('review');
    expect(launchState(scorm2004, attempt({ 'cmi.completion_status': 'completed' })).mode).toBe('review');
  });
});

describe('launchValues', () => {
  it('gives suspend data, location, status and score back whatever the exit was', () => {
    const stored = {
      'cmi.suspend_data': 'K1',
      'cmi.core.lesson_location': 'lesson_2',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.score.raw': '50',
    };
    expect(launchValues(scorm12, attempt({ ...stored, 'cmi.core.exit': 'logout' }))).toMatchObject(stored);
  });

  it('gives nothing of the last session that belongs to it alone', () => {
    const values = launchValues(
      scorm12,
      attempt({ 'cmi.core.exit': 'suspend', 'cmi.core.session_time': '00:05:00', 'cmi.core.total_time': '00:09:00' }),
    );
    expect(values).not.toHaveProperty(['cmi.core.exit']);
    expect(values).not.toHaveProperty(['cmi.core.session_time']);
    expect(values['cmi.core.total_time']).toBe('00:09:00');
  });

  it('tells the learner, the mode and the credit', () => {
    expect(launchValues(scorm2004, attempt({ 'cmi.completion_status': 'completed' }))).toMatchObject({
      'cmi.learner_id': 'jane',
      'cmi.learner_name': 'Doe, Jane',
      'cmi.mode': 'review',
      'cmi.credit': 'no-credit',
    });
    expect(launchValues(scorm12, attempt({}))).toMatchObject({ 'cmi.core.credit': 'credit' });
  });

  it('tells what the manifest asks for, and nothing where it asks for nothing', () => {
    const marks = { masteryScore: '80', scaledPassingScore: '0.8', completionThreshold: '0.9', launchData: 'a' };
    expect(launchValues({ ...scorm12, ...marks }, attempt({}))).toMatchObject({
      'cmi.student_data.mastery_score': '80',
      'cmi.launch_data': 'a',
    });
    expect(launchValues({ ...scorm2004, ...marks }, attempt({}))).toMatchObject({
      'cmi.scaled_passing_score': '0.8',
      'cmi.completion_threshold': '0.9',
    });
    expect(Object.values(launchValues(scorm2004, attempt({})))).not.toContain('');
  });
});
