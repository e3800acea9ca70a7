import { describe, expect, it } from 'vitest';
import { interaction2004 } from '../../../../scorm/adapters/interactions2004.ts';
import type { Interaction } from '../../../../src/record/port.ts';
import { interaction } from '../../../hosts/reports.ts';

const elements = (change: Partial<Interaction>) => {
  const { type, rest } = interaction2004(interaction(change));
  return { type, ...Object.fromEntries(rest) } as Record<string, string>;
};
const patternsIn = (change: Partial<Interaction>) =>
  Object.entries(elements(change))
    .filter(([name]) => name.startsWith('correct_responses'))
    .map(([, pattern]) => pattern);

describe('interaction2004', () => {
  it('writes in the order of the standard: patterns before the response', () => {
    const { id, type, rest } = interaction2004(interaction({ correct: [['a'], ['b']] }));
    expect([id, type]).toEqual(['welcome_mentor_role', 'choice']);
    expect(rest).toEqual([
      ['timestamp', '2026-11-24T03:41:09.12Z'],
      ['correct_responses.0.pattern', 'a'],
      ['correct_responses.1.pattern', 'b'],
      ['weighting', '1'],
      ['learner_response', 'a'],
      ['result', 'correct'],
      ['latency', 'PT12.50S'],
      ['description', 'Who is the mentor?'],
    ]);
  });

  it.each([
    ['true-false', ['false'], [['true']], 'true-false', 'false', ['true']],
    ['choice', ['a', 'c', 'a'], [['a', 'c']], 'choice', 'a[,]c', ['a[,]c']],
    ['choice', ['a-b'], [['a-b']], 'choice', 'a_b', ['a_b']],
    ['sequencing', ['b', 'a', 'c'], [['a', 'b', 'c']], 'sequencing', 'b[,]a[,]c', ['a[,]b[,]c']],
    ['matching', ['a.b', '1.c'], [['a.b', '1.d']], 'matching', 'a[.]b[,]1[.]c', ['a[.]b[,]1[.]d']],
    ['likert', ['3'], [], 'likert', '3', []],
    ['likert', ['a.3', 'b.1'], [], 'matching', 'a[.]3[,]b[.]1', []],
    ['fill-in', ['so[,]so'], [['any']], 'fill-in', 'so,so', ['{case_matters=false}{order_matters=true}any']],
    ['fill-in', ['{x'], [], 'fill-in', ' {x', []],
    ['fill-in', ['x'.repeat(251)], [['y']], 'long-fill-in', 'x'.repeat(251), []],
  ] as const)('writes a %s of %j, right %j, as %s %j %j', (type, response, correct, given, text, patterns) => {
    expect(elements({ type, response, correct })).toMatchObject({ type: given, learner_response: text });
    expect(patternsIn({ type, response, correct })).toEqual(patterns);
  });

  it('writes more than ten texts as one long one', () => {
    const response = Array.from({ length: 11 }, () => 'x');
    expect(elements({ type: 'fill-in', response })).toMatchObject({
      type: 'long-fill-in',
      learner_response: response.join(', '),
    });
  });

  it.each(['true-false', 'choice', 'sequencing', 'matching', 'likert', 'fill-in'] as const)(
    'leaves out the response of an empty %s, which Moodle refuses as a text without length',
    (type) => {
      expect(elements({ type, response: [] })).not.toHaveProperty('learner_response');
    },
  );

  it.each([
    ['correct', 'correct'],
    ['wrong', 'incorrect'],
    ['partial', 'incorrect'],
    ['neutral', 'neutral'],
  ] as const)('calls a %s result %s', (result, word) => {
    expect(elements({ result })).toMatchObject({ result: word });
  });

  it('leaves out what is not known: latency and wording', () => {
    const found = elements({ latencySeconds: null, description: '' });
    expect(found).not.toHaveProperty('latency');
    expect(found).not.toHaveProperty('description');
  });

  it('sends as many patterns as the standard guarantees', () => {
    const correct = Array.from({ length: 20 }, (_, index) => [`o${index}`]);
    expect(patternsIn({ correct })).toHaveLength(10);
    expect(patternsIn({ type: 'matching', correct: correct.map(([id]) => [`${id}.a`]) })).toHaveLength(5);
  });

  it('keeps a description on one line of 250 bytes', () => {
    expect(elements({ description: `{a\nb${'x'.repeat(300)}` }).description).toMatch(/^ \{a bx+…$/);
  });
});
