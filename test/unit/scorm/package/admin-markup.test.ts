import { describe, expect, it } from 'vitest';
import { address, bullets, facts, paragraph, section, steps, table } from '../../../../scorm/package/admin-markup.ts';

const hostile = '<img src=x onerror=alert(1)> & "x"';
const harmless = '&lt;img src=x onerror=alert(1)&gt; &amp; "x"';

describe('every text on the page', () => {
  it.each<[string, string]>([
    ['a heading', section(hostile)],
    ['a paragraph', paragraph(hostile)],
    ['a bullet', bullets([hostile])],
    ['a step', steps([hostile])],
    ['a name', facts([[hostile, '']])],
    ['a value', facts([['', hostile]])],
    ['a caption', table(hostile, [], [])],
    ['a column', table('', [hostile], [])],
    ['a row', table('', [], [[hostile]])],
    ['a cell', table('', [], [['', hostile]])],
    ['an address', address(hostile)],
  ])('is escaped: %s', (_, html) => {
    expect(html).toContain(harmless);
    expect(html).not.toContain('<img');
  });
});

describe('address', () => {
  it.each([
    ['learning@example.org', '<p><a href="mailto:learning@example.org">learning@example.org</a></p>'],
    [
      'https://example.org/a?b=1&c="2"',
      '<p><a href="https://example.org/a?b=1&amp;c=&quot;2&quot;">https://example.org/a?b=1&amp;c="2"</a></p>',
    ],
    ['Room 12, second floor', '<p>Room 12, second floor</p>'],
    ['javascript:alert(1)@example.org', '<p>javascript:alert(1)@example.org</p>'],
  ])('of %s is %s', (text, html) => {
    expect(address(text)).toBe(html);
  });
});
