import { describe, expect, it } from 'vitest';
import type { ChoiceDraft } from '../../../../src/compiler/blocks/choice.ts';
import { plainText } from '../../../../src/compiler/tokens.ts';
import { readText } from '../lesson.ts';

/** Reads the options of one question: their text and their feedback. */
function read(list: string) {
  const { blocks, told, diagnostics } = readText(`## Question: Who?\n\n${list}`);
  const { options, labels } = blocks[0]!.draft as ChoiceDraft;
  return {
    options: options.map(({ text, feedback }) => `${text}: ${plainText(feedback)}`),
    labels: [...labels].map(([label, { tokens }]) => `${label}: ${plainText(tokens)}`),
    told,
    mends: diagnostics.map(({ mend }) => mend),
  };
}

describe('feedback', () => {
  it('is a quote under its option', () => {
    expect(read('- [ ] One\n  > No.\n- [x] Two\n\n  > Yes.\n  >\n  > Indeed.')).toMatchObject({
      options: ['One: No.', 'Two: Yes. Indeed.'],
      told: [],
    });
  });

  it('is understood at the margin and told once', () => {
    const { options, told, mends } = read('- [ ] One\n> No.\n- [x] Two\n> Yes.\n- [ ] Three\n> Never.');
    expect(options).toEqual(['One: No.', 'Two: Yes.', 'Three: Never.']);
    expect(told).toEqual(['feedback-not-indented 4:1']);
    expect(mends).toEqual(['Put 2 spaces before each `>`, so that it stands under the text it is about.']);
  });

  it('is understood at the margin between empty lines, up to the last option', () => {
    expect(read('- [ ] One\n\n> No.\n\n- [x] Two\n\n> Yes.\n> **Why:** Because.')).toMatchObject({
      options: ['One: No.', 'Two: Yes.'],
      labels: ['why: Because.'],
      told: ['feedback-not-indented 5:1'],
    });
  });

  it('needs as many spaces as the sign before the option is wide', () => {
    expect(read('1. [ ] One\n> No.\n2. [x] Two').mends).toEqual([
      'Put 3 spaces before each `>`, so that it stands under the text it is about.',
    ]);
  });

  it('is not what stands below the whole list, behind an empty line', () => {
    expect(read('- [ ] One\n  > No.\n- [x] Two\n\n> Yes.')).toMatchObject({
      options: ['One: No.', 'Two: '],
      told: ['quote-no-label 7:3'],
    });
  });

  it('is not a label for all directly below the list', () => {
    expect(read('- [ ] One\n  > No.\n- [x] Two\n> **Why:** Because.')).toMatchObject({
      options: ['One: No.', 'Two: '],
      labels: ['why: Because.'],
      told: [],
    });
  });

  it('is told when it is too far in, and then not as missing', () => {
    expect(read('- [x] One\n- [ ] Two\n      > No.')).toMatchObject({
      told: ['quote-too-deep 5:7'],
      mends: ['Put 2 spaces before `>`.'],
    });
    expect(read('- [x] One\n- [ ] Two\n\n      > No.').told).toEqual(['indented-code 6:7']);
  });
});

describe('the list of a block', () => {
  it('goes on behind a change of its sign, which is told', () => {
    expect(read('- [x] One\n* [ ] Two\n  > No.')).toMatchObject({
      options: ['One: ', 'Two: No.'],
      told: ['list-markers 4:1'],
    });
  });

  it('goes on behind a note without a word', () => {
    expect(read('- [x] One\n<!-- note: ask Jane -->\n- [ ] Two\n  > No.')).toMatchObject({
      options: ['One: ', 'Two: No.'],
      told: [],
    });
  });

  it('may not have a text in its middle', () => {
    expect(read('- [x] One\n\nOr not?\n\n- [ ] Two\n  > No.')).toMatchObject({
      options: ['One: ', 'Two: No.'],
      told: ['two-lists 5:1'],
    });
  });

  it('holds nothing but text and feedback', () => {
    expect(read('- [x] One\n\n  More.\n- [ ] Two\n  > No.\n\n  ```\n  code\n  ```').told).toEqual([
      'part-content 5:3',
      'part-content 9:3',
    ]);
  });

  it('tells a line at the margin that Markdown glues to an item or to feedback, each by one name', () => {
    expect(read('- [x] One\nmore\n- [ ] Two\n  > No.\nmore').told).toEqual(['item-lazy 4:1', 'quote-lazy 7:1']);
  });

  it('tells nothing of further lines of an item that are indented', () => {
    expect(read('- [x] One\n  more\n- [ ] Two\n  > No.\n  > No!')).toMatchObject({
      options: ['One more: ', 'Two: No. No!'],
      told: [],
    });
  });

  it('tells a text behind it once', () => {
    expect(read('- [x] One\n- [ ] Two\n  > No.\n\nText.\n\nMore.').told).toEqual(['text-after 7:1']);
  });

  it('is found below other lists', () => {
    expect(read('- a case\n- another\n\nText.\n\n- [x] One\n- [ ] Two\n  > No.')).toMatchObject({
      options: ['One: ', 'Two: No.'],
      told: [],
    });
  });
});

describe('labels around a list', () => {
  const list = '- [x] One\n- [ ] Two\n  > No.';

  it('are a hint above and an explanation below', () => {
    expect(read(`> **Hint:** Think.\n\n${list}\n\n> **Why:** Because.\n> **Wrong:** Almost.`)).toMatchObject({
      labels: ['hint: Think.', 'why: Because.', 'wrong: Almost.'],
      told: [],
    });
  });

  it('are understood on the other side, and told', () => {
    expect(read(`> **Why:** Because.\n\n${list}\n\n> **Hint:** Think.`)).toMatchObject({
      labels: ['why: Because.', 'hint: Think.'],
      told: ['label-misplaced 3:3', 'label-misplaced 9:3'],
    });
  });

  it('stand once, and hold a text', () => {
    expect(read(`> **Hint:**\n\n${list}\n\n> **Why:** A.\n\n> **Why:** B.`)).toMatchObject({
      labels: ['why: A.'],
      told: ['label-empty 3:3', 'label-twice 11:3'],
    });
  });

  it('leave a plain quote and a callout above the list to the prose', () => {
    const { blocks, told } = readText(`## Question: Who?\n\n> “I wonder.”\n\n> [!TIP]\n> Think.\n\n${list}`);
    expect(blocks[0]!.draft.stem.filter(({ type }) => type === 'blockquote')).toHaveLength(2);
    expect(told).toEqual([]);
  });

  it('leave the unlabelled beginning of a quote to the prose', () => {
    const { blocks } = readText(`## Question: Who?\n\n> “I wonder.”\n> **Hint:** Think.\n\n${list}`);
    expect(plainText(blocks[0]!.draft.stem)).toBe('“I wonder.”');
  });
});
