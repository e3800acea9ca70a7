import { describe, expect, it } from 'vitest';
import { toBlock } from '../../../../src/compiler/blocks/block.ts';
import type { RateDraft } from '../../../../src/compiler/blocks/rate.ts';
import { readText } from '../lesson.ts';
import { written } from './page.ts';

const head = '## Rate yourself: Ready?\n\n**Scale:** Not true, Partly true, True\n\n';
const text = `${head}### Purpose

Think of your work.

- I know *what*.
- I know why.

> **1–1.9 Start here:** Write it.
> **2–3 Ready:** Share it.

### Time

- I keep time free.
`;

const draftOf = (body: string) => readText(`## Rate yourself: Ready?\n\n${body}`).blocks[0]!.draft as RateDraft;
const codes = (body: string) => readText(`## Rate yourself: Ready?\n\n${body}`).codes;

describe('a self-assessment', () => {
  it('reads its scale, and statements and bands under each heading', () => {
    const { block, blocks, told } = written(text);
    expect(told).toEqual([]);
    expect(blocks[0]!.draft).toMatchObject({
      parts: ['Purpose', 'Time', 'I know what.', 'I know why.', 'I keep time free.'],
      key: 'scale-3',
      scale: ['Not true', 'Partly true', 'True'],
    });
    expect(block).toEqual({
      kind: 'rate',
      id: 'block',
      required: false,
      points: 0,
      tries: null,
      reported: false,
      scale: 3,
      dimensions: [
        { id: 'a', statements: ['c', 'd'], bands: [1, 2] },
        { id: 'b', statements: ['e'], bands: [] },
      ],
      skip: true,
    });
  });

  it('needs no headings', () => {
    const { blocks, told } = readText(`${head}- One.\n- Two.\n\n> **1–3 All:** Go on.`);
    const { draft, rules } = blocks[0]!;
    expect(told).toEqual([]);
    expect(draft.parts).toEqual(['', 'One.', 'Two.']);
    expect(toBlock(draft, { id: 'x', partIds: ['a', 'b', 'c'], rev: 1 }, rules)).toMatchObject({
      dimensions: [{ id: 'a', statements: ['b', 'c'], bands: [1] }],
    });
  });

  it('lets its author say that no statement may be left out', () => {
    const { block } = written('## Rate yourself: Ready?\n<!-- skip: no -->\n\n**Scale:** a, b\n\n- One.');
    expect(block).toMatchObject({ skip: false });
  });

  it.each([
    ['**Scale:** a, b, c.', ['a', 'b', 'c']],
    ['**Scale:** a, b; c', ['a, b', 'c']],
    ['**Scale**: a، b', ['a', 'b']],
    ['**Scale:** *a*, b', ['a', 'b']],
  ])('reads the scale “%s”', (scale, steps) => {
    expect(draftOf(`${scale}\n\n- One.`).scale).toEqual(steps);
  });

  it.each([
    ['> **1–1.9 A:** x\n> **2–3 B:** y', [1, 2]],
    ['> **1 to 1,9 A:** x\n\n> **2 to 3 B:** y', [1, 2]],
    ['> **1-2 A**: x\n\n> **3 B**: y', [1, 3]],
    ['> **١–١٫٩ A:** x\n\n> **٢–٣ B:** y', [1, 2]],
  ])('reads the bands %j', (bands, from) => {
    const { told, blocks } = readText(`${head}- One.\n\n${bands}`);
    expect(told).toEqual([]);
    expect((blocks[0]!.draft as RateDraft).dimensions[0]!.bands.map((band) => band.from)).toEqual(from);
  });

  it('takes a quote directly below the statements as bands, not as feedback', () => {
    expect(draftOf('**Scale:** a, b\n\n- One.\n> **1–2 A:** x').dimensions[0]!.bands).toHaveLength(1);
  });

  const list = '\n\n- One.\n- Two.';
  const scale = '**Scale:** a, b, c, d, e\n\n- One.\n\n';
  it.each([
    [`Text.${list}`, ['scale-missing']],
    [`Scale: a, b${list}`, ['label-not-bold']],
    [`**Scale:** a, b\n\n**Scale:** a, b${list}`, ['scale-twice']],
    [`**Scale:** a${list}`, ['scale-length']],
    [`**Scale:** 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12${list}`, ['scale-length']],
    ['**Scale:** a, b', ['list-missing']],
    ['**Scale:** a, b\n\n### A\n\n### B\n\n- One.', ['dimension-empty']],
    ['**Scale:** a, b\n\n- One.\n\n### B\n\n- Two.', ['dimension-unnamed']],
    ['**Scale:** a, b\n\n### B\n\n- One.\n\n### b\n\n- Two.', ['dimensions-alike']],
    ['**Scale:** a, b\n\n### B\n\n- One.\n\n#### C\n\n- Two.', ['part-level']],
    ['**Scale:** a, b\n\n- One.\n- one.', ['items-alike']],
    ['**Scale:** a, b\n\n- [ ] One.', ['box-not-here']],
    ['**Scale:** a, b\n\n- One.\n  > x', ['part-content']],
    ['**Scale:** a, b\n\n- One.\n-', ['part-empty']],
    ['**Scale:** a, b\n\n- One.\n\nText.', ['text-after']],
    ['**Scale:** a, b\n\n- One.\n\nText.\n\nMore text.\n\n> [!TIP]\n> x', ['text-after']],
    [`${scale}> Text.`, ['band-form']],
    [`${scale}> **Low:** x`, ['band-form']],
    [`${scale}> **Hint:** x`, ['label-not-here']],
    [`${scale}> **1–2 A:** x\n> **2–6 B:** x`, ['band-range']],
    [`${scale}> **3–1 A:** x\n> **3–5 B:** x`, ['band-range']],
    [`${scale}> **1–3 A:** x\n> **2–5 B:** x`, ['band-overlap']],
    [`${scale}> **1–2 A:** x\n> **3.5–5 B:** x`, ['band-gap']],
    [`${scale}> **2–5 A:** x`, ['band-ends']],
    [`${scale}> **1–4.5 A:** x`, ['band-ends']],
  ])('with the body %j tells %j', (body, expected) => {
    expect(codes(body)).toEqual(expected);
  });

  it('may not hold another block', () => {
    const { told, blocks } = readText(`${head}- One.\n\n### Reflect: Why?\n`);
    expect(told).toEqual(['block-inside 7:1']);
    expect(blocks.map(({ draft }) => draft.kind)).toEqual(['rate', 'reflect']);
  });
});

