import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forbiddenIn, rewriteHtml, tagsIn } from '../../../../src/compiler/prose/author-html.ts';
import { escapeText } from '../../../../src/compiler/html.ts';

describe('tagsIn', () => {
  it('finds tags with their attributes and places', () => {
    expect([...tagsIn('<details open>\n<abbr title="a > b">x</abbr>')]).toMatchObject([
      { name: 'details', offset: 0, isClosing: false, attributes: [{ name: 'open', value: '', offset: 9 }] },
      { name: 'abbr', offset: 15, attributes: [{ name: 'title', value: 'a > b', offset: 21 }] },
      { name: 'abbr', offset: 36, isClosing: true, attributes: [] },
    ]);
  });

  it('finds comments and declarations, and no tag in a text', () => {
    expect([...tagsIn('<!-- <b> --><!DOCTYPE html>')].map(({ name }) => name)).toEqual(['', '!']);
    expect([...tagsIn('a < b, 3 <4 and <')]).toEqual([]);
  });
});

describe('forbiddenIn', () => {
  it.each([
    '<details>',
    '</details>',
    '<SUB>',
    '<abbr title="x">',
    '<!-- note -->',
    '<p id="a" class="b" style="c">',
    '<br/>',
  ])('allows %s', (html) => expect(faultIn(html)).toBeNull());

  it.each([
    '<script>',
    '<style>',
    '<iframe src="x">',
    '<svg>',
    '<img src="x">',
    '<a href="x">',
    '<h2>',
    '<your name>',
    '<!DOCTYPE html>',
  ])('forbids %s', (html) => expect(faultIn(html)).toEqual({ found: html, offset: 0 }));

  it('forbids a single attribute at its place', () => {
    expect(faultIn('<p onclick="x()">')).toEqual({ found: 'onclick', offset: 3 });
    expect(faultIn('<b data-part="live">')).toEqual({ found: 'data-part', offset: 3 });
  });
});

describe('rewriteHtml', () => {
  it('keeps what is allowed and drops the rest', () => {
    expect(rewrite('<p id="a" lang="fr" onclick="x">b</p><script>c</script><!-- d -->')).toBe('<p lang="fr">b</p>c');
  });

  it('escapes what is no tag', () => {
    expect(rewrite('a < b <b>c</b> <')).toBe('a &lt; b <b>c</b> &lt;');
    expect(rewrite('<b title="<i>">')).toBe('<b>');
  });

  it('never lets through anything but allowed tags', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '/',
      '"',
      "'",
      '=',
      ' ',
      'b',
      'script',
      'onload',
      '<!--',
      '-->',
      'x',
      '<b ',
      '<details',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const written = rewrite(pieces.join(''));
        expect(written.replace(/<\/?(?:b|details)(?: open="[^"<]*")?>/g, '')).not.toMatch(/</);
      }),
      { numRuns: 1000 },
    );
  });
});

function faultIn(html: string) {
  return forbiddenIn([...tagsIn(html)][0]!);
}

function rewrite(html: string): string {
  return rewriteHtml(html, escapeText);
}
