import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isId, newId } from '../../../src/compiler/slug.ts';

const fresh = (words: string, ...taken: string[]) => newId(words, 'choice', (id) => taken.includes(id));

describe('newId', () => {
  it('makes an id of words', () => {
    expect(fresh('Is it mentoring?')).toBe('is_it_mentoring');
    expect(fresh('Don’t ask “why”')).toBe('dont_ask_why');
  });

  it('writes Latin letters of every language without their marks', () => {
    expect(fresh('Réfléchir à l’œuvre')).toBe('reflechir_a_loeuvre');
    expect(fresh('Größe, Übung')).toBe('grosse_ubung');
    expect(fresh('Łódź İzmir ØRE')).toBe('lodz_izmir_ore');
  });

  it('takes the kind where there is no Latin letter', () => {
    expect(fresh('ما هو الإرشاد؟')).toBe('choice');
    expect(fresh('ما هو الإرشاد؟', 'choice')).toBe('choice_2');
    expect(fresh('2026')).toBe('choice');
  });

  it('begins with a letter', () => {
    expect(fresh('3 things that define it')).toBe('things_that_define_it');
  });

  it('has at most 40 characters, and ends with a whole word where it can', () => {
    expect(fresh('Which of these people is the mentor here, and why?')).toBe(
      'which_of_these_people_is_the_mentor_here',
    );
    expect(fresh('Which of these people is the mentor in it?')).toBe('which_of_these_people_is_the_mentor_in');
    expect(fresh('Donaudampfschifffahrtsgesellschaftskapitän')).toBe('donaudampfschifffahrtsgesellschaftskapit');
  });

  it('counts on where an id is taken', () => {
    expect(fresh('Sort', 'sort')).toBe('sort_2');
    expect(fresh('Sort', 'sort', 'sort_2')).toBe('sort_3');
    const long = 'which_of_these_people_is_the_mentor_here';
    expect(fresh(long, long)).toBe('which_of_these_people_is_the_mentor_2');
  });

  it('leaves names alone that mean something else', () => {
    expect(['Index', 'New', 'constructor', 'CON', 'com1'].map((words) => fresh(words))).toEqual([
      'index_2',
      'new_2',
      'constructor_2',
      'con_2',
      'com1_2',
    ]);
  });

  it('is always an id and always free, whatever the words', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 80 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 20 }), (names) => {
        const taken = new Set<string>();
        for (const name of [...names, ...names]) {
          const id = newId(name, 'sort', (candidate) => taken.has(candidate));
          expect(isId(id)).toBe(true);
          expect(taken.has(id)).toBe(false);
          taken.add(id);
        }
      }),
    );
  });
});

describe('isId', () => {
  it('accepts small letters, digits and _, up to 40', () => {
    expect(['a', 'a1', 'is_it', 'a'.repeat(40)].every(isId)).toBe(true);
  });

  it('refuses everything else', () => {
    const wrong = ['', '1a', '_a', 'a_', 'A', 'é', 'a-b', 'a b', 'a'.repeat(41), '__proto__', 'index', 'a\n'];
    expect(wrong.filter(isId)).toEqual([]);
  });
});
