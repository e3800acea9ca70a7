import { describe, expect, it } from 'vitest';
import { readText } from '../lesson.ts';
import { written } from './page.ts';

const list = '- [ ] Every week\n- [ ] Every month\n  > Many begin like this.';
const poll = `## Poll: How often do you meet?\n\n${list}`;
const codes = (rest: string, settings = '') => readText(`## Poll: Which?\n${settings}\n${rest}`).codes;

describe('a poll', () => {
  it('is a list with nothing ticked that never gates and never scores', () => {
    const { block, told } = written(poll);
    expect(told).toEqual([]);
    expect(block).toEqual({
      kind: 'poll',
      id: 'block',
      required: false,
      points: 0,
      tries: null,
      reported: false,
      options: ['a', 'b'],
      several: false,
      shuffle: true,
    });
  });

  it('asks for one, or for several where its author says so', () => {
    expect(written(poll).html).toContain('type="radio"');
    expect(written(poll).html).toContain('>Choose one. No answer is right or wrong.</p>');
    const { html, block } = written(`## Poll: Which?\n<!-- choose: several, shuffle: no -->\n\n${list}`);
    expect(html).toContain('type="checkbox"');
    expect(html).toContain('>Choose all that apply. No answer is right or wrong.</p>');
    expect(block).toMatchObject({ several: true, shuffle: false });
  });

  it('says what is said about an answer, and calls nothing right', () => {
    const { html } = written(`${poll}\n\n> **Why:** The next date counts.`);
    expect(html).toContain('<summary>About these answers</summary>');
    expect(html).toContain('<div data-part="feedback" data-for="b">');
    expect(html).not.toContain('data-for="a"');
    expect(html).toContain('<p data-part="answer"><strong>Every month</strong></p>');
    expect(html).toContain('<p>The next date counts.</p>');
    expect(html).not.toMatch(/right:|data-right/i);
  });

  it('has nothing to open where its author says nothing about the answers', () => {
    expect(written('## Poll: Which?\n\n- [ ] One\n- [ ] Two').html).not.toContain('<details');
  });

  it('is reported where its author or the course says so, and says so itself', () => {
    expect(written(poll).html).not.toContain('data-part="privacy"');
    const { block, html } = written(`## Poll: Which?\n<!-- report: yes -->\n\n${list}`);
    expect(block).toMatchObject({ reported: true });
    expect(html).toContain('data-part="privacy">Your organisation can read this answer.</p>');
    expect(html).toContain('aria-describedby="lm-b-block-how lm-b-block-privacy"');
    const course = { privateAnswers: 'device', reportPractice: true } as const;
    expect(readText(poll, { course }).blocks[0]!.rules.reported).toBe(true);
  });

  it('has nothing ticked', () => {
    expect(codes('- [x] One\n- [ ] Two\n- [x] Three')).toEqual(['poll-ticked', 'poll-ticked']);
  });

  it('has two options or more that differ, without links', () => {
    expect(codes('- [ ] One')).toEqual(['options-one']);
    expect(codes('- [ ] One\n- [ ] one')).toEqual(['options-alike']);
    expect(codes('- [ ] One\n- [ ] [Two](https://example.org)')).toEqual(['option-link']);
    expect(codes('Text alone.')).toEqual(['options-missing']);
  });

  it('takes no labels of right and wrong', () => {
    expect(codes(`${list}\n\n> **Right:** Yes.`)).toEqual(['label-not-here']);
    expect(codes('- [ ] One\n  > **Half right:** Nearly.\n- [ ] Two')).toEqual(['label-not-here']);
  });

  it('takes the settings shuffle and choose, and no others of a question', () => {
    for (const setting of ['points: 2', 'tries: 2', 'partial: no'])
      expect(codes(list, `<!-- ${setting} -->`)).toEqual(['setting-not-here']);
  });

  it('stands in no check', () => {
    expect(readText(poll, { isCheck: true }).codes).toContain('check-unscored');
  });

  it('has its keyword in the other languages, too', () => {
    for (const [language, keyword] of [
      ['fr', 'Sondage'],
      ['de', 'Umfrage'],
      ['ar', 'استطلاع'],
    ]) {
      const { blocks, codes: told } = readText(`## ${keyword}: X\n\n- [ ] Y\n- [ ] Z`, { language: language! });
      expect(told).toEqual([]);
      expect(blocks[0]!.draft.kind).toBe('poll');
    }
  });
});