describe('the HTML of a self-assessment', () => {
  const { html } = written(text);

  it('names the group, says the scale in words and where the answers are kept', () => {
    expect(html).toContain(`<lm-rate id="lm-b-block" data-part="block">
<form autocomplete="off">
<div role="group" aria-labelledby="lm-b-block-title" aria-describedby="lm-b-block-how">
<h2 id="lm-b-block-title" data-part="block-title">Ready?</h2>
<p id="lm-b-block-how" data-part="how">For each statement choose a number from 1 (Not true) to 3 (True). No answer is right or wrong.</p>
<p id="lm-b-block-privacy" data-part="privacy">Kept in this browser only.`);
  });

  it('has a section a heading, and in it a row a statement', () => {
    expect(html).toContain(`<section data-part="dimension" data-dimension="a">
<h3 data-part="dimension-title">Purpose</h3>
<div data-part="stem"><p>Think of your work.</p></div>
<ol data-part="rows">
<li><fieldset data-part="row" data-item="c">
<legend>I know <em>what</em>.</legend>
<label data-part="option"><input type="radio" name="lm-b-block-c" value="1"> <span data-part="option-text">1 – Not true</span> <span data-part="mark"></span></label>
<label data-part="option"><input type="radio" name="lm-b-block-c" value="2"> <span data-part="option-text">2 – Partly true</span> <span data-part="mark"></span></label>
<label data-part="option"><input type="radio" name="lm-b-block-c" value="3"> <span data-part="option-text">3 – True</span> <span data-part="mark"></span></label>
<label data-part="option" data-skip><input type="radio" name="lm-b-block-c" value=""> <span data-part="option-text">Prefer not to answer</span> <span data-part="mark"></span></label>
<div data-part="row-result"></div>
</fieldset></li>
`);
  });

  it('gives the advice by its range behind a disclosure', () => {
    expect(html).toContain(`<details data-part="answers"><summary>What your answers can tell you</summary>
<div data-part="band" data-for="a" data-band="0">
<p data-part="answer">Purpose, 1 to 1.9: <strong data-part="band-name">Start here</strong></p>
<div data-part="feedback-text"><p>Write it.</p></div>
</div>
`);
  });

  it('has no disclosure without advice, and no way out where none is allowed', () => {
    const plain = written('## Rate yourself: Ready?\n<!-- skip: no -->\n\n**Scale:** a, b\n\n- One.').html;
    expect(plain).not.toContain('data-part="answers"');
    expect(plain).not.toContain('value=""');
  });

  it('for one of several roles stands behind the words of that role', () => {
    const statements = '\n\n**Scale:** a, b\n\n- One.';
    const one = `## Rate yourself: As a mentee\n<!-- role: "A <mentor>, or I am not sure" -->${statements}`;
    const { html, told } = written(`${one}\n\n## Rate yourself: As a mentor\n<!-- role: A mentee -->${statements}`);
    expect(told).toEqual([]);
    expect(html).toMatch(
      /^<details name="lm-role">\n<summary>A &lt;mentor&gt;, or I am not sure<\/summary>\n<lm-rate [\s\S]*<\/lm-rate>\n<\/details>\n$/,
    );
  });
});
