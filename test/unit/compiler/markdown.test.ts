import { describe, expect, it } from 'vitest';
import { everyToken, readMarkdown } from '../../../src/compiler/markdown.ts';

describe('readMarkdown', () => {
  it('reads footnotes and their texts', () => {
    expect(typesOf('See[^1] and[^two].\n\n[^1]: One.\n[^two]: Two,\n    more.\n\nText')).toEqual([
      'paragraph',
      'text',
      'footnoteReference',
      'text',
      'footnoteReference',
      'text',
      'space',
      'footnoteDefinition',
      'paragraph',
      'text',
      'footnoteDefinition',
      'paragraph',
      'text',
      'paragraph',
      'text',
    ]);
  });

  it('keeps a paragraph whole around a footnote', () => {
    const [paragraph] = readMarkdown('A[^1] b [^2] c\n[^3] d');
    expect(paragraph!.raw).toBe('A[^1] b [^2] c\n[^3] d');
  });

  it('takes an escaped sign, and one in code, for text', () => {
    expect(typesOf('\\[^1] `[^1]`')).not.toContain('footnoteReference');
  });

  it('gives the text of a note without its indent', () => {
    const [note] = readMarkdown('[^a]: one\n    two\n\n    - three');
    expect(note).toMatchObject({ name: 'a', text: 'one\ntwo\n\n- three' });
    expect(typesOf('[^a]: one\n    two\n\n    - three')).toContain('list');
  });
});

describe('everyToken', () => {
  it('goes into lists, quotes and tables, and not into the words of a picture', () => {
    expect(typesOf('- a\n  > b')).toEqual(['list', 'list_item', 'text', 'text', 'blockquote', 'paragraph', 'text']);
    expect(typesOf('|a|\n|-|\n|*b*|')).toEqual(['table', 'text', 'em', 'text']);
    expect(typesOf('![*a*](b)')).toEqual(['paragraph', 'image']);
  });
});

function typesOf(text: string): string[] {
  return everyToken(readMarkdown(text)).map(({ type }) => type);
}
