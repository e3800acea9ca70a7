import type { Launch } from '../../src/record/port.ts';
import type { ScormCalls } from './scorm-calls.ts';

/** The learner: the id is read now, the name when it is asked for (a certificate), because a start should be short. */
export function learner(calls: ScormCalls, idElement: string, nameElement: string): Launch['learner'] {
  const id = calls.get(idElement);
  let name: string | undefined;
  return {
    id,
    get name() {
      name ??= calls.get(nameElement);
      return name;
    },
  };
}
