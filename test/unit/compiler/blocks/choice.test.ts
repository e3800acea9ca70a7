import { describe, expect, it } from 'vitest';
import type { ChoiceDraft } from '../../../../src/compiler/blocks/choice.ts';
import { readText } from '../lesson.ts';
import { written } from './page.ts';

const codes = (list: string, name = 'Who?') => readText(`## Question: ${name}\n\n${list}`).codes;
const draftOf = (list: string, name = 'Who?') =>
  readText(`## Question: ${name}\n\n${list}`).blocks[0]!.draft as ChoiceDraft;

describe('a question', () => {
  it('asks for one where one option is ticked', () => {
    const { block, told } = written('## Question: Who?\n\n- [ ] One\n  > No.\n- [x] Two');
    expect(told).toEqual([]);
    expect(block).toEqual({
      kind: 'choice',
      id: 'block',
      required: true,
      points: 0,
      tries: null,
      reported: false,
      options: ['a', 'b'],
      right: ['b'],
      half: [],
      several: false,
      shuffle: true,
      partial: true,
    });
  });

  it('asks for several where several are ticked, or where its author says so', () => {
    expect(draftOf('- [x] One\n- [x] Two\n- [ ] Three\n  > No.')).toMatchObject({ several: true, key: '0,1' });
    const single = written('## Question: Who?\n<!-- choose: several -->\n\n- [x] One\n- [ ] Two\n  > No.');
    expect(single.block).toMatchObject({ several: true, right: ['a'] });
    const any = written('## Question: Who?\n<!-- choose: one -->\n\n- [x] One\n- [x] Two\n- [ ] Three\n  > No.');
    expect(any.block).toMatchObject({ several: false, right: ['a', 'b'] });
  });

  it('is true or false with exactly these two options, in this order and unshuffled', () => {
    const { block } = written('## Question: So?\n\n- [ ] False.\n  > No.\n- [x] TRUE\n');
    expect(block).toMatchObject({ trueFalse: ['b', 'a'], shuffle: false });
    expect(draftOf('- [x] True\n- [ ] False\n  > No.\n- [ ] Maybe\n  > No.').trueFalse).toBeNull();
  });

  it('knows true and false in the lesson’s language', () => {
    const { blocks } = readText('## Frage: Ja?\n\n- [x] Richtig\n- [ ] Falsch\n  > Nein.', { language: 'de' });
    expect(blocks[0]!.draft).toMatchObject({ trueFalse: [0, 1] });
  });

  it('keeps the author’s settings', () => {
    const { block } = written(
      '## Question: Who?\n<!-- shuffle: no, partial: no, tries: 2 -->\n\n- [x] One\n- [x] Two\n- [ ] Three\n  > No.',
    );
    expect(block).toMatchObject({ shuffle: false, partial: false, tries: 2 });
  });

  it('notes that there are no parts of an answer where one is to be chosen', () => {
    const list = '- [x] One\n- [x] Two\n- [ ] Three\n  > No.';
    const told = (settings: string) => readText(`## Question: Who?\n<!-- ${settings} -->\n\n${list}`).told;
    expect(told('partial: no')).toEqual([]);
    expect(told('partial: no, choose: one')).toEqual(['partial-in-one 1:1']);
  });

  it('has options that are half right', () => {
    const { block } = written('## Question: Who?\n\n- [x] One\n- [ ] Two\n  > **Half right:** Nearly.');
    expect(block).toMatchObject({ half: ['b'] });
  });

  it('gives the lock its wording without marks', () => {
    const { name, parts, key } = draftOf('- [x] *One*\n- [ ] `Two`\n  > No.', '**Who** decides?');
    expect({ name, parts, key }).toEqual({ name: 'Who decides?', parts: ['One', 'Two'], key: '0' });
  });

  it('understands odd boxes and tells them once', () => {
    expect(codes('- \\[x\\] One\n- ☐ Two\n  > No.')).toEqual(['box-odd']);
    expect(draftOf('- \\[x\\] One\n- ☐ Two\n  > No.')).toMatchObject({ parts: ['One', 'Two'], key: '0' });
  });

  it('understands numbers and other signs before the boxes', () => {
    expect(codes('1. [x] One\n2. [ ] Two\n   > No.')).toEqual([]);
    expect(codes('* [X] One\n* [ ] Two\n  > No.')).toEqual([]);
  });

  it('tells a mistyped box by one name only', () => {
    expect(codes('- [x]One\n- [ ] Two\n  > No.')).toEqual(['box-near-miss']);
    expect(codes('-[x] One\n-[ ] Two')).toEqual(['box-near-miss', 'box-near-miss']);
    expect(codes('- [ ] One\n  > No.\n-[x] Two')).toEqual(['box-near-miss']);
    expect(codes('- [x]\n- [ ] Two\n  > No.')).toEqual(['box-empty']);
  });

  it.each([
    ['', ['options-missing']],
    ['- One\n- Two', ['options-missing']],
    ['- [x] One', ['options-one']],
    ['- [ ] One\n  > No.\n- [ ] Two\n  > No.', ['no-right-answer']],
    ['- [x] One\n- [x] Two', ['all-right']],
    ['- [x] One\n- [x] Two\n- [x] Three', []],
    ['- [x] One\n- [ ] two\n  > No.\n- [ ] TWO\n  > No.', ['options-alike']],
    ['- [x] One\n- Two\n  > No.', ['list-mixed']],
    ['- [x] One\n- [ ] Two', ['feedback-missing']],
    ['- [x] One\n  > **Half right:** Yes.\n- [ ] Two\n  > No.', ['half-on-right']],
    ['- [x] One\n- [x] Two\n- [ ] Three\n  > **Half right:** No.', ['half-in-several']],
    ['- [x] One\n- [ ] Two\n  > No.\n  > **Not chosen:** Good.', ['not-chosen-on-wrong']],
    ['- [x] One\n- [ ] Two\n  > No.\n  - [ ] Three', ['option-nested']],
    ['- [x] [One](a.md)\n- [ ] Two\n  > No.', ['option-link']],
    ['- [x] One\n- [ ] All of the above\n  > No.', ['option-all-none']],
    ['- [x] None of the team knows\n- [ ] All of them know more than that\n  > No.', []],
    ['- [x] One\n- [ ] Two\n  > No.\n  > **Why:** Because.', ['label-not-here']],
  ])('with the list %j tells %j', (list, expected) => {
    expect(codes(list)).toEqual(expected);
  });

  it('does without the text of an option that is a picture', () => {
    expect(codes('- [x] ![A tree](media/tree.svg)\n- [ ] ![A house](media/house.svg)\n  > No.')).toEqual([]);
  });

  it('may say how many to choose, and then as many as are ticked', () => {
    const list = '- [x] One\n- [x] Two\n- [ ] Three\n  > No.';
    expect(codes(list, 'Choose two.')).toEqual([]);
    expect(codes(list, 'Choose three.')).toEqual(['choose-count']);
  });

  it.each([
    ['fr', 'Toutes les réponses'],
    ['fr', 'Aucune des réponses'],
    ['de', 'Alle Antworten'],
    ['de', 'Keine der Antworten'],
    ['ar', 'كل ما سبق'],
    ['en', 'None of these'],
    ['en', 'Both of the above'],
  ])('tells “all” and “none” in %s: %s', (language, option) => {
    const { codes } = readText(`## Question: Who?\n\n- [x] One\n- [ ] ${option}\n  > No.`, { language });
    expect(codes).toEqual(['option-all-none']);
  });
});

