import { describe, expect, it } from 'vitest';
import { attemptStatus } from '../../../../scorm/lms/status.ts';

describe('attemptStatus', () => {
  it.each([
    [{}, 'not attempted', false],
    [{ 'cmi.core.lesson_status': '' }, 'not attempted', false],
    [{ 'cmi.core.lesson_status': 'incomplete' }, 'incomplete', false],
    [{ 'cmi.core.lesson_status': 'browsed' }, 'browsed', false],
    [{ 'cmi.core.lesson_status': 'completed' }, 'completed', true],
    [{ 'cmi.core.lesson_status': 'passed' }, 'passed', true],
    [{ 'cmi.core.lesson_status': 'failed' }, 'failed', true],
  ])('reads SCORM 1.2 %j as %s', (cmi, word, isFinished) => {
    expect(attemptStatus('scorm12', cmi)).toEqual({ words: [word], score: '', isFinished });
  });

  it.each([
    ['completed', 'unknown', ['completed'], true],
    ['completed', 'failed', ['completed', 'failed'], true],
    ['incomplete', 'failed', ['incomplete', 'failed'], false],
    ['incomplete', 'passed', ['incomplete', 'passed'], false],
    ['', '', ['unknown'], false],
  ])('ends a SCORM 2004 attempt by completion alone: %s, %s', (completion, success, words, isFinished) => {
    const cmi = { 'cmi.completion_status': completion, 'cmi.success_status': success, 'cmi.score.raw': '50' };
    expect(attemptStatus('scorm2004', cmi)).toEqual({ words, score: '50', isFinished });
  });
});
