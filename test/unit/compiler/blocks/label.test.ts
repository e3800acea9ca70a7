import { describe, expect, it } from 'vitest';
import { readText } from '../lesson.ts';
import { written } from './page.ts';

const picture = '![Two circles](map.svg)';

describe('a label', () => {
  it('is an aid: nothing of it is kept', () => {
    const { block, told } = written(`## Label: Who\n\n${picture}\n\n1. **Mentor** (50%, 10%) Growth.`);
    expect(told).toEqual([]);
    expect(block).toEqual({ kind: 'label', id: 'block' });
  });

  it.each([
    ['## Label: Who\n\n1. **Mentor** (50%, 10%) Growth.', ['label-image']],
    [`## Label: Who\n\n${picture}\n${picture}\n\n1. **Mentor** (50%, 10%) Growth.`, ['label-image']],
    [`## Label: Who\n\n- ${picture}\n\n1. **Mentor** (50%, 10%) Growth.`, ['label-image']],
    [`## Label: Who\n\n${picture}\n\n1. Mentor (50%, 10%) Growth.`, ['label-name']],
    [`## Label: Who\n\n${picture}\n\n1. **Mentor** Growth.`, ['label-place']],
    [`## Label: Who\n\n${picture}\n\n1. **Mentor** (50, 10) Growth.`, ['label-place']],
    [`## Label: Who\n\n${picture}\n\n1. **Mentor** (50%, 101%) Growth.`, ['label-range']],
    [`## Label: Who\n\n${picture}\n\n1. **Mentor** (50%, 10%)`, ['label-no-text']],
    [`## Label: Who\n\n${picture}\n\n1. **Mentor** (50%, 10%)\n\n   Growth.`, []],
    [`## Label: Who\n\n${picture}\n\n1. **Mentor** (5%, 10%) A.\n2. **Mentor** (50%, 10%) B.`, ['items-alike']],
    [`## Label: Who\n\n${picture}\n\n- **Mentor** (50%, 10%) Growth.`, ['list-kind']],
    [`## Label: Who\n\n${picture}\n\n1. [x] **Mentor** (50%, 10%) Growth.`, ['box-not-here']],
    [`## Label: Who\n\n${picture}\n\n1. **Mentor** (50%, 10%) Growth.\n2.`, ['part-empty']],
    [`## Label: Who\n\n${picture}\n\n1. **Mentor** (50%, 10%) Growth.\n\n> **Why:** x`, ['label-not-here']],
    [`## Label: Who\n\n${picture}\n\n1. **Mentor** (50%, 10%) Growth.\n\nMore.`, ['text-after']],
    [`## Label: Who\n\n${picture}\n\n- Mentor\n- Manager`, ['keyword-as-heading']],
    ['## Label: the names of things\n\nText.', ['keyword-as-heading']],
    ['## Label\\: the names of things\n\nText.', []],
  ])('with the text %j tells %j', (text, expected) => {
    expect(readText(text).codes).toEqual(expected);
  });
});

describe('the HTML of a label', () => {
  it('is the picture, and under it a list of names that open', () => {
    const { html } = written(
      `## Label: Who\n\nLook.\n\n${picture}\n\n1. **Mentor** (12,5%, 10%) *Growth.*\n\n   More.`,
    );
    expect(html).toBe(`<lm-label id="lm-b-block" data-part="block">
<div role="group" aria-labelledby="lm-b-block-title" aria-describedby="lm-b-block-how">
<h2 id="lm-b-block-title" data-part="block-title">Who</h2>
<div data-part="stem"><p>Look.</p><div data-part="picture"><figure><div data-part="picture-box"><img src="map.svg" alt="Two circles"><div data-part="marks"></div></div></figure></div>
</div>
<p id="lm-b-block-how" data-part="how">Open a name to read about it.</p>
<ol data-part="places">
<li><details><summary><span data-part="number" data-x="12.5" data-y="10">1</span> <strong>Mentor</strong></summary>
<div data-part="place-text"><p><em>Growth.</em></p>
<p>More.</p></div></details></li>
</ol>
</div>
</lm-label>
`);
  });
});
