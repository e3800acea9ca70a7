import { describe, expect, it } from 'vitest';
import { readText } from '../lesson.ts';
import { toBlock } from '../../../../src/compiler/blocks/block.ts';
import { written } from './page.ts';

const text = `## Sort: Is it *mentoring*?

- Mentoring is
  - Growth
    > It grows.
  - Hard questions
- Mentoring is not
  - A promise & more
    > No promise.

> **Why:** Because.`;

describe('a sort', () => {
  it('reads categories, their items and the feedback on them', () => {
    const { block, blocks, told } = written(text);
    expect(told).toEqual([]);
    expect(blocks[0]!.draft).toMatchObject({
      name: 'Is it mentoring?',
      parts: ['Mentoring is', 'Mentoring is not', 'Growth', 'Hard questions', 'A promise & more'],
      key: '2.0,3.0,4.1',
    });
    expect(block).toEqual({
      kind: 'sort',
      id: 'block',
      required: true,
      points: 0,
      tries: null,
      reported: false,
      categories: ['a', 'b'],
      key: { c: 'a', d: 'a', e: 'b' },
      shuffle: true,
      partial: true,
    });
  });

  it('keeps the key right where the lock gives ids out of order', () => {
    const { draft, rules } = readText(text).blocks[0]!;
    expect(toBlock(draft, { id: 'x', partIds: ['b', 'a', '7', 'z', '0'], rev: 1 }, rules)).toMatchObject({
      categories: ['b', 'a'],
      key: { '7': 'b', z: 'b', '0': 'a' },
    });
  });

  it.each([
    ['Text.', ['list-missing']],
    ['- One\n- Two', ['category-empty']],
    ['**A**\n\n- One\n\n**B**\n\n- Two', ['category-empty']],
    ['- A\n  - one\n- B\n\n> **Why:** x', ['category-empty']],
    ['- A\n  - one\n\n> **Why:** x', ['category-count']],
    ['- A\n  - 1\n- B\n  - 2\n- C\n  - 3\n- D\n  - 4\n- E\n  - 5\n\n> **Why:** x', ['category-count']],
    ['- A\n  > x\n  - one\n- B\n  - two\n\n> **Why:** x', ['category-quote']],
    ['- A\n  - one\n- B\n  - One\n\n> **Why:** x', ['items-alike']],
    ['- A\n  - one\n- A\n  - two\n\n> **Why:** x', ['items-alike']],
    ['- A\n  - [ ] one\n- B\n  - two\n\n> **Why:** x', ['box-not-here']],
    ['- A\n  - one\n  -\n- B\n  - two\n\n> **Why:** x', ['part-empty']],
    ['- A\n  - one\n- B\n  - two', ['item-feedback-missing']],
    ['1. A\n   - one\n2. B\n   - two\n\n> **Why:** x', ['list-kind']],
    ['- A\n  1. one\n- B\n  1. two\n\n> **Why:** x', ['list-kind']],
    ['- A\n  - one\n    > **Why:** x\n- B\n  - two\n    > x', ['item-feedback-missing', 'label-not-here']],
    ['- A\n  - one\n\n    more\n- B\n  - two\n\n> **Why:** x', ['part-content']],
  ])('with the body %j tells %j', (body, expected) => {
    expect(readText(`## Sort: Which?\n\n${body}`).codes).toEqual(expected);
  });

  it.each([
    '- A\n  - one\n  > no\n- B\n  - two\n  > yes',
    '- A\n  - one\n> no\n- B\n  - two\n> yes',
    '- A\n  - one\n> no\n  - three\n    > x\n- B\n  - two\n    > yes',
  ])('understands feedback that is not far enough in: %j', (body) => {
    const { blocks, codes, told } = readText(`## Sort: Which?\n\n${body}`);
    expect(new Set(codes)).toEqual(new Set(['feedback-not-indented']));
    expect(blocks[0]!.draft.parts.slice(0, 2)).toEqual(['A', 'B']);
    expect(told[0]).toMatch(/ 5:/);
  });

  it('leaves a list above its own to the prose', () => {
    const { blocks, codes } = readText(
      `## Sort: Which?\n\n- prose\n\nText.\n\n- A\n  - one\n- B\n  - two\n\n> **Why:** x`,
    );
    expect(codes).toEqual([]);
    expect(blocks[0]!.draft.parts).toEqual(['A', 'B', 'one', 'two']);
  });
});

describe('the HTML of a sort', () => {
  it('is a row of native inputs for each item, and answers behind a disclosure', () => {
    const inOrder = text.replace('\n', '\n<!-- shuffle: no -->\n');
    expect(written(inOrder).html).toBe(`<lm-sort id="lm-b-block" data-part="block">
<form autocomplete="off">
<div role="group" aria-labelledby="lm-b-block-title" aria-describedby="lm-b-block-how">
<h2 id="lm-b-block-title" data-part="block-title">Is it <em>mentoring</em>?</h2>
<p id="lm-b-block-how" data-part="how">Choose one answer in each row.</p>
<ol data-part="rows">
${[
  ['c', 'Growth'],
  ['d', 'Hard questions'],
  ['e', 'A promise &amp; more'],
]
  .map(
    ([id, words]) => `<li><fieldset data-part="row" data-item="${id!}">
<legend>${words!}</legend>
<label data-part="option"><input type="radio" name="lm-b-block-${id!}" value="a"> <span data-part="option-text">Mentoring is</span> <span data-part="mark"></span></label>
<label data-part="option"><input type="radio" name="lm-b-block-${id!}" value="b"> <span data-part="option-text">Mentoring is not</span> <span data-part="mark"></span></label>
<div data-part="row-result"></div>
</fieldset></li>
`,
  )
  .join('')}</ol>
</div>
<details data-part="answers"><summary>Check yourself</summary>
<div data-part="feedback" data-for="c" data-right="a">
<p data-part="answer"><strong>Mentoring is:</strong> Growth</p>
<div data-part="feedback-text"><p>It grows.</p></div>
</div>
<div data-part="feedback" data-for="d" data-right="a">
<p data-part="answer"><strong>Mentoring is:</strong> Hard questions</p>
<div data-part="feedback-text"></div>
</div>
<div data-part="feedback" data-for="e" data-right="b">
<p data-part="answer"><strong>Mentoring is not:</strong> A promise &amp; more</p>
<div data-part="feedback-text"><p>No promise.</p></div>
</div>
<div data-part="why"><p>Because.</p></div>
</details>
<div data-part="live"></div>
</form>
</lm-sort>
`);
  });

  it('mixes the rows, so that their order gives no answer away', () => {
    const items = [...written(text).html.matchAll(/data-item="(.)"/g)].map(([, item]) => item);
    expect([...items].sort()).toEqual(['c', 'd', 'e']);
    expect(items).not.toEqual(['c', 'd', 'e']);
  });
});
