import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTerms, termFinder } from '../../../../src/compiler/prose/term-finder.ts';

describe('terms are found', () => {
  it.each([
    ['mentor', 'A mentor; mentors and mentoring, Mentor’s, (MENTOR)', ['mentor', 'Mentor', 'MENTOR']],
    ['line manager', 'The line\nmanager, a manager and the on-line manager', ['line\nmanager', 'line manager']],
    ['EAP', 'EAP, eap, Eap, EAPs', ['EAP']],
    ['IT', 'It is IT', ['IT']],
    ['C++ (language)', 'C++ (language) and C++', ['C++ (language)']],
    ['a.b', 'aXb a.b', ['a.b']],
    ['über', 'Über und darüber', ['Über']],
    ['مُرشد', 'مُرشد والمُرشد', ['مُرشد']],
    ['導師', '他是導師嗎', ['導師']],
    ['café', 'cafe\u0301', []],
  ])('as whole words, in any case but for abbreviations: %j in %j', (form, text, found) => {
    expect(wordsOf(find(text, form))).toEqual(found);
  });

  it('at one place once, the longest', () => {
    expect(wordsOf(find('A line manager, a manager', 'manager', 'line manager'))).toEqual(['line manager', 'manager']);
  });

  it('nowhere where there is no glossary', () => {
    expect(find('anything at all')).toEqual([]);
  });

  it('where the text has exactly these words, whatever signs a term is made of', () => {
    const form = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(form, fc.string(), (form, text) => {
        for (const { words, offset } of find(text, form)) expect(text.startsWith(words, offset)).toBe(true);
        expect(wordsOf(find(`… ${form} …`, form)).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

function find(text: string, ...forms: string[]) {
  const terms = forms.map((form) => ({ name: form, forms: [form], meaning: [], at: { line: 1, column: 1 } }));
  return findTerms(text, termFinder(terms));
}

function wordsOf(found: ReturnType<typeof find>): string[] {
  return found.map(({ words }) => words);
}
