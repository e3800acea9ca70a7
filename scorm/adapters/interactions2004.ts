import type { Response, Result } from '../../src/model/block.ts';
import type { Interaction } from '../../src/record/port.ts';
import { detailWriter, type WriteObjective } from './details.ts';
import { identifier, interval2004 } from './formats.ts';
import { prose2004, shortIdentifier, timestamp2004, weighting } from './interaction-formats.ts';
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
 * order is the standard's: id and type come first, patterns before the response.
 */
export function interaction2004(interaction: Interaction): CmiInteraction {
  const { type, response, patterns } = encode(interaction);
  const description = prose2004(interaction.description, 250);
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

function encode({ type, response, correct }: Interaction): Encoded {
  switch (type) {
    case 'true-false':
      return { type, response: response[0] ?? '', patterns: correct.slice(0, 1).map((right) => right[0] ?? 'true') };
    case 'choice':
    case 'sequencing':
      return {
        type,
        response: list(response, shortIdentifier),
        patterns: lists(correct.slice(0, 10), shortIdentifier),
      };
    case 'matching':
      return { type, response: list(response, pair), patterns: lists(correct.slice(0, 5), pair) };
    case 'likert':
      // A likert holds one value; several rated statements are pairs of statement and step. Nothing about it is right.
      return response.length > 1 || response[0]?.includes('.')
        ? { type: 'matching', response: list(response, pair), patterns: [] }
        : { type, response: response.map(shortIdentifier)[0] ?? '', patterns: [] };
    case 'fill-in':
      return encodeText(response, correct);
  }
}

/** `fill-in` holds at most ten texts of 250; anything longer is `long-fill-in`, whose patterns scorm-again refuses. */
function encodeText(response: Response, correct: readonly Response[]): Encoded {
  const texts = response.map((text) => prose2004(withoutDelimiters(text), 4000));
  if (texts.length > 10 || texts.some((text) => text.length > 250)) {
    return { type: 'long-fill-in', response: prose2004(texts.join(', '), 4000), patterns: [] };
  }
  const patterns = correct
    .map((right) => right.map((text) => prose2004(withoutDelimiters(text), 250)).join('[,]'))
    .filter((pattern) => pattern !== '')
    .slice(0, 5);
  return {
    type: 'fill-in',
    response: texts.join('[,]'),
    patterns: patterns.map((pattern) => `{case_matters=false}{order_matters=true}${pattern}`),
  };
}

function list(response: Response, part: (text: string) => string): string {
  return [...new Set(response.map(part))].slice(0, 36).join('[,]');
}

function lists(correct: readonly Response[], part: (text: string) => string): readonly string[] {
  return correct.map((right) => list(right, part)).filter((pattern) => pattern !== '');
}

function pair(text: string): string {
  const [left = '', right = ''] = text.split('.');
  return `${shortIdentifier(left)}[.]${shortIdentifier(right)}`;
}

/** A learner may type `[,]`; in a response it would split the text. */
function withoutDelimiters(text: string): string {
  return text.replace(/\[([,.:])\]/g, '$1');
}
