import { describe, expect, it } from 'vitest';
import { toBlock } from '../../../../src/compiler/blocks/block.ts';
import { withParts } from '../../../../src/compiler/identity/prints.ts';
import { readText } from '../lesson.ts';
import { written } from './page.ts';

const text = `## Order: One *turn*

1. Bring a situation
2. Talk it through
   > The talk comes before the try.
3. Try one thing

> **Why:** Because.`;

const why = '\n\n> **Why:** x';

describe('an order', () => {
  it('reads the items in their right order, and the feedback on them', () => {
    const { block, blocks, told } = written(text);
    expect(told).toEqual([]);
    expect(blocks[0]!.draft).toMatchObject({
      name: 'One turn',
      parts: ['Bring a situation', 'Talk it through', 'Try one thing'],
      key: '0.1.2',
    });
    expect(block).toEqual({
      kind: 'order',
      id: 'block',
      required: true,
      points: 0,
      tries: null,
      reported: false,
      items: ['a', 'b', 'c'],
      partial: true,
    });
  });

  it('keeps the order where the lock gives ids out of order', () => {
    const { draft, rules } = readText(text).blocks[0]!;
    expect(toBlock(draft, { id: 'x', partIds: ['c', '0', 'a'], rev: 1 }, rules)).toMatchObject({
      items: ['c', '0', 'a'],
    });
  });

  it('has another key when its items are put into another order', () => {
    const keyOf = (lines: string) => {
      const { draft } = readText(`## Order: X\n\n${lines}${why}`).blocks[0]!;
      return withParts(draft.key, draft.parts);
    };
    expect(keyOf('1. a\n2. b\n3. c')).not.toBe(keyOf('1. a\n2. c\n3. b'));
  });

  it.each([
    [`1. a\n2. b\n3. c${why}`, []],
    [`1. a\n1. b\n1. c${why}`, []],
    [`3. a\n4. b\n5. c${why}`, []],
    [`1. a\n2. b${why}`, ['order-short']],
    [`2. a\n1. b\n3. c${why}`, ['order-numbers']],
    [`1. a\n2. b\n2. c${why}`, ['order-numbers']],
    [`1. a\n2. b\n3. A${why}`, ['items-alike']],
    [`1. a\n2. [ ] b\n3. c${why}`, ['box-not-here']],
    [`1. a\n2.\n3. c${why}`, ['part-empty']],
    ['1. a\n2. b\n3. c', ['item-feedback-missing']],
    ['1. a\n   > x\n2. b\n   > y\n3. c\n   > z', []],
    [`1. a\n   - more\n2. b\n3. c${why}`, ['part-content']],
    [`1. a\n2. b\n> x\n3. c${why}`, ['feedback-not-indented']],
    [`1. a\n2. b\n3) c${why}`, ['list-markers']],
    [`1. a\n2. b\n3. c\n\nText.${why}`, ['text-after']],
    [`- a\n- b\n- c${why}`, ['keyword-as-heading', 'label-outside']],
    [`<!-- shuffle: no -->\n\n1. a\n2. b\n3. c${why}`, ['setting-not-here']],
  ])('with the body %j tells %j', (body, expected) => {
    const other = '\n\n## Reflect: Y\n\nZ.';
    expect([...readText(`## Order: X\n\n${body}${other}`).codes].sort()).toEqual([...expected].sort());
  });

  it('says what a heading that begins with its keyword needs to be a block', () => {
    expect(readText('## Order: X\n\n- a\n- b').diagnostics[0]!.mend).toBe(
      'To silence this, write `## Order\\: X`. For a block write a numbered list below it.',
    );
  });

  it.each([
    ['fr', 'Ordonner', 'Pourquoi'],
    ['ar', 'ترتيب', 'لماذا'],
    ['de', 'Reihenfolge', 'Warum'],
  ])('is written in the words of %s', (language, keyword, label) => {
    const { blocks, codes } = readText(`## ${keyword}: A\n\n1. a\n2. b\n3. c\n\n> **${label}:** x`, { language });
    expect(codes).toEqual([]);
    expect(blocks[0]!.draft.kind).toBe('order');
  });
});

describe('the HTML of an order', () => {
  const { html } = written(text);

  it('is a numbered list that is not yet right', () => {
    const shown = [...html.matchAll(/data-item="(.)"/g)].map(([, item]) => item);
    expect([...shown].sort()).toEqual(['a', 'b', 'c']);
    expect(shown).not.toEqual(['a', 'b', 'c']);
    expect(html).toContain('<ol data-part="rows">');
  });

  it('gives the right order with its numbers behind a disclosure', () => {
    expect([...html.matchAll(/<p data-part="answer">(.*)<\/p>/g)].map(([, answer]) => answer)).toEqual([
      '<strong>1.</strong> Bring a situation',
      '<strong>2.</strong> Talk it through',
      '<strong>3.</strong> Try one thing',
    ]);
    expect(html).toContain('<div data-part="feedback-text"><p>The talk comes before the try.</p></div>');
  });
});
