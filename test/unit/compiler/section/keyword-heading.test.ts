import { describe, expect, it } from 'vitest';
import { authorWords } from '../../../../src/compiler/keywords.ts';
import { readMarkdown } from '../../../../src/compiler/markdown.ts';
import { readKeyword } from '../../../../src/compiler/section/keyword-heading.ts';
import { isHeading, plainText } from '../../../../src/compiler/tokens.ts';

function read(text: string, language = 'en') {
  const heading = readMarkdown(text).find(isHeading)!;
  const found = readKeyword(heading, authorWords(language));
  return found && { ...found, name: plainText(found.title), raw: found.title.map(({ raw }) => raw).join('') };
}

describe('readKeyword', () => {
  it.each([
    '## Question: Who decides?',
    '###### question : Who decides?',
    '## QUESTION：Who decides?',
    '## Question\u00a0: Who decides?',
    '## \u200eQuestion\u200e: Who decides?',
    '## Question:Who decides? ##',
  ])('reads “%s”', (text) => {
    expect(read(text)).toMatchObject({ keyword: 'question', written: 'Question', slips: 0, isMarked: false });
    expect(read(text)!.name).toBe('Who decides?');
  });

  it.each([
    '## Question',
    '## Question\\: Who?',
    '## `Question:` begins a block',
    '## Who asks the question: me',
    '## : x',
  ])('leaves the ordinary heading “%s” alone', (text) => {
    expect(read(text)).toBeNull();
  });

  it('keeps the marks in the name, with their places', () => {
    const { title, raw } = read('## Question: Who *really* decides?')!;
    expect(raw).toBe('Who *really* decides?');
    expect(title.map(({ pos }) => pos.column)).toEqual([14, 18, 27]);
  });

  it.each(['## **Question:** Who *decides*?', '## **Question**: Who *decides*?', '## _Question_: Who *decides*?'])(
    'reads through the marks of “%s”',
    (text) => {
      expect(read(text)).toMatchObject({ keyword: 'question', isMarked: true, raw: 'Who *decides*?' });
    },
  );

  it('keeps what is in bold behind the colon in bold', () => {
    expect(read('## **Question: Who?** Now')!.title.map(({ type }) => type)).toEqual(['strong', 'text']);
  });

  it('counts the slips of a near keyword', () => {
    expect(read('## Qestion: Who?')).toMatchObject({ keyword: 'question', slips: 1, typed: 'Qestion' });
    expect(read('## Qestoin: Who?')).toMatchObject({ keyword: 'question', slips: 2 });
    expect(read('## Quest: Who?')).toBeNull();
  });

  it('knows the keywords of the lesson’s language', () => {
    expect(read('## Frage: Wer?', 'de')).toMatchObject({ keyword: 'question', written: 'Frage' });
    expect(read('## Auto-évaluation : Moi', 'fr')).toMatchObject({ keyword: 'rate', name: 'Moi' });
    expect(read('## سُؤال: من؟', 'ar')).toMatchObject({ keyword: 'question', name: 'من؟' });
    expect(read('## Frage: Wer?', 'en')).toBeNull();
  });
});
