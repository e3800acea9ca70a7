import { describe, expect, it } from 'vitest';
import { authorWords, type LabelKey } from '../../../../src/compiler/keywords.ts';
import { readMarkdown } from '../../../../src/compiler/markdown.ts';
import { readLabelledParagraph, readQuote } from '../../../../src/compiler/section/labels.ts';
import { isQuote, plainText } from '../../../../src/compiler/tokens.ts';
import { recorder } from '../tell.ts';

function read(text: string, expected: LabelKey[] = ['hint', 'why', 'right', 'wrong', 'half'], language = 'en') {
  const { told, tell } = recorder();
  const quote = readMarkdown(text).find(isQuote)!;
  const context = { words: authorWords(language), tell };
  const texts = readQuote(quote, expected, context, (word) => /^\d/.test(word));
  const plain = texts.map(({ label, word, tokens }) => [label ?? word, plainText(tokens)]);
  return { texts, plain, told };
}

describe('readQuote', () => {
  it('reads a label in bold, with the colon inside or behind it', () => {
    expect(read('> **Why:** Because.').plain).toEqual([['why', 'Because.']]);
    expect(read('> **Why**: Because.').plain).toEqual([['why', 'Because.']]);
    expect(read('> __Why :__ Because.').plain).toEqual([['why', 'Because.']]);
  });

  it('reads several labels, each at the beginning of a line', () => {
    const { plain, told } = read('> **Why:** One\n> more.\n> **Right:** Two.\n>\n> Three.');
    expect(plain).toEqual([
      ['why', 'One more.'],
      ['right', 'Two. Three.'],
    ]);
    expect(told).toEqual([]);
  });

  it('gives text before any label no label', () => {
    expect(read('> Yes. **Why:** inside a line is no label.\n> **Hint:** One.').plain).toEqual([
      ['', 'Yes. Why: inside a line is no label.'],
      ['hint', 'One.'],
    ]);
  });

  it('keeps paragraphs, lists and marks apart', () => {
    const [text] = read('> **Why:** One *two*.\n>\n> Three.\n>\n> - four').texts;
    expect(text!.tokens.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'list']);
    expect(text!.tokens[0]!.raw).toBe('One *two*.');
  });

  it('says where each label stands', () => {
    expect(read('> **Why:** One.\n> **Right:** Two.').texts.map(({ at }) => at)).toEqual([
      { line: 1, column: 3 },
      { line: 2, column: 3 },
    ]);
  });

  it('takes a bold word that is no label as text', () => {
    expect(read('> **Note:** One.\n> **Who:** Two.')).toMatchObject({
      plain: [['', 'Note: One. Who: Two.']],
      told: [],
    });
  });

  it('takes a bold word that counts here as a label by its word', () => {
    expect(read('> **1–2.9 Start here:** One.').plain).toEqual([['1–2.9 Start here', 'One.']]);
  });

  it('tells a misspelt label and reads it as meant', () => {
    expect(read('> **Hnit:** One.')).toMatchObject({ plain: [['hint', 'One.']], told: ['label-misspelt 1:3 Hnit'] });
    expect(read('> **Hnit:** One.', ['why'])).toMatchObject({ plain: [['', 'Hnit: One.']], told: [] });
  });

  it('tells a label without bold or in italics, where it is expected, and reads it as meant', () => {
    expect(read('> Why: One.')).toMatchObject({ plain: [['why', 'One.']], told: ['label-not-bold 1:3 Why'] });
    expect(read('> *Why:* One.')).toMatchObject({ plain: [['why', 'One.']], told: ['label-not-bold 1:3 Why'] });
    expect(read('> Right: One.', ['half'])).toMatchObject({ plain: [['', 'Right: One.']], told: [] });
  });

  it('tells a missing space behind a label and reads it as meant', () => {
    expect(read('> **Why:**One *two*.')).toMatchObject({
      plain: [['why', 'One two.']],
      told: ['label-no-space 1:3 Why'],
    });
  });

  it('reads labels of the lesson’s language and of English', () => {
    expect(read('> **Pourquoi :** Un.\n> **Hint:** Deux.', ['hint', 'why'], 'fr').plain).toEqual([
      ['why', 'Un.'],
      ['hint', 'Deux.'],
    ]);
    expect(read('> **صحيح جزئيًا:** نعم', ['half'], 'ar').plain).toEqual([['half', 'نعم']]);
  });

  it('leaves no line break at the end of a text', () => {
    const [text] = read('> **Why:** One.  \n> **Right:** Two.').texts;
    expect(plainText(text!.tokens)).toBe('One.');
    expect((text!.tokens[0] as { tokens: unknown[] }).tokens).toHaveLength(1);
  });
});

describe('readLabelledParagraph', () => {
  const context = { words: authorWords('en'), tell: () => undefined };

  it('reads a paragraph that begins with a label', () => {
    const label = readLabelledParagraph(readMarkdown('**Scale:** Never, *often*')[0]!, ['scale'], context);
    expect(label?.label).toBe('scale');
    expect(plainText(label!.rest)).toBe('Never, often');
  });

  it('gives null for any other', () => {
    expect(readLabelledParagraph(readMarkdown('The **Scale:** Never')[0]!, ['scale'], context)).toBeNull();
  });
});
