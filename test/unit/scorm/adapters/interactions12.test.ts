import { describe, expect, it } from 'vitest';
import { interaction12 } from '../../../../scorm/adapters/interactions12.ts';
import type { Interaction } from '../../../../src/record/port.ts';
import { interaction } from '../../../hosts/reports.ts';

const everyType = [
  'true-false',
  'choice',
  'sequencing',
  'matching',
  'likert',
  'fill-in',
  'long-fill-in',
  'numeric',
  'performance',
] as const;

const elements = (change: Partial<Interaction>) => {
  const { type, rest } = interaction12(interaction(change));
  return { type, ...Object.fromEntries(rest) };
};

describe('interaction12', () => {
  it('writes in the order of the standard', () => {
    const { id, type, rest } = interaction12(interaction());
    expect([id, type]).toEqual(['welcome_mentor_role', 'choice']);
    expect(rest.map(([name]) => name)).toEqual(['time', 'weighting', 'student_response', 'result', 'latency']);
    expect(Object.fromEntries(rest)).toMatchObject({ weighting: '1', student_response: 'a', latency: '0000:00:12.50' });
  });

  it.each([
    ['true-false', ['true'], 'true-false', 't'],
    ['true-false', ['false'], 'true-false', 'f'],
    ['choice', ['b'], 'choice', 'b'],
    ['choice', ['a', 'c', 'a'], 'choice', 'a,c'],
    ['choice', ['a', 'long_id'], 'performance', 'a,long_id'],
    ['sequencing', ['b', 'a', 'c'], 'sequencing', 'b,a,c'],
    ['sequencing', ['b', 'long_id'], 'performance', 'b,long_id'],
    ['matching', ['a.b', '1.c'], 'matching', '1.c,a.b'],
    ['choice', ['c', 'a'], 'choice', 'a,c'],
    ['matching', ['item.b'], 'performance', 'item.b'],
    ['likert', ['3'], 'likert', '3'],
    ['likert', ['11'], 'numeric', '11'],
    ['fill-in', ['My own\nwords'], 'fill-in', 'My own words'],
    ['fill-in', ['mentor', 'coach'], 'fill-in', 'mentor, coach'],
    ['long-fill-in', ['I will ask.'], 'fill-in', 'I will ask.'],
    ['numeric', ['12.5'], 'numeric', '12.5'],
    ['numeric', ['-0'], 'numeric', '0'],
    ['numeric', ['about ten'], 'fill-in', 'about ten'],
    ['performance', ['start.a', 'ask_first.b'], 'performance', 'start.a,ask_first.b'],
    ['performance', ['a', 'c'], 'performance', '.a,.c'],
  ] as const)('writes a %s of %j as %s %j', (type, response, given, text) => {
    expect(elements({ type, response })).toMatchObject({ type: given, student_response: text });
  });

  it('writes a choice among more than 36 as performance', () => {
    const response = Array.from({ length: 37 }, (_, index) => '0123456789abcdefghijklmnopqrstuvwxyz'[index] ?? 'zz');
    expect(elements({ response })).toMatchObject({ type: 'performance', student_response: response.join(',') });
  });

  it('has no description, which 1.2 does not know, and no right answers, which few of its LMSs keep', () => {
    const names = Object.keys(elements({}));
    expect(names.filter((name) => /description|correct/.test(name))).toEqual([]);
  });

  it.each(everyType)('leaves out the response of an empty %s', (type) => {
    expect(elements({ type, response: [] })).not.toHaveProperty('student_response');
  });

  it.each([
    ['correct', 'correct'],
    ['wrong', 'wrong'],
    ['partial', 'wrong'],
    ['neutral', 'neutral'],
  ] as const)('calls a %s result %s', (result, word) => {
    expect(elements({ result })).toMatchObject({ result: word });
  });

  it('leaves out a latency that is not known', () => {
    expect(elements({ latencySeconds: null })).not.toHaveProperty('latency');
  });

  it('cuts a long text at 255 bytes and shows it', () => {
    const { student_response: text } = elements({ type: 'fill-in', response: ['x'.repeat(300)] }) as Record<
      string,
      string
    >;
    expect(text).toBe(`${'x'.repeat(252)}…`);
  });
});
