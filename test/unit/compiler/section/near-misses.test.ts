import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../src/compiler/markdown.ts';
import { tellNearMisses } from '../../../../src/compiler/section/near-misses.ts';
import { ToldLines } from '../../../../src/compiler/section/told.ts';
import { recorder } from '../tell.ts';

function scan(text: string, firstLine = 1) {
  const { told, tell, mends } = recorder();
  const lines = new ToldLines();
  tellNearMisses(readMarkdown(text, firstLine), text, firstLine, lines, tell);
  return { codes: told.map((one) => one.split(' ').slice(0, 2).join(' ')), mends, lines };
}

describe('tellNearMisses', () => {
  it.each([
    ['- [x]Text', '- [x] Text'],
    ['- [] Text', '- [ ] Text'],
    ['- [ x ] Text', '- [x] Text'],
    ['- (x) Text', '- [x] Text'],
    ['- [[x]] Text', '- [x] Text'],
    ['-[x] Text', '- [x] Text'],
    ['*[ ] Text', '- [ ] Text'],
    ['• [x] Text', '- [x] Text'],
    ['• ☐ Text', '- [ ] Text'],
    ['– [ ] Text', '- [ ] Text'],
    ['- ［x］Text', '- [x] Text'],
    ['-\u00a0[x] Text', '- [x] Text'],
    ['1.[x] Text', '1. [x] Text'],
  ])('tells “%s” and what to write', (text, meant) => {
    expect(scan(text)).toMatchObject({ codes: ['box-near-miss 1:1'], mends: [`Write \`${meant}\`.`] });
  });

  it('tells a box without a text', () => {
    expect(scan('- [x]').codes).toEqual(['box-empty 1:1']);
    expect(scan('- [ ] ').codes).toEqual(['box-empty 1:1']);
  });

  it.each([
    '- [x] Text',
    '* [ ] Text',
    '1. [X] Text',
    '- [x](page.md) leads on',
    '- ✓ Done',
    '• ✓ Done',
    '- \\[x\\] Text',
    '- (a) Text',
    'f(x) = [x]',
    '```\n- [x]Text\n```',
    '    - [x]Text',
    '<!--\n- [x]Text\n-->',
  ])('leaves “%s” alone', (text) => {
    expect(scan(text).codes).toEqual([]);
  });

  it('finds them in nested lists and quotes, and counts lines from where the text begins', () => {
    expect(scan('- One\n  - [x]Two\n\n> - [x]Three', 7).codes).toEqual(['box-near-miss 8:3', 'box-near-miss 10:1']);
  });

  it('tells settings whose signs are mistyped', () => {
    expect(scan('## Question: Who?\n<!— points: 2 —>').codes).toEqual(['settings-near-miss 2:1']);
  });

  it('remembers the lines that it told', () => {
    const { lines } = scan('- [x] One\n- [x]Two');
    expect([lines.has(1), lines.has(2)]).toEqual([false, true]);
    expect(lines.hasBetween(1, 2)).toBe(true);
    expect(lines.hasBetween(3, 9)).toBe(false);
  });
});
