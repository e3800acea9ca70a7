import { describe, expect, it } from 'vitest';
import { readText } from '../lesson.ts';
import { written } from './page.ts';

const list = '- [ ] True\n  > Nobody can promise that.\n- [x] False\n  > It builds skills.';
const guess = `## Guess: A promotion will follow.\n\n${list}`;
const codes = (rest: string, settings = '') => readText(`## Guess: Which?\n${settings}\n${rest}`).codes;

describe('a guess', () => {
  it('is a list with one tick that never gates, never scores and may be answered once', () => {
    const { block, told } = written(guess);
    expect(told).toEqual([]);
    expect(block).toEqual({
      kind: 'guess',
      id: 'block',
      required: false,
      points: 0,
      tries: 1,
      reported: false,
      options: ['a', 'b'],
      right: ['b'],
      half: [],
      trueFalse: ['a', 'b'],
      shuffle: false,
    });
  });

  it('asks how sure the learner is, in words, and nothing is chosen beforehand', () => {
    const { html } = written(guess);
    expect(html).toContain('<legend>How sure are you?</legend>');
    const steps = [...html.matchAll(/name="lm-b-block-sure" value="(\d)"> <span data-part="option-text">([^<]+)/g)];
    expect(steps.map(([, value, text]) => [value, text])).toEqual([
      ['1', 'Guessing'],
      ['2', 'Fairly sure'],
      ['3', 'Very sure'],
    ]);
    expect(html).not.toContain('checked');
  });

  it('says that it does not count, and where it is kept', () => {
    const { html } = written(guess);
    expect(html).toContain('>Choose one. Guesses do not count.</p>');
    expect(html).toContain('aria-describedby="lm-b-block-how lm-b-block-privacy"');
    expect(html).toContain('<p id="lm-b-block-privacy" data-part="privacy">Kept in this browser only.');
    expect(written(guess, { privateAnswers: 'reported' }).html).toContain('>Your organisation can read this answer.<');
  });

  it('answers without a program, as a question does', () => {
    const { html } = written(`${guess}\n\n> **Why:** Skills are no posts.`);
    expect(html).toContain('<summary>Check yourself</summary>');
    expect(html).toContain('<strong>Right:</strong> False');
    expect(html).toContain('<p>It builds skills.</p>');
    expect(html).toContain('<div data-part="why"><p>Skills are no posts.</p></div>');
  });

  it('is reported only where private answers are', () => {
    expect(readText(guess).blocks[0]!.rules.reported).toBe(false);
    const course = { privateAnswers: 'reported', reportPractice: false } as const;
    expect(readText(guess, { course }).blocks[0]!.rules.reported).toBe(true);
    expect(
      readText(guess, { course: { ...course, privateAnswers: 'lms', reportPractice: true } }).blocks[0]!.rules,
    ).toMatchObject({ reported: false });
    expect(codes(list, '<!-- report: yes -->')).toEqual(['setting-private']);
  });

  it('takes the setting shuffle, and no other of a question', () => {
    const options = '- [x] One\n- [ ] Two\n  > No.';
    expect(written(`## Guess: Which?\n<!-- shuffle: no -->\n\n${options}`).block).toMatchObject({ shuffle: false });
    expect(written(`## Guess: Which?\n\n${options}`).block).toMatchObject({ shuffle: true });
    for (const setting of ['points: 2', 'tries: 2', 'choose: several', 'partial: no'])
      expect(codes(options, `<!-- ${setting} -->`)).toEqual(['setting-not-here']);
  });

  it('has one right answer', () => {
    expect(codes('- [x] One\n- [x] Two\n- [ ] Three\n  > No.')).toEqual(['guess-several']);
    expect(codes('- [x] One\n- [x] Two')).toEqual(['all-right']);
    expect(codes('- [ ] One\n  > No.\n- [ ] Two\n  > No.')).toEqual(['no-right-answer']);
    expect(codes('- [x] One\n- [ ] Two')).toEqual(['feedback-missing']);
  });

  it('may be half right, and takes no hint', () => {
    const half = '- [x] One\n- [ ] Two\n  > **Half right:** Nearly.';
    expect(written(`## Guess: Which?\n\n${half}`).block).toMatchObject({ half: ['b'] });
    expect(codes(`> **Hint:** Think.\n\n${half}`)).toEqual(['label-not-here']);
  });

  it('stands in no check', () => {
    expect(readText(guess, { isCheck: true }).codes).toContain('check-unscored');
  });

  it('has its keyword in the other languages, too', () => {
    for (const [language, keyword, right, wrong] of [
      ['fr', 'Pronostic', 'Vrai', 'Faux'],
      ['de', 'Vermutung', 'Richtig', 'Falsch'],
      ['ar', 'تخمين', 'صحيح', 'خطأ'],
    ]) {
      const { blocks, codes: told } = readText(`## ${keyword}: X\n\n- [x] ${right}\n- [ ] ${wrong}\n  > Y.`, {
        language: language!,
      });
      expect(told).toEqual([]);
      expect(blocks[0]!.draft).toMatchObject({ kind: 'guess', trueFalse: [0, 1] });
    }
  });
});
