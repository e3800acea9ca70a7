import type { CmiValues, Standard } from '../shapes.ts';
import { type Keep, openRuntime, type Runtime } from './runtime.ts';

/**
 * Moodle's run-time beyond what every launch here does: a commit that reaches nobody is answered "true" (a beacon that
 * was taken is all that Moodle's script waits for), and in SCORM 1.2 a value that equals the last one it tried to send is
 * never sent again, while a second LMSInitialize loads the model anew, without what was not committed, and answers
 * false and 101.
 */
export function openMoodle(standard: Standard, launch: CmiValues, keep: Keep): Runtime {
  const claim: Keep = (cmi) => {
    keep(cmi);
    return true;
  };
  return standard === 'scorm12' ? openMoodle12(launch, keep) : openRuntime(standard, launch, claim);
}

function openMoodle12(launch: CmiValues, keep: Keep): Runtime {
  const stored = new Map(Object.entries(launch));
  const tried = new Map(stored);
  let state: 'new' | 'running' | 'ended' = 'new';
  let runtime = open();

  function open(): Runtime {
    return openRuntime('scorm12', Object.fromEntries(stored), (cmi) => {
      const changed = Object.entries(cmi).filter(([name, value]) => (tried.get(name) ?? '') !== value);
      for (const [name, value] of changed) tried.set(name, value);
      if (keep(Object.fromEntries(changed))) for (const [name, value] of changed) stored.set(name, value);
      return true;
    });
  }

  function initialize(parameters: readonly unknown[]): string {
    const before = state;
    if (before !== 'new') runtime = open();
    const answer = runtime.call('initialize', parameters);
    if (answer === 'true') state = 'running';
    if (before !== 'running') return answer;
    runtime.refuse('api', 101);
    return 'false';
  }

  return {
    apiName: runtime.apiName,
    names: runtime.names,
    call(kind, parameters) {
      if (kind === 'initialize') return initialize(parameters);
      const answer = runtime.call(kind, parameters);
      if (kind === 'terminate' && answer === 'true') state = 'ended';
      return answer;
    },
    refuse: (element, code) => runtime.refuse(element, code),
    values: () => runtime.values(),
  };
}
