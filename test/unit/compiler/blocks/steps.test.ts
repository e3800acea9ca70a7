import { describe, expect, it } from 'vitest';
import { readText } from '../lesson.ts';
import { written } from './page.ts';

describe('steps', () => {
  it('have no answer for a record', () => {
    const { block, told } = written('## Steps: A day\n\n1. Get up\n\n   Slowly.\n\n2. Go');
    expect(told).toEqual([]);
    expect(block).toEqual({ kind: 'steps', id: 'block' });
  });

  it('may have bullets above them that are prose', () => {
    const { codes, blocks } = readText('## Steps: A day\n\n- a\n- b\n\nAnd so:\n\n1. Get up\n2. Go');
    expect(codes).toEqual([]);
    expect(blocks[0]!.draft.parts.map((part) => part.trim())).toEqual(['Get up', 'Go']);
  });

  it('may say anything in a step: quotes, lists, more than one paragraph', () => {
    const { codes } = readText('## Steps: A day\n\n1. Get up\n\n   > Quote.\n\n   - a\n\n   Text.\n\n2. Go');
    expect(codes).toEqual([]);
  });

  it.each([
    ['- Get up\n- Go', ['list-kind']],
    ['1. Get up\n2. get up', ['items-alike']],
    ['1. [ ] Get up', ['box-not-here']],
    ['1. Get up\n2.\n3. Go', ['part-empty']],
    ['1. Get up\n\nText.\n\n2. Go', ['two-lists']],
    ['1. Get up\nText.', ['item-lazy']],
    ['1. Get up\n\nText.', ['text-after']],
    ['1. Get up\n\n> **Why:** So.', ['label-not-here']],
    ['Text.', ['keyword-as-heading']],
  ])('with the body %j tell %j', (body, expected) => {
    expect(readText(`## Steps: A day\n\n${body}`).codes).toEqual(expected);
  });

  it('say of text between two numbers how to put it under its step', () => {
    const { diagnostics } = readText('## Steps: A day\n\n1. Get up\n\nText.\n\n2. Go');
    expect(diagnostics[0]!.mend).toContain('three spaces');
  });
});

describe('the HTML of steps', () => {
  it('has a heading for each step that says more than its name, one level below the block', () => {
    expect(written('### Steps: A day\n\n1. Get *up*\n\n   Slowly.\n\n2. Go').html)
      .toBe(`<lm-steps id="lm-b-block" data-part="block">
<form autocomplete="off">
<div role="group" aria-labelledby="lm-b-block-title">
<h3 id="lm-b-block-title" data-part="block-title">A day</h3>
<ol data-part="steps">
<li data-part="step"><h4 data-part="step-title">Get <em>up</em></h4>
<div data-part="step-detail"><p>Slowly.</p></div>
</li>
<li data-part="step"><h4 data-part="step-title">Go</h4>
</li>
</ol>
</div>
<div data-part="live"></div>
</form>
</lm-steps>
`);
  });

  it('is a plain list, with nothing to press, where the names say all', () => {
    const { html } = written('## Steps: A day\n\n1. Get up\n2. Go');
    expect(html).not.toContain('<h3');
    expect(html).toContain('<div data-part="live" hidden></div>');
  });
});
