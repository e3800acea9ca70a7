import { describe, expect, it } from 'vitest';
import { plainDigits } from '../../../src/model/digits.ts';

describe('plainDigits', () => {
  it.each([
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['०१२३४५६७८९', '0123456789'],
    ['０１２３４５６７８９', '0123456789'],
    ['في ٢٠٢٤', 'في 2024'],
    ['x²', 'x²'],
  ])('reads %j as %j', (text, plain) => {
    expect(plainDigits(text)).toBe(plain);
  });
});
