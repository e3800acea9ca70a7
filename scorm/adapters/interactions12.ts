import type { Response, Result } from '../../src/model/block.ts';
import type { Interaction } from '../../src/record/port.ts';
import { detailWriter, type WriteObjective } from './details.ts';
import { identifier, timespan12 } from './formats.ts';
import { prose, shortIdentifier, time12, weighting } from './interaction-formats.ts';
import type { CmiInteraction } from './interaction-records.ts';
import type { DetailWriter } from './late-details.ts';
import type { ScormCalls } from './scorm-calls.ts';
import type { Values } from './values.ts';

export function details12(calls: ScormCalls, values: Values, writeObjective: WriteObjective): DetailWriter {
  // Interactions are write only in 1.2: those of earlier sittings cannot be found again, new ones follow them.
  const standard = { translate: interaction12, idsAreReadable: false, resendsAll: false };
  return detailWriter(calls, values, standard, writeObjective);
}

/**
 * Translates an answer into SCORM 1.2 (RTE, cmi.interactions): `,` between the parts of a response, `.` inside a pair.
 * Right answers are not sent: few LMSs of this standard keep them, and each costs payload.
 */
export function interaction12(interaction: Interaction): CmiInteraction {
  const { type, response } = encode(interaction);
  return {
    id: identifier(interaction.id),
    type,
    rest: [
      ['time', time12(interaction.at)],
      ['weighting', weighting(interaction.weighting)],
      ...(response === '' ? [] : [['student_response', response] as const]),
      ['result', results[interaction.result]],
      ...(interaction.latencySeconds === null ? [] : [['latency', timespan12(interaction.latencySeconds)] as const]),
    ],
    fallback: { response: 'student_response', type: 'fill-in' },
  };
}

/**
 * 1.2 says `wrong` where 2004 says `incorrect`. A partly right answer is `wrong` too: reports count the words, and a
 * number among them would be noise; what it earned is in the score, what was chosen is in the response.
 */
const results: Record<Result, string> = { correct: 'correct', partial: 'wrong', wrong: 'wrong', neutral: 'neutral' };

function encode({ type, response }: Interaction): { type: string; response: string } {
  switch (type) {
    case 'true-false':
      return { type, response: response.map((value) => (value === 'true' ? 't' : 'f'))[0] ?? '' };
    case 'choice':
    case 'sequencing':
      return list(type, response, shortIdentifier);
    case 'matching':
      return list('matching', response, pair);
    case 'likert':
      // A likert holds one value; several rated statements are pairs of statement and step.
      return response.length > 1 || response[0]?.includes('.')
        ? list('matching', response, pair)
        : { type, response: response.map(shortIdentifier)[0] ?? '' };
    case 'fill-in':
      return { type, response: prose(response.join(', '), longest) };
  }
}

const longest = 255;
const mostParts = 36;

/** Only single characters are ids in a 1.2 choice, sequencing or matching; longer ones make it a `performance` of free text. */
function list(type: 'choice' | 'sequencing' | 'matching', response: Response, part: (text: string) => string) {
  const parts = [...new Set(response.map(part))].slice(0, mostParts);
  const isStrict = parts.every((text) => /^[0-9a-z](\.[0-9a-z])?$/.test(text));
  return { type: isStrict ? type : 'performance', response: prose(parts.join(','), longest) };
}

function pair(text: string): string {
  const [left = '', right = ''] = text.split('.');
  return `${shortIdentifier(left)}.${shortIdentifier(right)}`;
}
