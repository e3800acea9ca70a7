import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/compiler/markdown.ts';
import { plainText } from '../../../src/compiler/tokens.ts';

describe('plainText', () => {
  it('is what a person would read, without marks, tags and signs of footnotes', () => {
    expect(plainText(readMarkdown('A *b* **c** `d` [e](f) ![g](h) <kbd>i</kbd> \\*j\\*[^1]\nk'))).toBe(
      'A b c d e g i *j* k',
    );
    expect(plainText(readMarkdown('## A\n\n- b\n- [ ] c\n\n> d'))).toBe('A b c d');
  });
});
