import { describe, expect, it } from 'vitest';
import { toBlock } from '../../../../src/compiler/blocks/block.ts';
import { readText } from '../lesson.ts';
import { written } from './page.ts';

const text = `## Match: What does it *show*?

| Trait | Example | Feedback |
| --- | --- | --- |
| An alliance | Both leave with something & more | Both may gain. |
| Dynamic | They talk more before an exam | |
| | The manager signs | That is line management. |

> **Why:** Because.`;

const table = (...rows: string[]) => ['| A | B |', '| --- | --- |', ...rows].join('\n');
const whole = table('| a | 1 |', '| b | 2 |');
const why = '\n\n> **Why:** x';

describe('a match', () => {
  it('reads pairs, what belongs to nothing, and the feedback on each', () => {
    const { block, blocks, told } = written(text);
    expect(told).toEqual([]);
    expect(blocks[0]!.draft).toMatchObject({
      name: 'What does it show?',
      parts: [
        'An alliance',
        'Dynamic',
        'Both leave with something & more',
        'They talk more before an exam',
        'The manager signs',
      ],
      key: '0.2,1.3',
    });
    expect(block).toEqual({
      kind: 'match',
      id: 'block',
      required: true,
      points: 0,
      tries: null,
      reported: false,
      targets: ['c', 'd', 'e'],
      key: { a: 'c', b: 'd' },
      partial: true,
    });
  });

  it('keeps the key right where the lock gives ids out of order', () => {
    const { draft, rules } = readText(text).blocks[0]!;
    expect(toBlock(draft, { id: 'x', partIds: ['b', 'a', '7', 'z', '0'], rev: 1 }, rules)).toMatchObject({
      targets: ['7', 'z', '0'],
      key: { b: '7', a: 'z' },
    });
  });

  it('offers a text once that belongs to two items', () => {
    const { block } = written(`## Match: Which?\n\n${table('| a | 1 |', '| b | 1 |', '| c | 2 |')}${why}`);
    expect(block).toMatchObject({ targets: ['d', 'e'], key: { a: 'd', b: 'd', c: 'e' } });
  });

  it.each([
    [`${whole}${why}`, []],
    ['Text.', ['table-missing']],
    ['- a – 1\n- b – 2', ['table-missing']],
    ['| A | B |\n| a | 1 |', ['table-no-rule']],
    ['| A | B |\n| --- |\n| a | 1 |', ['table-columns']],
    [`${whole}\n\n${whole}${why}`, ['table-second']],
    [`${table('| a | 1 |', '| b |', '| c | 2 |')}${why}`, ['table-row']],
    [`${table('| a | 1 |', '| b | 2 | 3 |')}${why}`, ['table-row']],
    [`${table('| a | 1 |', '| b | 2 |', 'Text.')}${why}`, ['table-row']],
    [`${table('| a | 1 \\| one |', 'b | 2')}${why}`, []],
    [`Text.\n${whole}${why}`, ['table-touches']],
    [`Text.\n\n${whole}${why}`, []],
    [`<!-- tries: 2 -->\n${whole}${why}`, []],
    [`| A |\n| --- |\n| a |\n| b |${why}`, ['match-columns']],
    [`${table('| a | 1 |', '| | 2 |')}${why}`, ['match-few']],
    [`${table()}${why}`, ['match-few']],
    [`${table('| a | 1 |', '| b | |', '| c | 2 |')}${why}`, ['part-empty']],
    [`${table('| a | 1 |', '| A | 2 |')}${why}`, ['items-alike']],
    [`${table('| a | 1 |', '| b | 2 |', '| | 2 |')}${why}`, ['items-alike']],
    [whole, ['item-feedback-missing']],
    [`${whole}\n\nText.${why}`, ['text-after']],
    [`${whole}\n\n> Text.`, ['quote-no-label', 'item-feedback-missing']],
    [`<!-- shuffle: no -->\n\n${whole}${why}`, ['setting-not-here']],
  ])('with the body %j tells %j', (body, expected) => {
    expect([...readText(`## Match: Which?\n\n${body}`).codes].sort()).toEqual([...expected].sort());
  });

  it('tells a row with its own line and what is wrong with it', () => {
    const { diagnostics, told } = readText(`## Match: Which?\n\n${table('| a | 1 |', '| b |', '| c | 2 | 3 |')}${why}`);
    expect(told).toEqual(['table-row 6:1', 'table-row 7:1']);
    expect(diagnostics.map(({ mend }) => mend)).toEqual([
      'Add what is missing; an empty cell is `| |`.',
      'Delete what is too much. A | sign inside a text is written `\\|`.',
    ]);
  });

  it('ends before a lower heading behind its table', () => {
    const { codes, pieces } = readText(`## Match: Which?\n\n${whole}${why}\n\n### More\n\nText.`);
    expect(codes).toEqual([]);
    expect(pieces.map(({ type }) => type)).toEqual(['block', 'prose']);
  });

  it.each([
    ['fr', 'Associer', 'Pourquoi'],
    ['ar', 'مطابقة', 'لماذا'],
    ['de', 'Zuordnen', 'Warum'],
  ])('is written in the words of %s', (language, keyword, label) => {
    const { blocks, codes } = readText(`## ${keyword}: A?\n\n${whole}\n\n> **${label}:** x`, { language });
    expect(codes).toEqual([]);
    expect(blocks[0]!.draft.kind).toBe('match');
  });
});

describe('the HTML of a match', () => {
  const { html } = written(text);

  it('is a native list beside each item, named by it, with all there is to choose from', () => {
    expect(html).toContain(
      '<label for="lm-b-block-a">An alliance</label>\n<select id="lm-b-block-a" name="lm-b-block-a">',
    );
    const lists = [...html.matchAll(/<select[^]*?<\/select>/g)].map(([list]) =>
      [...list.matchAll(/value="(.?)"/g)].map(([, value]) => value),
    );
    expect(lists.map(([first]) => first)).toEqual(['', '']);
    expect(lists.map((list) => list.slice(1).sort())).toEqual([
      ['c', 'd', 'e'],
      ['c', 'd', 'e'],
    ]);
    expect(lists[0]).toEqual(lists[1]);
  });

  it('keeps the author’s names of the columns, and leaves out empty ones', () => {
    expect(html).toContain('<p data-part="heads"><span>Trait</span> <span>Example</span></p>');
    expect(written(text.replace('Trait | Example', ' | ')).html).not.toContain('data-part="heads"');
  });

  it('gives the pairs and what belongs to nothing behind a disclosure', () => {
    expect(html).toContain(`<div data-part="feedback" data-for="a" data-right="c">
<p data-part="answer"><strong>An alliance</strong> – Both leave with something &amp; more</p>
<div data-part="feedback-text"><p>Both may gain.</p></div>
</div>`);
    expect(html).toContain(`<div data-part="feedback" data-for="e">
<p data-part="answer"><strong>Belongs to none of these:</strong> The manager signs</p>
<div data-part="feedback-text"><p>That is line management.</p></div>
</div>`);
  });
});
