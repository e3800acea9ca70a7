import type { Response, Result } from '../../src/model/block.ts';
import type { Interaction } from '../../src/record/port.ts';
import { detailWriter, type WriteObjective } from './details.ts';
import { identifier, timespan12 } from './formats.ts';
import { inOrder, number, pair, prose, shortIdentifier, step, time12, weighting } from './interaction-formats.ts';
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
      return list(type, inOrder(response), shortIdentifier);
    case 'sequencing':
      return list(type, response, shortIdentifier);
    case 'matching':
      return list(type, inOrder(response), (part) => pair(part, '.'));
    case 'likert': {
      // A likert is one character; the tenth and eleventh step of a scale are numbers.
      const step = response.map(shortIdentifier)[0] ?? '';
      return { type: step.length > 1 ? 'numeric' : type, response: step };
    }
    case 'numeric': {
      const value = number(response[0]);
      return value === undefined ? text(response) : { type, response: value };
    }
    case 'performance':
      return { type, response: prose(response.map((part) => step(part, '.')).join(','), longest) };
    case 'fill-in':
    case 'long-fill-in':
      return text(response);
  }
}

const longest = 255;
const mostParts = 36;

/** Only single characters are ids in a 1.2 choice, sequencing or matching; longer ones make it a `performance` of free text. */
function list(type: 'choice' | 'sequencing' | 'matching', response: Response, part: (text: string) => string) {
  const parts = [...new Set(response.map(part))];
  const isStrict = parts.length <= mostParts && parts.every((text) => /^[0-9a-z](\.[0-9a-z])?$/.test(text));
  return { type: isStrict ? type : 'performance', response: prose(parts.join(','), longest) };
}

function text(response: Response): { type: string; response: string } {
  const texts = response.filter((part) => part.trim() !== '');
  return { type: 'fill-in', response: prose(texts.length > 0 ? response.join(', ') : '', longest) };
}
