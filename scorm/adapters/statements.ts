import type { Interaction } from '../../src/record/port.ts';
import { splitPair } from '../../src/model/pairs.ts';

/**
 * A likert holds one value in both standards, so each of several rated statements is a record of its own, named after
 * its statement; and so is how sure somebody was of a guess. Ids of the model have no capitals: no other question is called so.
 */
export function oneRecordEach(interaction: Interaction): readonly Interaction[] {
  const { id, type, response, description, statements = {}, confidence } = interaction;
  if (confidence) {
    const sure = { id: `${id}_Sure`, type: 'likert', response: [confidence.step], correct: [] } as const;
    return [interaction, { ...interaction, ...sure, description: joined(description, confidence.question) }];
  }
  if (type !== 'likert' || !response.some((part) => part.includes('.'))) return [interaction];
  return response.map(splitPair).map(([statement, step]) => ({
    ...interaction,
    id: `${id}_Item_${statement}`,
    response: [step],
    description: joined(description, statements[statement] ?? ''),
  }));
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' – ');
}
