import { describe, expect, it } from 'vitest';
import { readText } from '../lesson.ts';

const told = (text: string) => readText(text).told;

describe('prose', () => {
  it('may not hold a list with ticks', () => {
    const { told, diagnostics } = readText('Who decides?\n\n- [ ] The mentor\n- [x] The mentee');
    expect(told).toEqual(['ticks-no-keyword 3:1']);
    expect(diagnostics[0]!.mend).toContain('`## Question: Who decides?`');
  });

  it('may hold a list with open boxes, which is told as a warning', () => {
    const { diagnostics } = readText('- [ ] Bring a pen');
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning boxes-no-keyword']);
  });

  it('tells a keyword in bold above the list of such a block, and the list no more', () => {
    expect(told('**Question:** Who?\n\n- [x] I')).toEqual(['keyword-bold 1:1']);
    expect(told('**Sort:**\n\n- A\n  - b')).toEqual(['keyword-bold 1:1']);
  });

  it('may begin with a bold word that is a keyword elsewhere', () => {
    expect(told('**Practice:**\n\n- at home\n- at work')).toEqual([]);
    expect(told('**Steps:**\n\n1. Go\n2. Stop')).toEqual([]);
    expect(told('**Question:** I have none.')).toEqual([]);
  });

  it('tells nothing of a list whose heading only lacks a space', () => {
    expect(told('##Question: Who?\n- [x] I')).toEqual([]);
  });

  it('tells a hint or an explanation that has lost its question', () => {
    const question = '## Question: Who?\n\n- [x] I\n- [ ] You\n  > No.\n';
    expect(told(`${question}\n---\n\n> **Why:** Because.`)).toEqual(['label-outside 9:3']);
    expect(told('> **Why:** Because.')).toEqual([]);
    expect(told(`${question}\n---\n\n> **Note:** Because.`)).toEqual([]);
  });

  it('tells settings that belong to no block', () => {
    expect(told('<!-- points: 2 -->')).toEqual(['settings-place 1:1']);
    expect(told('<!-- ask: Jane -->')).toEqual([]);
  });
});

describe('lines with pipes', () => {
  it('need a rule under the first', () => {
    expect(told('| a | b |\n| c | d |')).toEqual(['table-no-rule 1:1']);
  });

  it('need a rule with as many columns', () => {
    expect(told('| a | b |\n| --- |\n| c | d |')).toEqual(['table-columns 1:1']);
  });

  it('are a table, or one line of text, without a word', () => {
    expect(told('| a | b |\n| --- | --- |\n| c | d |\n\n| one line |')).toEqual([]);
  });
});
