import { describe, expect, it } from 'vitest';
import { gradePlan, planFields, planPatterns, planResponse, planTexts } from '../../../../src/model/blocks/plan.ts';
import { plan } from './blocks.ts';

const prompts = [
  { fields: [{ before: 'I want to learn …', id: 'a' }], end: '' },
  {
    fields: [
      { before: 'If …', id: 'b' },
      { before: 'happens, then I will …', id: 'c' },
    ],
    end: '… and tell Ines',
  },
  { fields: [{ before: 'Person and date', id: 'd' }], end: '' },
];

describe('a plan', () => {
  it('is judged by nobody', () => {
    expect(gradePlan()).toEqual({ result: 'neutral', credit: 0 });
  });

  it('is reported as the texts alone', () => {
    expect(planPatterns(plan(), ['a.to plan. Well', 'c.ask'])).toEqual({
      type: 'long-fill-in',
      response: ['to plan. Well', 'ask'],
      correct: [],
    });
  });

  it('keeps the text of each field by the field’s own id, in the order of the fields, without the empty ones', () => {
    const texts = new Map([
      ['c', 'ask'],
      ['a', '3.5 hours'],
      ['b', ''],
    ]);
    const response = planResponse({ fields: ['a', 'b', 'c', 'd'] }, texts);
    expect(response).toEqual(['a.3.5 hours', 'c.ask']);
    expect([...planFields(response)]).toEqual([
      ['a', '3.5 hours'],
      ['c', 'ask'],
    ]);
  });

  it('that was deleted holds nothing', () => {
    expect([...planFields([''])]).toEqual([]);
  });
});

describe('the text of a plan', () => {
  it('is the sentences as they were finished', () => {
    expect(planTexts(prompts, ['a.to plan', 'b.we meet', 'c.ask her', 'd.Ines, Friday'])).toEqual([
      'I want to learn to plan',
      'If we meet happens, then I will ask her and tell Ines',
      'Person and date: Ines, Friday',
    ]);
  });

  it('leaves out what nobody began, and shows where something is still open', () => {
    expect(planTexts(prompts, ['b.we meet'])).toEqual(['If we meet happens, then I will … and tell Ines']);
    expect(planTexts(prompts, [])).toEqual([]);
  });

  it('puts no space before a comma', () => {
    const fields = [
      { before: 'If …', id: 'a' },
      { before: ', then I …', id: 'b' },
    ];
    expect(planTexts([{ fields, end: '…, and rest.' }], ['a.we meet', 'b.ask'])).toEqual([
      'If we meet, then I ask, and rest.',
    ]);
  });

  it('puts no colon behind a question', () => {
    expect(planTexts([{ fields: [{ before: 'Who helps?', id: 'a' }], end: '' }], ['a.Ines'])).toEqual([
      'Who helps? Ines',
    ]);
  });
});
