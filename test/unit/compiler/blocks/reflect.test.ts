import { describe, expect, it } from 'vitest';
import { readText } from '../lesson.ts';
import { written } from './page.ts';

describe('a reflection', () => {
  it('reads its prompt, limit and example', () => {
    const { block, told } = written('## Reflect: What?\n<!-- limit: 400 -->\n\nThink.\n\n> **Example:** A talk.');
    expect(told).toEqual([]);
    expect(block).toEqual({
      kind: 'reflect',
      id: 'block',
      required: false,
      points: 0,
      tries: null,
      reported: false,
      limit: 400,
      example: true,
    });
  });

  it('takes 280 characters, where its author does not say', () => {
    expect(written('## Reflect: What?').block).toMatchObject({ limit: 280, example: false });
  });

  it('may have a quote, a list and a hint in its prompt', () => {
    const { blocks, codes } = readText('## Reflect: What?\n\n> “Quote.”\n\n- one\n\n> **Hint:** Think.');
    expect(codes).toEqual([]);
    expect(blocks[0]!.draft.stem.filter(({ type }) => type !== 'space').map(({ type }) => type)).toEqual([
      'blockquote',
      'list',
    ]);
    expect([...blocks[0]!.draft.labels.keys()]).toEqual(['hint']);
  });

  it.each([
    ['## Reflect:', ['body-empty']],
    ['## Reflect:\n\nThink.', ['name-empty']],
    ['## Reflect: What?\n\n- [ ] one', ['box-not-here']],
    ['## Reflect: What?\n\n> **Why:** x', ['label-not-here']],
    ['## Reflect: What?\n\nThink.\n\n### Now\n\nMore.', ['heading-inside']],
  ])('with the text %j tells %j', (text, expected) => {
    expect(readText(text).codes).toEqual(expected);
  });
});

describe('the HTML of a reflection', () => {
  it('is a labelled field with its limit and where its text is kept, and the example behind a disclosure', () => {
    const { html } = written('## Reflect: What *now*?\n\nThink.\n\n> **Example:** A talk.', { privateAnswers: 'lms' });
    expect(html).toBe(`<lm-reflect id="lm-b-block" data-part="block">
<form autocomplete="off">
<div role="group" aria-labelledby="lm-b-block-title">
<h2 id="lm-b-block-title" data-part="block-title">What <em>now</em>?</h2>
<div data-part="stem"><p>Think.</p></div>
<p id="lm-b-block-how" data-part="how">Up to 280 characters.</p>
<p id="lm-b-block-privacy" data-part="privacy">Stored with your progress in your organisation’s learning system, so that you can come back on any device. It is not in the usual reports, but the people who run the system can read it.</p>
<label for="lm-b-block-text" data-part="text-label">In your own words</label>
<textarea id="lm-b-block-text" data-part="text" rows="4" dir="auto" aria-describedby="lm-b-block-how lm-b-block-privacy"></textarea>
</div>
<details data-part="answers"><summary>Compare with an example</summary>
<div data-part="example"><p>A talk.</p></div>
</details>
<div data-part="live"></div>
</form>
</lm-reflect>
`);
  });

  it('says the truth about each place of keeping', () => {
    expect(written('## Reflect: What?').html).toContain('Kept in this browser only.');
    expect(written('## Reflect: What?', { privateAnswers: 'reported' }).html).toContain(
      'Your organisation can read this answer.',
    );
  });
});
