import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/compiler/fold.ts';
import { authorWords, writtenLabel } from '../../../src/compiler/keywords.ts';

const keywordOf = (language: string, word: string) => authorWords(language).keywords.get(fold(word))?.key;

describe('authorWords', () => {
  it('knows the keywords of the lesson’s language and always the English ones', () => {
    expect(keywordOf('de', 'Frage')).toBe('question');
    expect(keywordOf('de', 'Question')).toBe('question');
    expect(keywordOf('fr-CA', 'Auto-évaluation')).toBe('rate');
    expect(keywordOf('ar', 'سُؤال')).toBe('question');
    expect(keywordOf('en', 'Frage')).toBeUndefined();
  });

  it('falls back to English for a language without a table', () => {
    expect(keywordOf('pt', 'Question')).toBe('question');
    expect(keywordOf('pt', 'Pergunta')).toBeUndefined();
  });

  it('lets the language’s own word win over an English one of the same spelling', () => {
    expect(authorWords('fr').labels.get(fold('Faux'))?.key).toBe('wrong');
    expect(authorWords('fr').truth.get(fold('Faux'))?.key).toBe('false');
  });

  it('has every keyword and label once in each language', () => {
    for (const language of ['en', 'fr', 'ar', 'de']) {
      const words = authorWords(language);
      expect(new Set([...words.keywords.values()].map((word) => word.key)).size).toBe(18);
      expect(new Set([...words.labels.values()].map((word) => word.key)).size).toBe(13);
    }
  });

  it('shows labels as an author of the language spells them', () => {
    expect(writtenLabel(authorWords('fr'), 'why')).toBe('Pourquoi');
    expect(writtenLabel(authorWords('en'), 'half')).toBe('Half right');
  });
});
