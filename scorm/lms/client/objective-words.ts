import type { CmiValues } from '../shapes.ts';
import { words } from './words.ts';

/**
 * The objectives in words, a line each. `course_1_2_0` is how a course made here keeps its version in an LMS, with the
 * status and the score that were reached in it.
 */
export function objectives(values: CmiValues): string[] {
  return Object.entries(values)
    .filter(([name, id]) => /^cmi\.objectives\.\d+\.id$/.test(name) && id !== '')
    .map(([name, id]) => {
      const [, version] = /^course_(\w+)$/.exec(id) ?? [];
      const facts = factsOf(values, name.slice(0, -'.id'.length));
      return version === undefined
        ? words.record.objective(id, facts)
        : words.record.version(dotted(version), facts, id);
    });
}

function factsOf(values: CmiValues, objective: string): string {
  const at = (field: string) => values[`${objective}.${field}`] ?? '';
  const said = [at('status'), at('completion_status'), at('success_status')].filter(
    (status) => status !== '' && status !== 'unknown' && status !== 'not attempted',
  );
  if (at('score.raw') !== '') said.push(words.record.objectiveScore(at('score.raw')));
  return said.length > 0 ? said.join(', ') : words.record.noFacts;
}

/** An id has no dots, so a version's stand as `_` in it. */
function dotted(version: string): string {
  return version.replace(/(?<=\d)_(?=\d)/g, '.');
}
