import { describe, expect, it } from 'vitest';
import { readText } from '../lesson.ts';
import { written } from './page.ts';

const text = `## Number: How many *weeks*?

They meet once a month.

**Answer:** 4 to 5 weeks

> **Why:** A month has a little more than four.`;

const why = '\n\n> **Why:** x';

describe('a number', () => {
  it('is read with its range and its unit', () => {
    const { block, blocks, told } = written(text);
    expect(told).toEqual([]);
    expect(blocks[0]!.draft).toMatchObject({ name: 'How many weeks?', parts: [], key: '4–5' });
    expect(block).toEqual({
      kind: 'number',
      id: 'block',
      required: true,
      points: 0,
      tries: null,
      reported: false,
      from: 4,
      to: 5,
      language: 'en',
      unit: 'weeks',
    });
  });

  it.each([
    ['2', 2, 2, ''],
    ['2.5', 2.5, 2.5, ''],
    ['2,5 kg', 2.5, 2.5, 'kg'],
    ['2 to 3', 2, 3, ''],
    ['2–3 weeks', 2, 3, 'weeks'],
    ['2-3', 2, 3, ''],
    ['2 .. 3', 2, 3, ''],
    ['-3 to -1 °C', -3, -1, '°C'],
    ['−3', -3, -3, ''],
    ['2 ± 0.5', 1.5, 2.5, ''],
    ['0.3 +/- 0.1 m²', 0.2, 0.4, 'm²'],
    ['50%', 50, 50, '%'],
    ['0.125', 0.125, 0.125, ''],
    ['٢ إلى ٣', 2, 3, ''],
    ['٢٫٥', 2.5, 2.5, ''],
    ['2 à 3 semaines', 2, 3, 'semaines'],
    ['2 weeks.', 2, 2, 'weeks'],
  ])('of %j lies from %d to %d, in %j', (answer, from, to, unit) => {
    const language = /[؀-ۿ]/.test(answer) ? 'ar' : 'fr';
    const { blocks, codes } = readText(`## Number: X\n\n**Answer:** ${answer}${why}`, { language });
    expect(codes).toEqual([]);
    expect(blocks[0]!.draft).toMatchObject({ answer: { from, to, unit } });
  });

  it.each([
    [`**Answer:** two${why}`, ['answer-form']],
    [`**Answer:** 2 or 3${why}`, ['answer-form']],
    [`**Answer:** 2, at least${why}`, ['answer-form']],
    [`**Answer:** 1 234${why}`, ['answer-form']],
    [`**Answer:** 2\nand more${why}`, ['answer-form']],
    [`**Answer:** 1,234${why}`, ['answer-thousands']],
    [`**Answer:** 3 to 2${why}`, ['answer-range']],
    [`**Answer:** 2 to 2${why}`, ['answer-range']],
    [`**Answer:** 2\n\n**Answer:** 3${why}`, ['answer-twice']],
    [`They meet\n**Answer:** 2${why}`, ['answer-missing', 'label-misplaced']],
    [`> **Answer:** 2${why}`, ['label-misplaced', 'label-not-here']],
    [`- **Answer:** 2${why}`, ['answer-missing', 'label-misplaced']],
    [`Answer: 2${why}`, ['label-not-bold']],
    [`**Anwser:** 2${why}`, ['label-misspelt']],
    ['**Answer:** 2', ['item-feedback-missing']],
    ['**Answer:** 2\n\n> **Wrong:** No.', []],
    [`**Answer:** 2${why}\n\nText.`, ['text-after']],
    [`**Answer:** 2${why}\n\n### More\n\nText.`, []],
    [`### More\n\n**Answer:** 2${why}`, ['heading-inside']],
    ['One rule.', ['keyword-as-heading']],
    [`<!-- partial: no -->\n\n**Answer:** 2${why}`, ['setting-not-here']],
  ])('with the body %j tells %j', (body, expected) => {
    const other = '\n\n## Reflect: Y\n\nZ.';
    expect([...readText(`## Number: X\n\n${body}${other}`).codes].sort()).toEqual([...expected].sort());
  });

  it.each([
    ['fr', 'Nombre', 'Réponse', 'Pourquoi'],
    ['ar', 'رقم', 'الإجابة', 'لماذا'],
    ['de', 'Zahl', 'Antwort', 'Warum'],
  ])('is written in the words of %s', (language, keyword, answer, label) => {
    const { blocks, codes } = readText(`## ${keyword}: A\n\n**${answer}:** 2\n\n> **${label}:** x`, { language });
    expect(codes).toEqual([]);
    expect(blocks[0]!.draft).toMatchObject({ kind: 'number', language });
  });
});

describe('the HTML of a number', () => {
  const { html } = written(text);

  it('is a text field for decimals whose label has the unit', () => {
    expect(html).toContain('<label for="lm-b-block-number">Your answer (weeks)</label>');
    expect(html).toMatch(/<input id="lm-b-block-number" name="lm-b-block-number" type="text" inputmode="decimal"/);
  });

  it('says once how a number is written: at the field', () => {
    expect(html).toContain('<div role="group" aria-labelledby="lm-b-block-title">');
    expect(html.match(/aria-describedby="[^"]*"/g)).toEqual(['aria-describedby="lm-b-block-how"']);
  });

  it('has keys with a minus sign where it takes one', () => {
    expect(written(`## Number: X\n\n**Answer:** -3${why}`).html).toContain('inputmode="text"');
  });

  it('gives what is right as it was written, behind a disclosure', () => {
    expect(html).toContain('<span data-part="number-answer">4 to 5 weeks</span>');
    expect(html.indexOf('number-answer')).toBeGreaterThan(html.indexOf('<details data-part="answers">'));
  });
});
