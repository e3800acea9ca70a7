import { describe, expect, it } from 'vitest';
import { readText } from '../lesson.ts';
import { written } from './page.ts';

const deck = '## Cards: Words\n\nSay them.\n\n- One\n  > First.\n- *Two*\n  > Second.\n';

describe('cards', () => {
  it('have no answer for a record: all that a program is told is what they are', () => {
    const { block, told } = written(deck);
    expect(told).toEqual([]);
    expect(block).toEqual({ kind: 'cards', id: 'block' });
  });

  it('may be kept in their author’s order', () => {
    const { html } = written(deck.replace('\n', '\n<!-- shuffle: no -->\n'));
    expect(html.indexOf('First.')).toBeLessThan(html.indexOf('Second.'));
  });

  it('stand in an order of chance otherwise, which follows from their id', () => {
    const many = `## Cards: Words\n\n${Array.from('abcdefgh', (letter) => `- ${letter}\n  > This is ${letter}.\n`).join('')}`;
    const order = (html: string) => [...html.matchAll(/<summary>(.)/g)].map(([, letter]) => letter).join('');
    expect(order(written(many).html)).toBe(order(written(many).html));
    expect(order(written(many).html)).not.toBe('abcdefgh');
  });

  it('may have a list above them that is prose', () => {
    const { codes, blocks } = readText('## Cards: Words\n\n- a\n- b\n\nAnd so:\n\n- One\n  > First.');
    expect(codes).toEqual([]);
    expect(blocks[0]!.draft.parts).toEqual(['One First.']);
  });

  it.each([
    ['', ['list-missing']],
    ['- One', ['card-no-answer']],
    ['- One\n> First.', ['feedback-not-indented']],
    ['- One\n\n  Text.', ['part-content']],
    ['- One\n  > First.\n-\n  > Second.', ['part-empty']],
    ['- One\n  > First.\n- one\n  > Second.', ['items-alike']],
    ['- [ ] One\n  > First.', ['box-not-here']],
    ['1. One\n   > First.', ['list-kind']],
    ['- One\n  > **Why:** First.', ['label-not-here']],
    ['- One\n  > First.\n\nText.', ['text-after']],
    ['- One\n  > First.\n\n> **Why:** So.', ['label-not-here']],
  ])('with the body %j tell %j', (body, expected) => {
    expect(readText(`## Cards: Words\n\n${body}`).codes).toEqual(expected);
  });

  it('take no settings of questions, and none to report what nobody answers', () => {
    expect(readText(deck.replace('\n', '\n<!-- tries: 2 -->\n')).codes).toEqual(['setting-not-here']);
    expect(readText(deck.replace('\n', '\n<!-- report: yes -->\n')).codes).toEqual(['setting-not-here']);
  });
});

describe('the HTML of cards', () => {
  it('is a numbered list of native disclosures', () => {
    const { html } = written(deck.replace('\n', '\n<!-- shuffle: no -->\n'));
    expect(html).toBe(`<lm-cards id="lm-b-block" data-part="block">
<form autocomplete="off">
<div role="group" aria-labelledby="lm-b-block-title" aria-describedby="lm-b-block-how">
<h2 id="lm-b-block-title" data-part="block-title">Words</h2>
<div data-part="stem"><p>Say them.</p></div>
<p id="lm-b-block-how" data-part="how">Say your answer to yourself, then open the card.</p>
<ol data-part="cards">
<li><details data-part="card"><summary>One</summary>
<div data-part="card-answer"><p>First.</p></div>
<div data-part="card-live"></div>
</details></li>
<li><details data-part="card"><summary><em>Two</em></summary>
<div data-part="card-answer"><p>Second.</p></div>
<div data-part="card-live"></div>
</details></li>
</ol>
</div>
<div data-part="live"></div>
</form>
</lm-cards>
`);
  });
});
