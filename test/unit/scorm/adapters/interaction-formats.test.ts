import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  prose,
  prose2004,
  shortIdentifier,
  time12,
  timestamp2004,
  weighting,
} from '../../../../scorm/adapters/interaction-formats.ts';
import { always, anyNumber, anyText } from './wild.ts';

describe('time12', () => {
  it('is the wall clock of the learner', () => {
    expect(time12(new Date(2026, 10, 24, 7, 5, 9).getTime())).toBe('07:05:09');
  });

  it('matches CMITime for any number', () => {
    always(anyNumber, (ms) => expect(time12(ms)).toMatch(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/));
  });
});

describe('timestamp2004', () => {
  it('has a zone and two digits of fraction', () => {
    expect(timestamp2004(Date.UTC(2026, 10, 24, 3, 41, 9, 120))).toBe('2026-11-24T03:41:09.12Z');
  });

  it('matches time(second,10,0), as Moodle narrows it, for any number', () => {
    const pattern = /^(19[7-9]\d|20[0-2]\d|203[0-8])-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{2}Z$/;
    always(anyNumber, (ms) => expect(timestamp2004(ms)).toMatch(pattern));
  });
});

describe('shortIdentifier', () => {
  it('matches what Moodle takes inside a response for any text', () => {
    always(anyText, (text) => expect(shortIdentifier(text)).toMatch(/^\w{1,100}$/));
  });
});

describe('prose', () => {
  it('puts a text on one line', () => {
    expect(prose(' one\r\ntwo\tthree\u2028four ', 255)).toBe('one two three four');
  });

  it('shows where it was cut', () => {
    expect(prose('abcdefgh', 6)).toBe('abc…');
  });

  it('cuts between characters and counts bytes', () => {
    expect(prose('日本語日本語', 12)).toBe('日本語…');
    expect(prose('a😀😀', 8)).toBe('a😀…');
  });

  it('matches the pattern for prose and its limit in bytes for any text', () => {
    always(anyText, (text) => {
      const line = prose(text, 255);
      expect(line).toMatch(/^[^\r\n\t]{0,255}$/);
      expect(line).toBe(new TextDecoder().decode(new TextEncoder().encode(line)));
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(255);
    });
  });

  it('never begins with a brace in 2004, where it would be a delimiter', () => {
    expect(prose2004('{lang=xx}hello', 250)).toBe(' {lang=xx}hello');
    always(fc.tuple(fc.constantFrom('{', '{{', ' {', '\n{'), anyText), ([brace, text]) => {
      const line = prose2004(brace + text, 250);
      expect(line).not.toMatch(/^\{/);
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(250);
    });
  });
});

describe('weighting', () => {
  it('matches CMIDecimal for any number', () => {
    always(anyNumber, (weight) => {
      expect(weighting(weight)).toMatch(/^-?\d{1,3}(\.\d{1,2})?$/);
    });
  });
});
