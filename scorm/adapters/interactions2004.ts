import type { Response, Result } from '../../src/model/block.ts';
import type { Interaction } from '../../src/record/port.ts';
import { detailWriter, type WriteObjective } from './details.ts';
import { identifier, interval2004 } from './formats.ts';
import {
  delimited,
  inOrder,
  isEnglish,
  localized,
  number,
  pair,
  prose2004,
  shortIdentifier,
  step,
  timestamp2004,
  weighting,
} from './interaction-formats.ts';
import type { CmiInteraction } from './interaction-records.ts';
import type { DetailWriter } from './late-details.ts';
import { isMoodle } from './moodle.ts';
import type { ScormCalls } from './scorm-calls.ts';
import type { Values } from './values.ts';

export function details2004(calls: ScormCalls, values: Values, writeObjective: WriteObjective): DetailWriter {
  const standard = { translate: interaction2004, idsAreReadable: true, resendsAll: isMoodle(calls.holder) };
  return detailWriter(calls, values, standard, writeObjective);
}

/**
 * Translates an answer into SCORM 2004 (RTE 4.2.9): `[,]` between the parts of a response, `[.]` inside a pair. The
 * order is the standard's: id and type come first, patterns before the response. `language`: of the course's words.
 */
export function interaction2004(interaction: Interaction, language: string): CmiInteraction {
  const { type, response, patterns } = encode(interaction, language);
  const description = localized(interaction.description, 250, language);
  return {
    id: identifier(interaction.id),
    type,
    rest: [
      ['timestamp', timestamp2004(interaction.at)],
      ...patterns.map((pattern, index) => [`correct_responses.${index}.pattern`, pattern] as const),
      ['weighting', weighting(interaction.weighting)],
      // Nothing chosen is legal as '', but Moodle and scorm-again refuse it: then the element is left out.
      ...(response === '' ? [] : [['learner_response', response] as const]),
      ['result', results[interaction.result]],
      ...(interaction.latencySeconds === null ? [] : [['latency', interval2004(interaction.latencySeconds)] as const]),
      ...(description === '' ? [] : [['description', description] as const]),
    ],
    fallback: { response: 'learner_response', type: 'other' },
  };
}

/** A partly right answer is `incorrect`, for the reason given in interactions12.ts. */
const results: Record<Result, string> = {
  correct: 'correct',
  partial: 'incorrect',
  wrong: 'incorrect',
  neutral: 'neutral',
};

interface Encoded {
  readonly type: string;
  readonly response: string;
  readonly patterns: readonly string[];
}

function encode(interaction: Interaction, language: string): Encoded {
  const { type, response, correct } = interaction;
  switch (type) {
    case 'true-false':
      return { type, response: response[0] ?? '', patterns: correct.slice(0, 1).map((right) => right[0] ?? 'true') };
    case 'choice':
      return { type, response: sorted(response), patterns: lists(correct, 10, sorted) };
    case 'sequencing':
      return { type, response: sequence(response), patterns: lists(correct, 5, sequence) };
    case 'matching':
      return { type, response: matched(response), patterns: lists(correct, 5, matched) };
    case 'likert':
      // Nothing about it is right.
      return { type, response: response.map(shortIdentifier)[0] ?? '', patterns: [] };
    case 'numeric':
      return encodeNumber(interaction, language);
    case 'performance':
      return { type, response: steps(response), patterns: lists(correct, 5, steps) };
    case 'fill-in':
      return encodeText(interaction, language);
    case 'long-fill-in':
      return encodeLongText(response, language);
  }
}

/** `fill-in` holds at most ten texts of 250; anything longer is `long-fill-in`. */
function encodeText({ response, correct, caseMatters = false }: Interaction, language: string): Encoded {
  const texts = response.map((text) => prose2004(withoutDelimiters(text), 4000));
  if (texts.length > 10 || texts.some((text) => text.length > 250)) return encodeLongText(response, language);
  const patterns = correct
    .slice(0, 5)
    .map((right) => right.map((text) => prose2004(withoutDelimiters(text), 250)))
    .filter((right) => right.some(isSomething));
  return {
    type: 'fill-in',
    response: texts.some(isSomething) ? words(texts, language) : '',
    patterns: patterns.map((right) => `{case_matters=${caseMatters}}{order_matters=true}${words(right, language)}`),
  };
}

/** The language is said once where it is English, which words without a delimiter are taken for. */
function words(texts: readonly string[], language: string): string {
  return texts.map((text, index) => (index > 0 && isEnglish(language) ? text : delimited(text, language))).join('[,]');
}

/** Without patterns, which scorm-again refuses here. */
function encodeLongText(response: Response, language: string): Encoded {
  const text = response.filter((part) => part.trim() !== '').join(', ');
  return { type: 'long-fill-in', response: localized(text, 4000, language), patterns: [] };
}

/** Moodle refuses a range with an open end. What a learner typed that is no number is told as it is. */
function encodeNumber(interaction: Interaction, language: string): Encoded {
  const { response, correct } = interaction;
  const value = number(response[0]);
  if (value === undefined) return encodeText({ ...interaction, correct: [] }, language);
  const ranges = correct
    .slice(0, 1)
    .map(([least, most]) => `${number(least) ?? '-99999'}[:]${number(most) ?? '99999'}`);
  return { type: 'numeric', response: value, patterns: ranges };
}

function list(ids: readonly string[]): string {
  return [...new Set(ids)].slice(0, 36).join('[,]');
}

function sorted(response: Response): string {
  return list(inOrder(response).map(shortIdentifier));
}

function sequence(response: Response): string {
  return list(response.map(shortIdentifier));
}

function matched(response: Response): string {
  return list(inOrder(response).map((part) => pair(part, '[.]')));
}

function lists(correct: readonly Response[], most: number, text: (right: Response) => string): readonly string[] {
  return correct.slice(0, most).map(text).filter(isSomething);
}

/** The standard guarantees 125 steps. */
function steps(response: Response): string {
  return response
    .slice(0, 125)
    .map((part) => step(part, '[.]'))
    .join('[,]');
}

function isSomething(text: string): boolean {
  return text !== '';
}

/** A learner may type `[,]`; in a response it would split the text. */
function withoutDelimiters(text: string): string {
  return text.replace(/\[([,.:])\]/g, '$1');
}
