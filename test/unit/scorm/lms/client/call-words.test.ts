import { describe, expect, it } from 'vitest';
import { callWords, elementWords } from '../../../../../scorm/lms/client/call-words.ts';
import type { Call } from '../../../../../scorm/lms/client/session.ts';

function call(part: Partial<Call>): Call {
  return { kind: 'get', name: 'GetValue', parameters: [], result: 'true', errorCode: '0', errorText: '', ...part };
}

const say = (part: Partial<Call>, mode: 'normal' | 'review' = 'normal') => callWords(call(part), mode);
const set = (name: string, value: string, part: Partial<Call> = {}) =>
  call({ kind: 'set', name: 'SetValue', parameters: [name, value], ...part });

describe('callWords', () => {
  it.each([
    [call({ kind: 'initialize' }), 'Begin the session'],
    [call({ kind: 'commit' }), 'Commit: saved'],
    [call({ kind: 'terminate' }), 'End the session: saved, ended'],
    [call({ parameters: ['cmi.mode'], result: 'normal' }), 'Read mode: normal'],
    [call({ parameters: ['cmi.location'], result: '' }), 'Read location: empty'],
    [set('cmi.suspend_data', 'x'.repeat(4000)), 'Set suspend data (4,000 characters)'],
    [set('cmi.suspend_data', 'x'), 'Set suspend data (1 character)'],
    [set('cmi.core.lesson_status', 'incomplete'), 'Set status to “incomplete”'],
    [set('cmi.exit', ''), 'Set exit to empty'],
    [set('cmi.interactions.0.learner_response', 'a'), 'Set interaction 1, learner response to “a”'],
  ])('says a call that went well', (each, text) => {
    expect(callWords(each, 'normal')).toEqual({ tone: 'plain', text });
  });

  it('points at a “true” that is not', () => {
    const untrue = 'answered “true”, but not everything is stored';
    expect(say({ kind: 'commit', isUntrue: true })).toEqual({ tone: 'note', text: `Commit: ${untrue}` });
    expect(say({ kind: 'terminate', isUntrue: true })).toEqual({ tone: 'note', text: `End the session: ${untrue}` });
  });

  it('says an error with its number and the words of the standard', () => {
    const error = { result: 'false', errorCode: '405', errorText: 'Incorrect Data Type' };
    expect(callWords(set('cmi.core.lesson_status', 'x', error), 'normal')).toEqual({
      tone: 'error',
      text: 'Refused: set status to “x” (error 405: Incorrect Data Type)',
    });
    expect(say({ kind: 'commit', result: 'false', errorCode: '391', errorText: 'General Commit Failure' })).toEqual({
      tone: 'error',
      text: 'Commit: not saved (error 391: General Commit Failure)',
    });
  });

  it('does not call a value that was never set an error, but does so with the 403 of SCORM 1.2', () => {
    const unset = { parameters: ['cmi.location'], result: '', errorCode: '403', errorText: 'Not Initialized' };
    expect(say(unset)).toEqual({ tone: 'plain', text: 'Read location: empty (not set yet)' });
    expect(say({ ...unset, name: 'LMSGetValue' })!.tone).toBe('error');
  });

  it('leaves out the questions about errors', () => {
    expect(say({ kind: 'lastError', result: '405', errorCode: '405' })).toBeUndefined();
    expect(say({ kind: 'errorText' })).toBeUndefined();
    expect(say({ kind: 'diagnostic' })).toBeUndefined();
  });

  it('points at what a course writes in review, but for the time and the exit', () => {
    expect(callWords(set('cmi.suspend_data', 'x'), 'review')!.tone).toBe('note');
    expect(callWords(set('cmi.core.session_time', '00:00:01'), 'review')!.tone).toBe('plain');
    expect(callWords(set('cmi.exit', 'suspend'), 'review')!.tone).toBe('plain');
  });

  it('cuts a long value short', () => {
    expect(say({ parameters: ['cmi.suspend_data'], result: 'x'.repeat(2000) })!.text).toBe(
      `Read suspend data: ${'x'.repeat(60)}… (2,000 characters)`,
    );
  });
});

describe('elementWords', () => {
  it.each([
    ['cmi.core.lesson_status', 'status'],
    ['cmi.completion_status', 'completion'],
    ['cmi.objectives.2.score.raw', 'objective 3, score raw'],
    ['cmi.interactions.10.correct_responses.0.pattern', 'interaction 11, correct responses 0 pattern'],
    ['adl.nav.request', 'adl.nav.request'],
  ])('names %s “%s”', (name, word) => {
    expect(elementWords(name)).toBe(word);
  });
});
