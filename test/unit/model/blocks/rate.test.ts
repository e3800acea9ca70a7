import { describe, expect, it } from 'vitest';
import { dimensionResults, gradeRate } from '../../../../src/model/blocks/rate.ts';
import { rate } from './blocks.ts';

describe('gradeRate', () => {
  it('is neutral: nothing is right about a self-assessment', () => {
    expect(gradeRate()).toEqual({ result: 'neutral', credit: 0 });
  });
});

describe('dimensionResults', () => {
  const [low, middle, high] = [0, 1, 2];

  it.each([
    [['a.1', 'b.1', 'c.1'], 1, low],
    [['a.3', 'b.3', 'c.2'], 8 / 3, low],
    [['a.3', 'b.3', 'c.3'], 3, middle],
    [['a.5', 'b.4', 'c.2'], 11 / 3, middle],
    [['a.5', 'b.5', 'c.5'], 5, high],
  ])('finds the band that the mean of %j has reached', (response, mean, band) => {
    expect(dimensionResults(rate(), response)).toEqual([{ id: 'a', mean, band }]);
  });

  it('says nothing of a dimension with fewer than half of its statements answered', () => {
    expect(dimensionResults(rate(), ['a.5'])).toEqual([{ id: 'a', mean: null, band: null }]);
    expect(dimensionResults(rate(), ['a.5', 'b.3'])).toEqual([{ id: 'a', mean: 4, band: high }]);
  });

  it('leaves out a statement that the learner would rather not rate, and values off the scale', () => {
    expect(dimensionResults(rate(), ['a.4', 'b.4', 'c.'])).toEqual([{ id: 'a', mean: 4, band: high }]);
    expect(dimensionResults(rate(), ['a.4', 'b.4', 'c.9'])).toEqual([{ id: 'a', mean: 4, band: high }]);
  });

  it('has no band where the author wrote none', () => {
    const plain = rate({ dimensions: [{ id: 'a', statements: ['a'], bands: [] }] });
    expect(dimensionResults(plain, ['a.2'])).toEqual([{ id: 'a', mean: 2, band: null }]);
  });
});
