import type { GlossaryTerm } from './glossary.ts';

/** All spellings of a glossary, made ready to be looked for. */
export interface TermFinder {
  readonly isEmpty: boolean;
  readonly pattern: RegExp;
  /** By the spelling in small letters. */
  readonly forms: ReadonlyMap<string, { readonly term: GlossaryTerm; readonly form: string }>;
}

export interface FoundTerm {
  readonly term: GlossaryTerm;
  /** As the text has them. */
  readonly words: string;
  readonly offset: number;
}

export function termFinder(terms: readonly GlossaryTerm[]): TermFinder {
  const forms = new Map<string, { term: GlossaryTerm; form: string }>();
  for (const term of terms) {
    for (const written of term.forms) {
      const form = written.normalize().replace(/\s+/g, ' ');
      if (!forms.has(form.toLowerCase())) forms.set(form.toLowerCase(), { term, form });
    }
  }
  // The longer first: “line manager” is not found as “manager”.
  const patterns = [...forms.values()].map(({ form }) => form).sort((one, other) => other.length - one.length);
  return { isEmpty: terms.length === 0, pattern: new RegExp(patterns.map(patternOf).join('|'), 'giu'), forms };
}

/**
 * The terms in a text, whole words only, from left to right; each place belongs to one term. Capitals do not matter,
 * except for an abbreviation: “IT” is not “it”.
 */
export function findTerms(text: string, { pattern, forms, isEmpty }: TermFinder): FoundTerm[] {
  if (isEmpty) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const words = match[0];
    const spelling = words.replace(/\s+/g, ' ');
    const found = forms.get(spelling.toLowerCase());
    if (!found || (isAbbreviation(found.form) && spelling !== found.form)) return [];
    return [{ term: found.term, words, offset: match.index }];
  });
}

const wordSign = String.raw`[\p{L}\p{N}\p{M}_]`;
/** A letter that stands apart from other words; some scripts write no spaces between words, and a sign may touch any. */
const apart = String.raw`(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}])[\p{L}\p{N}\p{M}]`;
const beginsApart = new RegExp(`^${apart}`, 'u');
const endsApart = new RegExp(`${apart}$`, 'u');

function patternOf(form: string): string {
  const words = form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
  return (beginsApart.test(form) ? `(?<!${wordSign})` : '') + words + (endsApart.test(form) ? `(?!${wordSign})` : '');
}

function isAbbreviation(form: string): boolean {
  return form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase();
}
