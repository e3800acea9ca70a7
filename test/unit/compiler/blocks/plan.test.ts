import { describe, expect, it } from 'vitest';
import { readText } from '../lesson.ts';
import { written } from './page.ts';

const text = `## Plan: My *first* step
<!-- limit: 100 -->

Think of this week.

1. I want to learn …
2. If ... happens, then I will …, and tell Ines.
   > **Example:** If we meet, then I will ask.
3. Person and date

> **Example:** I want to learn to plan.
`;

describe('a plan', () => {
  it('reads a field for each place to write, and one for a sentence without any', () => {
    const { block, told } = written(text);
    expect(told).toEqual([]);
    expect(block).toEqual({
      kind: 'plan',
      id: 'block',
      required: false,
      points: 0,
      tries: null,
      reported: false,
      fields: ['a', 'b', 'c', 'd'],
      limit: 100,
      example: true,
    });
  });

  it('takes 280 characters a field, where its author does not say', () => {
    expect(written('## Plan: Mine\n\n1. I will …').block).toMatchObject({ limit: 280, example: false });
  });

  it('knows a field by the words of its sentence', () => {
    expect(readText(text).blocks[0]!.draft.parts).toEqual([
      'I want to learn …',
      'If … happens, then I will …, and tell Ines. If …',
      'If … happens, then I will …, and tell Ines. happens, then I will …',
      'Person and date',
    ]);
  });

  it('may have bullets and a hint in its text', () => {
    const { blocks, codes } = readText('## Plan: Mine\n\n- one\n\n> **Hint:** Think.\n\n1. I will …');
    expect(codes).toEqual([]);
    expect([...blocks[0]!.draft.labels.keys()]).toEqual(['hint']);
  });

  it('drops a full stop behind the last place, and keeps words', () => {
    expect(written('## Plan: Mine\n\n1. I will ….').html).not.toContain('prompt-end');
    expect(written('## Plan: Mine\n\n1. I bring … to Ines.').html).toContain(
      '<p id="lm-b-block-a-end" data-part="prompt-end">… to Ines.</p>',
    );
  });

  it.each([
    ['## Plan: Mine\n\n- I will …', ['list-kind']],
    ['## Plan: Mine\n\n1. [ ] I will …', ['box-not-here']],
    ['## Plan: Mine\n\n1. I will …\n2. I will …', ['items-alike']],
    ['## Plan: Mine\n\n1. I will …\n2.', ['part-empty']],
    ['## Plan: Mine\n\n1. I will …\n   > ask', ['quote-no-label']],
    ['## Plan: Mine\n\n1. I will …\n   > **Why:** x', ['label-not-here']],
    ['## Plan: Mine\n\n1. I will …\n\n> **Why:** x', ['label-not-here']],
    ['## Plan: Mine\n\n1. I will …\n\n   More.', ['part-content']],
    ['## Plan: Mine\n\n1. I will …\n\nMore.', ['text-after']],
    ['## Plan: Mine\n\n1. I will …\n\nMore.\n\n2. You will …', ['two-lists']],
    ['## Plan:\n\n1. I will …', ['name-empty']],
    ['## Plan: Mine\n<!-- points: 2 -->\n\n1. I will …', ['setting-not-here']],
    ['## Plan: Mine\n<!-- report: yes -->\n\n1. I will …', ['setting-private']],
  ])('with the text %j tells %j', (markdown, expected) => {
    expect(readText(markdown).codes).toEqual(expected);
  });

  it.each(['We meet on Mondays.', '- On Monday\n- On Friday'])('is a heading like any other above %j', (body) => {
    expect(readText(`## Plan: the next weeks\n\n${body}`).codes).toEqual(['keyword-as-heading']);
    expect(readText(`## Plan\\: the next weeks\n\n${body}`).codes).toEqual([]);
  });
});

describe('the HTML of a plan', () => {
  const { html } = written(text, { privateAnswers: 'reported' });

  it('says once for all fields what to do and where it is kept', () => {
    expect(html).toContain(
      '<div role="group" aria-labelledby="lm-b-block-title" aria-describedby="lm-b-block-how lm-b-block-privacy">',
    );
  });

  it('is a numbered list of labelled fields', () => {
    expect(html).toContain(`<ol data-part="prompts">
<li data-part="prompt"><label for="lm-b-block-a" data-part="text-label">I want to learn …</label>
<textarea id="lm-b-block-a" data-part="text" data-field="a" rows="2" dir="auto"></textarea>
<div data-part="field-live"></div>
</li>
`);
    expect(html).toContain(
      '<p id="lm-b-block-how" data-part="how">Finish these sentences, as many as help you. Up to 100 characters in each field.</p>',
    );
    expect(html).toContain('data-part="privacy">Your organisation can read this answer.</p>');
  });

  it('makes a group of a sentence with several fields, with its example above them', () => {
    expect(html).toContain(`<li data-part="prompt"><fieldset>
<legend>If … happens, then I will …, and tell Ines.</legend>
<div id="lm-b-block-b-example" data-part="prompt-example"><p>Example:</p>
<p>If we meet, then I will ask.</p></div>
<label for="lm-b-block-b" data-part="text-label">If …</label>
<textarea id="lm-b-block-b" data-part="text" data-field="b" rows="2" dir="auto" aria-describedby="lm-b-block-b-example lm-b-block-b-end"></textarea>
<div data-part="field-live"></div>
<label for="lm-b-block-c" data-part="text-label">happens, then I will …</label>`);
  });

  it('keeps the example of a whole plan behind a disclosure', () => {
    expect(html).toContain(
      '<details data-part="answers"><summary>Compare with an example</summary>\n<div data-part="example"><p>I want to learn to plan.</p></div>\n</details>',
    );
  });
});
