import { describe, expect, it } from 'vitest';
import { en as check } from '../../../src/language/en/check.ts';
import { en as fill } from '../../../src/language/en/fill.ts';
import { en as match } from '../../../src/language/en/match.ts';
import { en as news } from '../../../src/language/en/news.ts';
import { en as page } from '../../../src/language/en/page.ts';
import { en as player } from '../../../src/language/en/player.ts';
import { en as rate } from '../../../src/language/en/rate.ts';
import { en as reflect } from '../../../src/language/en/reflect.ts';
import { en as sort } from '../../../src/language/en/sort.ts';
import { en as summary } from '../../../src/language/en/summary.ts';

const sayings: readonly (readonly [say: (count: number) => string, one: string, two: string])[] = [
  [player.end.left, 'One thing left:', 'Two things left:'],
  [news.end.status.triesLeft, 'One try left.', 'Two tries left.'],
  [page.course.minutes, 'About 1 minute', 'About 2 minutes'],
  [page.block.chooseCount, 'Choose one.', 'Choose two.'],
  [sort.rowsMissing, 'Not answered yet: 1 row.', 'Not answered yet: 2 rows.'],
  [rate.rowsMissing, 'Not answered yet: 1 statement.', 'Not answered yet: 2 statements.'],
  [(count) => match.rowsOpen(count, 0), 'Not answered yet: 1 row.', 'Not answered yet: 2 rows.'],
  [fill.gapsOpen, 'Not answered yet: 1 gap.', 'Not answered yet: 2 gaps.'],
  [reflect.textLeft, '1 character left.', '2 characters left.'],
  [
    reflect.textOver,
    '1 character too many: please shorten your text.',
    '2 characters too many: please shorten your text.',
  ],
  [check.missed, 'Look again at this question:', 'Look again at these questions:'],
  [check.triesLeft, 'You have 1 try; your best result counts.', 'You have 2 tries; your best result counts.'],
  [
    check.open,
    'One question is not answered yet. You can answer, or finish without.',
    'Two questions are not answered yet. You can answer, or finish without.',
  ],
  [
    (count) => summary.device.holds(count, 'today'),
    'This device holds your progress in this course and 1 private answer of yours, since today.',
    'This device holds your progress in this course and 2 private answers of yours, since today.',
  ],
  [summary.summary.leftHere, '1 thing to answer here.', '2 things to answer here.'],
  [
    summary.summary.leftTries,
    'The check is not passed yet. You have 1 more try.',
    'The check is not passed yet. You have 2 more tries.',
  ],
];

describe('a number in a sentence takes its form', () => {
  it.each(sayings)('%#', (say, one, two) => {
    expect([say(1), say(2)]).toEqual([one, two]);
  });

  it('also where the number is the second', () => {
    expect(check.result('1', '1', true)).toBe('You got 1 of 1 point – passed');
    expect(check.resultFinal('1', '2')).toBe('You got 1 of 2 points – not passed');
    expect(check.intro(1, 50)).toBe('1 question. You pass with 50 per cent of the points.');
  });

  it('a name that is a question needs no colon', () => {
    expect(rate.rateOnly('How far?', '2.0', 4)).toBe('How far? 2.0 out of 4.');
    expect(rate.rateOnly('Distance', '2.0', 4)).toBe('Distance: 2.0 out of 4.');
  });

  it('two are both, and three are all three', () => {
    expect([rate.rateAllAlike(2), rate.rateAllAlike(3)]).toEqual([
      'Both are alike. Start where you like.',
      'All three are alike. Start where you like.',
    ]);
  });
});
