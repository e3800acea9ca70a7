import { plainDigits } from './digits.ts';

/**
 * The number in what a learner typed; null where it is none, or not one alone. Comma and point are both read as the
 * decimal sign, and as what groups thousands where they can be nothing else; where both could be, the language decides.
 * The unit may stand beside it.
 */
export function readTypedNumber(text: string, { language, unit = '' }: NumberReading): number | null {
  const bare = withoutUnit(plainDigits(text).replace(unseen, '').trim(), plainDigits(unit).trim());
  const [, sign = '', digits = ''] = /^([-−–‐+]?)\s*([\d.,'’٫٬،\s]+)$/u.exec(bare) ?? [];
  const number = withPoint(digits.replace(/،/g, ','), language);
  if (number === null || number.replace(/\D|^0+|0+$/g, '').length > mostDigits) return null;
  return (/^[-−–‐]/.test(sign) ? -1 : 1) * Number(number) + 0;
}

export interface NumberReading {
  /** BCP 47. */
  readonly language: string;
  readonly unit?: string;
}

/** More than these a number does not hold exactly. */
const mostDigits = 15;

const unseen = /[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

function withoutUnit(text: string, unit: string): string {
  const [low, lowUnit] = [text.toLowerCase(), unit.toLowerCase()];
  if (!unit || low.length !== text.length) return text;
  if (low.endsWith(lowUnit)) return text.slice(0, -unit.length).trim();
  return low.startsWith(lowUnit) ? text.slice(unit.length).trim() : text;
}

/** Digits and signs as `1234.5`; null where the signs fit no number. */
function withPoint(digits: string, language: string): string | null {
  const text = digits.trim();
  const decimal = decimalSign(text, language);
  const [whole = '', ...fractions] = decimal ? text.split(decimal) : [text];
  if (fractions.length > 1 || !/^\d*$/.test(fractions.join('')) || !isGrouped(whole)) return null;
  const fraction = fractions[0] ?? '';
  const integer = whole.replace(/\D/g, '');
  return integer || fraction ? `0${integer}.${fraction}0` : null;
}

/** Which of the two stands before the fraction; '' for none. */
function decimalSign(text: string, language: string): string {
  if (text.includes('٫')) return '٫';
  const signs = text.replace(/[^.,]/g, '');
  const last = signs.at(-1) ?? '';
  // The same sign twice only groups, and of two kinds the last one parts.
  if (signs.length > 1) return signs.startsWith(last) ? '' : last;
  const canGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  return canGroup && last !== decimalOf(language) ? '' : last;
}

/** Without groups, or with groups of three (in India of two but for the last) behind the first. */
function isGrouped(whole: string): boolean {
  return /^\d*$/.test(whole) || /^\d{1,3}([.,'’٬]|\s)(?:\d{2,3}\1)*\d{3}$/u.test(whole);
}

function decimalOf(language: string): string {
  const sign = new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
  return sign === ',' ? ',' : '.';
}
