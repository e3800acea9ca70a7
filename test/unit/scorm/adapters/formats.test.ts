import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  identifier,
  interval2004,
  parseInterval2004,
  parseNumber,
  parseTimespan12,
  percent,
  scaled,
  timespan12,
  vocabulary,
} from '../../../../scorm/adapters/formats.ts';
import { always, anyNumber, anyText } from './wild.ts';

describe('timespan12', () => {
  it.each([
    [0, '0000:00:00.00'],
    [425.4, '0000:07:05.40'],
    [0.05, '0000:00:00.05'],
    [59.999, '0000:01:00.00'],
    [26 * 3600 + 1.5, '0026:00:01.50'],
    [1e12, '9999:59:59.99'],
    [-5, '0000:00:00.00'],
    [NaN, '0000:00:00.00'],
  ])('writes %d seconds as %s', (seconds, text) => {
    expect(timespan12(seconds)).toBe(text);
  });

  it('matches CMITimespan for any number', () => {
    always(anyNumber, (seconds) => expect(timespan12(seconds)).toMatch(/^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/));
  });

  it('is read back to the hundredth', () => {
    always(fc.integer({ min: 0, max: 3_599_999_999 }), (hundredths) =>
      expect(parseTimespan12(timespan12(hundredths / 100))).toBeCloseTo(hundredths / 100, 2),
    );
  });
});

describe('interval2004', () => {
  it.each([
    [0, 'PT0S'],
    [425, 'PT7M5S'],
    [1.5, 'PT1.50S'],
    [3600, 'PT1H'],
    [59.999, 'PT1M'],
    [26 * 3600 + 3 * 60 + 1.5, 'PT26H3M1.50S'],
    [-1, 'PT0S'],
    [Infinity, 'PT9999H59M59.99S'],
  ])('writes %d seconds as %s', (seconds, text) => {
    expect(interval2004(seconds)).toBe(text);
  });

  it('law 11: matches timeinterval(second,10,2) without days for any number', () => {
    always(anyNumber, (seconds) => expect(interval2004(seconds)).toMatch(/^PT(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/));
  });

  it('is read back to the hundredth', () => {
    always(fc.integer({ min: 0, max: 3_599_999_999 }), (hundredths) =>
      expect(parseInterval2004(interval2004(hundredths / 100))).toBeCloseTo(hundredths / 100, 2),
    );
  });
});

describe('what an LMS wrote', () => {
  it.each([
    ['0000:07:05.40', 425.4],
    ['00:07:05', 425],
    ['0012:00:00,5', 43200.5],
    ['', undefined],
    ['PT1S', undefined],
    ['1:2', undefined],
  ])('reads the 1.2 time %j as %s seconds', (text, seconds) => {
    expect(parseTimespan12(text)).toBe(seconds);
  });

  it.each([
    ['PT7M5.4S', 425.4],
    ['P1DT2H', 93_600],
    ['P2D', 172_800],
    ['PT0S', 0],
    ['PT1,5S', 1.5],
    ['PT', undefined],
    ['P', undefined],
    ['', undefined],
    ['0000:07:05', undefined],
  ])('reads the 2004 time %j as %s seconds', (text, seconds) => {
    expect(parseInterval2004(text)).toBe(seconds);
  });

  it.each([
    ['80', 80],
    ['80,0', 80],
    ['0.8', 0.8],
    ['.8', 0.8],
    ['-1', -1],
    ['', undefined],
    ['abc', undefined],
    ['80%', undefined],
    ['1e3', undefined],
    ['Infinity', undefined],
  ])('reads the number %j as %s', (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });

  it.each(['Not Attempted', 'not_attempted', 'NOT ATTEMPTED'])('reads %j as a word of the standard', (text) => {
    expect(vocabulary(text)).toBe('not attempted');
  });
});

describe('numbers', () => {
  it.each([
    [0, '0', '0'],
    [1, '100', '1'],
    [0.8, '80', '0.8'],
    [2 / 3, '66.67', '0.6667'],
    [0.29, '29', '0.29'],
    [1.2, '100', '1'],
    [-0.1, '0', '0'],
    [-0, '0', '0'],
    [NaN, '0', '0'],
  ])('writes the share %d as %s per cent and scaled %s', (share, raw, part) => {
    expect(percent(share)).toBe(raw);
    expect(scaled(share)).toBe(part);
  });

  it('match the formats of both standards for any number', () => {
    always(anyNumber, (share) => {
      expect(percent(share)).toMatch(/^\d{1,3}(\.\d{1,2})?$/);
      expect(scaled(share)).toMatch(/^(0(\.\d{1,4})?|1(\.0)?)$/);
    });
  });
});

describe('identifier', () => {
  it('leaves the ids of the lock file alone', () => {
    expect(identifier('welcome_mentor_role2')).toBe('welcome_mentor_role2');
  });

  it('matches what every LMS takes for any text', () => {
    always(anyText, (text) => expect(identifier(text)).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,98}[A-Za-z0-9]$/));
  });
});
