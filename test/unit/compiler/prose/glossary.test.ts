import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../../../src/compiler/prose/glossary.ts';
import { plainText } from '../../../../src/compiler/tokens.ts';
import type { PlacedToken } from '../../../../src/compiler/markdown.ts';
import { recorder } from '../tell.ts';

describe('a glossary', () => {
  it('is a list of words in bold, each with a dash and its meaning', () => {
    const { terms, told } = read(
      '# Glossary\n\n- **mentor** — Somebody *experienced*.\n- **mentee** — Somebody else.\n',
    );
    expect(told).toEqual([]);
    expect(terms).toEqual([
      { name: 'mentor', forms: ['mentor'], meaning: 'Somebody experienced.', at: '3:3' },
      { name: 'mentee', forms: ['mentee'], meaning: 'Somebody else.', at: '4:3' },
    ]);
  });

  it.each(['**a** — b', '**a** – b', '**a** - b', '**a** -- b', '**a**: b', '**a:** b', '**a：** b', '__a__ — b'])(
    'understands %j, as a bullet and as a paragraph',
    (entry) => {
      for (const text of [`- ${entry}`, `1. ${entry}`, entry]) {
        const { terms, told } = read(text);
        expect(told).toEqual([]);
        expect(terms).toMatchObject([{ name: 'a', meaning: 'b' }]);
      }
    },
  );

  it('takes commas between spellings, and an abbreviation in brackets', () => {
    const { terms } = read('- **mentee, mentees** — a\n- **Employee Assistance Program (EAP), programme** — b');
    expect(terms.map(({ name, forms }) => [name, forms])).toEqual([
      ['mentee', ['mentee', 'mentees']],
      [
        'Employee Assistance Program (EAP)',
        ['Employee Assistance Program (EAP)', 'Employee Assistance Program', 'EAP', 'programme'],
      ],
    ]);
  });

  it('puts the course’s variables into its words', () => {
    expect(read('- **{{eap}}** — a').terms).toMatchObject([{ name: 'the programme' }]);
  });

  it('lets notes, headings and empty lines stand between', () => {
    expect(read('<!-- by Priya -->\n\n## A\n\n- **a** — b\n\n## C\n\n- **c** — d').told).toEqual([]);
  });

  it.each([
    ['- mentor — Somebody', 'glossary-form 1:3 mentor — Somebody'],
    ['- **mentor** Somebody', 'glossary-form 1:3 **mentor** Somebody'],
    ['These are our words.', 'glossary-form 1:1 These are our words.'],
    ['| a | b |\n|---|---|\n| c | d |', 'glossary-form 1:1 | a | b |'],
    ['[^1]: note', 'glossary-form 1:1 [^1]: note'],
    ['- **a** — b\n\n  More of it.', 'glossary-form 3:3 More of it.'],
    ['- **a** — b\n  - c', 'glossary-form 2:3 - c'],
    ['- **mentor** —', 'glossary-empty 1:3 mentor'],
    ['- **mentor:**', 'glossary-empty 1:3 mentor'],
    ['- **mentor**', 'glossary-empty 1:3 mentor'],
    ['- **mentor** — a\n- **Mentor** — b', 'glossary-twice 2:3 Mentor'],
    ['- **help (EAP)** — a\n- **eap** — b', 'glossary-twice 2:3 eap'],
  ])('tells %j', (text, fault) => {
    expect(read(text).told).toEqual([fault]);
  });

  it('tells on which line the other meaning stands', () => {
    expect(read('- **a** — b\n- **c** — d\n- **a** — e').mends).toEqual([
      'Keep one of the two meanings: the other stands in line 1.',
    ]);
  });
});

function read(text: string) {
  const { told, tell, mends } = recorder();
  const { terms } = readGlossary(text, new Map([['eap', 'the programme']]), tell);
  return {
    told,
    mends,
    terms: terms.map(({ name, forms, meaning, at }) => ({
      name,
      forms,
      meaning: plainText(meaning as PlacedToken[]),
      at: `${at.line}:${at.column}`,
    })),
  };
}
