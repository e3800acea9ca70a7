import { describe, expect, it } from 'vitest';
import { readText } from '../lesson.ts';
import { written } from './page.ts';

const table = '| A | B |\n| --- | --- |\n| a | b |';

describe('a comparison', () => {
  it('has no answer for a record', () => {
    const { block, told } = written(`## Compare: Two\n\n${table}`);
    expect(told).toEqual([]);
    expect(block).toEqual({ kind: 'compare', id: 'block' });
  });

  it('has the words of its cells for the time that a lesson takes', () => {
    expect(readText(`## Compare: Two\n\n${table}`).blocks[0]!.draft.parts).toEqual(['A', 'B', 'a', 'b']);
  });

  it('ends at a lower heading below its table', () => {
    const { blocks, codes } = readText(`## Compare: Two\n\n${table}\n\n### More\n\nText.`);
    expect(codes).toEqual([]);
    expect(blocks).toHaveLength(1);
  });

  it.each([
    ['Text.', ['keyword-as-heading']],
    ['| A |\n| --- |\n| a |', ['compare-columns']],
    ['| | A |\n| --- | --- |\n| a | b |', ['compare-columns']],
    ['| A | |\n| --- | --- |\n| a | b |', ['compare-head']],
    ['| A | B |\n| --- | --- |', ['compare-rows']],
    ['| A | B |\n| --- | --- |\n| a |', ['table-row']],
    [`Text.\n${table}`, ['table-touches']],
    [`${table}\n\n${table}`, ['table-second']],
    [`${table}\n\nText.`, ['text-after']],
    [`${table}\n\n> **Why:** So.`, ['label-not-here']],
  ])('with the body %j tells %j', (body, expected) => {
    expect(readText(`## Compare: Two\n\n${body}`).codes).toEqual(expected);
  });
});

describe('the HTML of a comparison', () => {
  it('has a heading and a list for each column, and needs no program', () => {
    expect(written('## Compare: Two\n\nThink.\n\n| *A* | B |\n| --- | --- |\n| a | b |\n| c | |').html)
      .toBe(`<div id="lm-b-block" data-part="compare" role="group" aria-labelledby="lm-b-block-title">
<h2 id="lm-b-block-title" data-part="block-title">Two</h2>
<div data-part="stem"><p>Think.</p></div>
<div data-part="columns">
<div data-part="column">
<h3 data-part="column-title"><em>A</em></h3>
<ul>
<li>a</li>
<li>c</li>
</ul>
</div>
<div data-part="column">
<h3 data-part="column-title">B</h3>
<ul>
<li>b</li>
</ul>
</div>
</div>
</div>
`);
  });

  it('names each row in each column where the first head is empty, also a row that says nothing', () => {
    const { html } = written('## Compare: Two\n\n| | A | B |\n| --- | --- | --- |\n| Time | a | |');
    expect(html).toContain('<div><dt>Time</dt>\n<dd>a</dd></div>');
    expect(html).toContain('<div><dt>Time</dt>\n<dd>–</dd></div>');
  });
});