describe('the HTML of a question', () => {
  it('is a group of native inputs with an instruction, and answers behind a disclosure', () => {
    const { html } = written(`### Question: Who *decides*?
<!-- shuffle: no -->

Priya has joined.

> **Hint:** Whose growth?

- [ ] The mentor & co
  > **Half right:** Advises.
- [x] The mentee
  > Yes.

> **Why:** Because.
> **Wrong:** Almost.`);
    expect(html).toBe(`<lm-choice id="lm-b-block" data-part="block">
<form autocomplete="off">
<fieldset aria-describedby="lm-b-block-how">
<legend><h3 id="lm-b-block-title" data-part="block-title">Who <em>decides</em>?</h3></legend>
<div data-part="stem"><p>Priya has joined.</p></div>
<details data-part="hint"><summary>Hint</summary>
<p>Whose growth?</p></details>
<p id="lm-b-block-how" data-part="how">Choose one.</p>
<label data-part="option"><input type="radio" name="lm-b-block" value="a"> <span data-part="option-text">The mentor &amp; co</span> <span data-part="mark"></span></label>
<label data-part="option"><input type="radio" name="lm-b-block" value="b"> <span data-part="option-text">The mentee</span> <span data-part="mark"></span></label>
</fieldset>
<details data-part="answers"><summary>Check yourself</summary>
<div data-part="feedback" data-for="a">
<p data-part="answer"><strong>Partly right:</strong> The mentor &amp; co</p>
<div data-part="feedback-text"><p>Advises.</p></div>
</div>
<div data-part="feedback" data-for="b" data-right>
<p data-part="answer"><strong>Right:</strong> The mentee</p>
<div data-part="feedback-text"><p>Yes.</p></div>
</div>
<div data-part="why"><p>Because.</p></div>
<div data-part="said-wrong" hidden><p>Almost.</p></div>
</details>
<div data-part="live"></div>
</form>
</lm-choice>
`);
  });

  it('has boxes to tick where several are right, and does not give away how many', () => {
    const { html } = written(
      '## Question: Who?\n\n- [x] One\n  > **Not chosen:** It is.\n- [x] Two\n- [ ] Three\n  > No.',
    );
    expect(html).toContain('<input type="checkbox" name="lm-b-block" value="a">');
    expect(html).toContain('data-part="how">Choose all that apply.</p>');
    expect(html).toContain('<p>If you left it out:</p>\n<div data-part="not-chosen"><p>It is.</p></div>');
  });

  it('says how many where the question does', () => {
    const options = '- [x] One\n- [x] Two\n- [ ] Three\n  > No.';
    const { html, block } = written(`## Question: Choose two.\n\n${options}`);
    expect(html).toContain('data-part="how">Choose two.</p>');
    expect(block).toMatchObject({ count: 2 });
    expect(written(`## Question: Choose.\n\n${options}`).block).not.toHaveProperty('count');
  });

  it('shows options in an order of its own, the same in every build', () => {
    const text = (setting: string) =>
      `## Question: Who?\n${setting}\n- [x] One\n- [ ] Two\n  > No.\n- [ ] Three\n  > No.\n- [ ] Four\n  > No.\n`;
    const valuesIn = (html: string) => [...html.matchAll(/value="(.)"/g)].map(([, value]) => value);
    const shown = valuesIn(written(text('')).html);
    expect([...shown].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(shown).not.toEqual(['a', 'b', 'c', 'd']);
    expect(valuesIn(written(text('')).html)).toEqual(shown);
    expect(valuesIn(written(text('<!-- shuffle: no -->\n')).html)).toEqual(['a', 'b', 'c', 'd']);
  });
});
