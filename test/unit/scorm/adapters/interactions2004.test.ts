import { describe, expect, it } from 'vitest';
import { interaction2004 } from '../../../../scorm/adapters/interactions2004.ts';
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

const elements = (change: Partial<Interaction>, language = 'en') => {
  const { type, rest } = interaction2004(interaction(change), language);
  return { type, ...Object.fromEntries(rest) } as Record<string, string>;
};
const asWritten = '{case_matters=false}{order_matters=true}{lang=en}';

const patternsIn = (change: Partial<Interaction>) =>
  Object.entries(elements(change))
    .filter(([name]) => name.startsWith('correct_responses'))
    .map(([, pattern]) => pattern);

describe('interaction2004', () => {
  it('writes in the order of the standard: patterns before the response', () => {
    const { id, type, rest } = interaction2004(interaction({ correct: [['a'], ['b']] }), 'en');
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
    ['matching', ['c.b', 'a.c'], [['c.b', 'a.d']], 'matching', 'a[.]c[,]c[.]b', ['a[.]d[,]c[.]b']],
    ['choice', ['c', 'a'], [['b', 'a']], 'choice', 'a[,]c', ['a[,]b']],
    ['likert', ['3'], [], 'likert', '3', []],
    ['likert', ['11'], [['3']], 'likert', '11', []],
    ['fill-in', ['a', 'b'], [['c', 'd']], 'fill-in', '{lang=en}a[,]b', [`${asWritten}c[,]d`]],
    ['fill-in', ['a'], [['b'], ['c']], 'fill-in', '{lang=en}a', [`${asWritten}b`, `${asWritten}c`]],
    ['fill-in', ['so[,]so'], [['any']], 'fill-in', '{lang=en}so,so', [`${asWritten}any`]],
    ['fill-in', ['{x'], [], 'fill-in', '{lang=en} {x', []],
    ['fill-in', ['', 'b'], [], 'fill-in', '{lang=en}[,]b', []],
    ['fill-in', ['x'.repeat(251)], [['y']], 'long-fill-in', 'x'.repeat(251), []],
    ['long-fill-in', ['I will ask.'], [['never']], 'long-fill-in', 'I will ask.', []],
    ['long-fill-in', ['On Monday', '', 'a colleague'], [], 'long-fill-in', 'On Monday, a colleague', []],
    ['numeric', ['12.5'], [['12', '12']], 'numeric', '12.5', ['12[:]12']],
    ['numeric', ['3'], [['2', '3.5']], 'numeric', '3', ['2[:]3.5']],
    ['numeric', ['3'], [['', '15']], 'numeric', '3', ['-99999[:]15']],
    ['numeric', ['3'], [['3', '']], 'numeric', '3', ['3[:]99999']],
    ['numeric', ['ten'], [['3', '3']], 'fill-in', '{lang=en}ten', []],
    ['performance', ['start.a', 'end.b'], [['start.a']], 'performance', 'start[.]a[,]end[.]b', ['start[.]a']],
    ['performance', ['a', 'c'], [], 'performance', '[.]a[,][.]c', []],
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

  it.each(everyType)(
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
    expect(patternsIn({ type: 'sequencing', correct })).toHaveLength(5);
    expect(patternsIn({ type: 'fill-in', correct })).toHaveLength(5);
    expect(patternsIn({ type: 'performance', correct })).toHaveLength(5);
    const one = [['true'], ['false']];
    expect(patternsIn({ type: 'true-false', response: ['true'], correct: one })).toEqual(['true']);
    const ranges = [
      ['1', '2'],
      ['3', '4'],
    ];
    expect(patternsIn({ type: 'numeric', response: ['1'], correct: ranges })).toEqual(['1[:]2']);
  });

  it('keeps a description on one line of 250 bytes', () => {
    expect(elements({ description: `{a\nb${'x'.repeat(300)}` }).description).toMatch(/^ \{a bx+…$/);
  });

  it('lets capitals count in a text where they do', () => {
    expect(patternsIn({ type: 'fill-in', response: ['x'], correct: [['PhD']], caseMatters: true })).toEqual([
      '{case_matters=true}{order_matters=true}{lang=en}PhD',
    ]);
  });

  it('sends at most 36 ids of a choice, each once', () => {
    const response = Array.from({ length: 40 }, (_, index) => `o${index + 10}`);
    expect(elements({ response: [...response, ...response] }).learner_response!.split('[,]')).toEqual(
      response.slice(0, 36),
    );
  });

  it('says the language of words that are not English, where the standard takes words without one for English', () => {
    const change = {
      type: 'fill-in',
      response: ['un', 'deux'],
      correct: [['un', 'deux']],
      description: 'Qui ?',
    } as const;
    expect(elements(change, 'fr-CA')).toMatchObject({
      description: '{lang=fr}Qui ?',
      learner_response: '{lang=fr}un[,]{lang=fr}deux',
      'correct_responses.0.pattern': '{case_matters=false}{order_matters=true}{lang=fr}un[,]{lang=fr}deux',
    });
    expect(elements({ type: 'long-fill-in', response: ['Je'] }, 'fr').learner_response).toBe('{lang=fr}Je');
    expect(elements({ description: 'Who?' }, 'en-GB').description).toBe('Who?');
  });
});
