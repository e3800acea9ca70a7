import type { Interaction } from '../../src/record/port.ts';
import { splitPair } from '../../src/model/pairs.ts';

/**
 * A likert holds one value in both standards, so each of several rated statements is a record of its own, named after
 * its statement. Ids of the model have no capitals: no other question is called so.
 */
export function oneRecordEach(interaction: Interaction): readonly Interaction[] {
  const { id, type, response, description, statements = {} } = interaction;
  if (type !== 'likert' || !response.some((part) => part.includes('.'))) return [interaction];
  return response.map(splitPair).map(([statement, step]) => ({
    ...interaction,
    id: `${id}_Item_${statement}`,
    response: [step],
    description: [description, statements[statement] ?? ''].filter((words) => words !== '').join(' – '),
  }));
}
