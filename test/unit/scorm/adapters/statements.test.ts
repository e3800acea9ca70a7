import { describe, expect, it } from 'vitest';
import { oneRecordEach } from '../../../../scorm/adapters/statements.ts';
import { interaction } from '../../../hosts/reports.ts';

describe('oneRecordEach', () => {
  it('makes a likert of each of several statements, with its wording', () => {
    const rated = interaction({
      id: 'ready_how_do_you_write',
      type: 'likert',
      description: 'How do you write?',
      response: ['c.3', 'd.1'],
      correct: [],
      statements: { c: 'I use short sentences.' },
    });
    expect(oneRecordEach(rated)).toMatchObject([
      {
        id: 'ready_how_do_you_write_Item_c',
        type: 'likert',
        response: ['3'],
        description: 'How do you write? – I use short sentences.',
      },
      { id: 'ready_how_do_you_write_Item_d', response: ['1'], description: 'How do you write?' },
    ]);
  });

  it('makes a likert of how sure somebody was, beside the guess', () => {
    const confidence = { step: '2', question: 'How sure are you?' };
    const guess = interaction({ id: 'start_who_leads', description: 'Who leads?', response: ['a'], confidence });
    expect(oneRecordEach(guess)).toMatchObject([
      { id: 'start_who_leads', type: 'choice', response: ['a'], description: 'Who leads?' },
      {
        id: 'start_who_leads_Sure',
        type: 'likert',
        response: ['2'],
        correct: [],
        description: 'Who leads? – How sure are you?',
      },
    ]);
  });

  it('leaves everything else as it is', () => {
    const single = interaction({ type: 'likert', response: ['3'] });
    const match = interaction({ type: 'matching', response: ['a.b'] });
    expect([single, match].flatMap(oneRecordEach)).toEqual([single, match]);
  });
});
