import type { Response } from '../../src/model/block.ts';
import { splitPair } from '../../src/model/pairs.ts';
import { clamp, decimals, pad, parseNumber } from './formats.ts';

/** SCORM 1.2 CMITime, the wall clock where the learner is: `14:05:09`. `ms` counts from 1970. */
export function time12(ms: number): string {
  const date = validDate(ms);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => pad(part, 2)).join(':');
}

/** SCORM 2004 time(second,10,0): a zone needs a fraction, and Moodle takes two digits of it and no year after 2038. */
export function timestamp2004(ms: number): string {
  return validDate(ms).toISOString().replace(/\dZ$/, 'Z');
}

/** CMIDecimal of an interaction's weight: −100 to 100 are what Moodle takes. */
export function weighting(weight: number): string {
  return decimals(clamp(weight, -100, 100), 2);
}

/** The id of an option, item or category inside a response: Moodle refuses a hyphen there. */
export function shortIdentifier(text: string): string {
  return text.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 100) || '0';
}

/** What stands in no order of its own, in one: learners who see it shuffled and answer alike are reported alike. */
export function inOrder(response: Response): Response {
  return [...response].sort((one, other) => (one < other ? -1 : 1));
}

/** "item.target" as two ids and what the standard has between them. */
export function pair(text: string, between: string): string {
  return splitPair(text).map(shortIdentifier).join(between);
}

/** "step.choice" of a performance; a choice may stand alone. */
export function step(text: string, between: string): string {
  return text.includes('.') ? pair(text, between) : `${between}${shortIdentifier(text)}`;
}

/** A number as both standards write it, at most four decimals; undefined for what is no number. */
export function number(text: string | undefined): string | undefined {
  const value = parseNumber(text?.trim() ?? '');
  // Above it digits are lost, and String() writes an exponent that no LMS reads.
  return value === undefined || Math.abs(value) > 1e10 ? undefined : decimals(value, 4);
}

/**
 * Words for a report, on one line (older Moodle patterns stop at a line break), at most `limit` bytes of UTF-8, because
 * columns of an LMS are often bytes; cut between characters, `end` shows that it was cut.
 */
export function prose(text: string, limit: number, end = '…'): string {
  const line = text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '')
    .trim();
  if (bytes(line) <= limit) return line;
  let kept = '';
  let size = bytes(end);
  for (const character of line) {
    size += bytes(character);
    if (size > limit) break;
    kept += character;
  }
  return kept + end;
}

/** Prose for SCORM 2004, where a leading `{` opens a delimiter such as `{lang=en}` and Moodle refuses any other. */
export function prose2004(text: string, limit: number): string {
  const line = prose(text, limit);
  return line.startsWith('{') ? ` ${prose(text, limit - 1)}` : line;
}

/**
 * SCORM 2004 localized_string_type: words without a delimiter are English, all others say their language, by its first
 * part, which every LMS's list has. The limit is that of the words.
 */
export function localized(text: string, limit: number, language: string): string {
  const words = prose2004(text, limit);
  return words === '' || isEnglish(language) ? words : delimited(words, language);
}

/** `{lang=fr}` before some words. */
export function delimited(words: string, language: string): string {
  return `{lang=${primary(language)}}${words}`;
}

export function isEnglish(language: string): boolean {
  return primary(language) === 'en';
}

function primary(language: string): string {
  return language.split('-')[0]!.toLowerCase();
}

function validDate(ms: number): Date {
  return new Date(clamp(ms, 0, 2_147_483_647_000));
}

/** Length in UTF-8, of a text without lone surrogates. */
function bytes(text: string): number {
  let size = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    size += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return size;
}
