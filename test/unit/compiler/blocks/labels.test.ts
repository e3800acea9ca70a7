import { describe, expect, it } from 'vitest';
import { written } from './page.ts';

const bodies = {
  Question: '- [x] One\n- [ ] Two\n  > No.',
  Practice: '- [x] One\n- [x] Two\n- [ ] Three\n  > No.',
  Sort: '- A\n  - one\n- B\n  - two',
  Match: '| a | b |\n|---|---|\n| one | 1 |\n| two | 2 |\n| three | 3 |',
  Order: '1. one\n2. two\n3. three',
};

describe.each(Object.entries(bodies))('in a block “%s”', (keyword, body) => {
  const block = (above: string, below: string) => written(`## ${keyword}: Which?\n\n${above}\n\n${body}\n\n${below}\n`);
  const hint = '> **Hint:** Think *twice*.';
  const closing = '> **Why:** So it is.\n> **Right:** Well done.\n> **Wrong:** Look again.';

  it('a Hint stands above the parts, and Why, Right and Wrong below them', () => {
    const { html, told } = block(hint, closing);
    expect(told).toEqual([]);
    expect(html).toContain(`<details data-part="hint"><summary>Hint</summary>\n<p>Think <em>twice</em>.</p>`);
    expect(html).toMatch(/<div data-part="why"><p>So it is\.<\/p>\s*<\/div>/);
    expect(html).toMatch(/<div data-part="said-right" hidden><p>Well done\.<\/p>\s*<\/div>/);
    expect(html).toMatch(/<div data-part="said-wrong" hidden><p>Look again\.<\/p>\s*<\/div>/);
    expect(html.indexOf('data-part="hint"')).toBeLessThan(html.search(/data-part="(?:option|rows)"/));
  });

  it('the same labels are understood in quotes of their own', () => {
    const { html, told } = block(hint, '> **Why:** So it is.\n\n> **Right:** Well done.\n\n> **Wrong:** Look again.');
    expect(told).toEqual([]);
    for (const part of ['why', 'said-right', 'said-wrong']) expect(html).toContain(`data-part="${part}"`);
  });

  it('each stands once, has words, and belongs on its side', () => {
    expect(block(hint, `${closing}\n> **Why:** Again.`).codes).toEqual(['label-twice']);
    expect(block(hint, '> **Why:** So.\n> **Right:**').codes).toEqual(['label-empty']);
    expect(block('', `${closing}\n> **Hint:** Think.`).codes).toEqual(['label-misplaced']);
    expect(block('> **Why:** So.', '').codes).toEqual(['label-misplaced']);
  });

  it('the labels of other places are told', () => {
    for (const label of ['Half right', 'Not chosen', 'Example', 'Best'])
      expect(block('', `> **Why:** So.\n> **${label}:** x`).codes).toEqual(['label-not-here']);
  });
});

describe('in the feedback of an option', () => {
  it('Half right gives half where one is chosen, and keeps the words', () => {
    const { html, block, told } = written(
      '## Question: Which?\n\n- [x] One\n- [ ] Two\n  > **Half right:** Nearly.\n- [ ] Three\n  > No.',
    );
    expect(told).toEqual([]);
    expect(block).toMatchObject({ right: ['a'], half: ['b'] });
    expect(html).toMatch(/<strong>Partly right:<\/strong> Two<\/p>\s*<div data-part="feedback-text"><p>Nearly\./);
  });

  it('Not chosen says why a right one should have been chosen', () => {
    const { html, told } = written(
      '## Question: Which?\n\n- [x] One\n  > Yes.\n  > **Not chosen:** It belongs here, too.\n- [x] Two\n- [ ] Three\n  > No.',
    );
    expect(told).toEqual([]);
    expect(html).toContain(`<div data-part="feedback-text"><p>Yes.</p></div>
<p>If you left it out:</p>
<div data-part="not-chosen"><p>It belongs here, too.</p></div>`);
  });

  it.each([
    ['- [x] One\n  > **Half right:** x\n- [ ] Two\n  > y', 'half-on-right'],
    ['- [x] One\n- [x] Two\n- [ ] Three\n  > **Half right:** x', 'half-in-several'],
    ['- [x] One\n- [ ] Two\n  > y\n  > **Not chosen:** x', 'not-chosen-on-wrong'],
    ['- [x] One\n- [ ] Two\n  > y\n  > **Hint:** x', 'label-not-here'],
  ])('%j is told', (body, code) => {
    expect(written(`## Question: Which?\n\n${body}\n`).codes).toEqual([code]);
  });
});
