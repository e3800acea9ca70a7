import { describe, expect, it } from 'vitest';
import { readText } from '../lesson.ts';
import { written } from './page.ts';

describe('a checklist', () => {
  it('is never required, marked or reported, also where practice is', () => {
    const { block, told } = written('## Checklist: Pack\n\n- [ ] Bread\n- [ ] Water');
    expect(told).toEqual([]);
    expect(block).toEqual({
      kind: 'checklist',
      id: 'block',
      required: false,
      points: 0,
      tries: null,
      reported: false,
    });
    const course = { privateAnswers: 'reported', reportPractice: true } as const;
    expect(readText('## Checklist: Pack\n\n- Bread', { course }).blocks[0]!.rules.reported).toBe(false);
  });

  it('may be written without boxes, and then the last list is meant', () => {
    const { codes, blocks } = readText('## Checklist: Pack\n\n- a\n- b\n\nAnd so:\n\n- Bread\n- Water');
    expect(codes).toEqual([]);
    expect(blocks[0]!.draft.parts).toEqual(['Bread', 'Water']);
  });

  it.each([
    ['Text.', ['list-missing']],
    ['- [x] Bread', ['checklist-ticked']],
    ['- [ ] Bread\n- [ ] bread', ['items-alike']],
    ['1. Bread', ['list-kind']],
    ['- Bread\n-\n- Water', ['part-empty']],
    ['- [ ] Bread\n- [ ]', ['box-empty']],
    ['- [ ] Bread\n  > Fresh.', ['part-content']],
    ['- \\[ \\] Bread', ['box-odd']],
    ['- [ ]Bread', ['box-near-miss']],
    ['- [ ] Bread\n\nText.', ['text-after']],
    ['- [ ] Bread\n\n> **Why:** So.', ['label-not-here']],
  ])('with the body %j tells %j', (body, expected) => {
    expect(readText(`## Checklist: Pack\n\n${body}`).codes).toEqual(expected);
  });

  it('cannot be reported, and says so where its author asks for it', () => {
    expect(readText('## Checklist: Pack\n<!-- report: yes -->\n\n- Bread').codes).toEqual(['setting-not-here']);
  });

  it('is no question of a check', () => {
    expect(readText('## Checklist: Pack\n\n- Bread', { isCheck: true }).codes).toEqual(['check-unscored']);
  });
});

describe('the HTML of a checklist', () => {
  it('is a group of native boxes that says where ticks are kept', () => {
    expect(written('## Checklist: Pack\n\n- [ ] *Bread*\n- [ ] Water').html)
      .toBe(`<lm-checklist id="lm-b-block" data-part="block">
<form autocomplete="off">
<fieldset aria-describedby="lm-b-block-how">
<legend><h2 id="lm-b-block-title" data-part="block-title">Pack</h2></legend>
<p id="lm-b-block-how" data-part="how">Tick for yourself. Your ticks are kept with your progress, and nobody marks them.</p>
<label data-part="option"><input type="checkbox" name="lm-b-block" value="a"> <span data-part="option-text"><em>Bread</em></span> <span data-part="mark"></span></label>
<label data-part="option"><input type="checkbox" name="lm-b-block" value="b"> <span data-part="option-text">Water</span> <span data-part="mark"></span></label>
</fieldset>
<div data-part="live"></div>
</form>
</lm-checklist>
`);
  });
});
