import type { CmiValues, Standard } from '../shapes.ts';
import { type Keep, openRuntime, type Runtime } from './runtime.ts';

/** Milliseconds that the XBlock gathers values for before it sends them. */
const gathering = 500;

/**
 * Open edX's XBlock: yes to everything and never an error. Commit sends nothing: values go out by themselves a moment
 * after they were set, in batches that are lost with one bad number in them, and are not sent again. Status, score, mode
 * and the counts of lists read ''.
 */
export function openOpenEdx(standard: Standard, launch: CmiValues, keep: Keep): Runtime {
  const { apiName, names } = openRuntime(standard, {}, keep);
  const known = new Map(Object.entries(launch));
  let batch: [name: string, value: string][] = [];
  let sending: Promise<void> = Promise.resolve();

  function gather(name: string, value: string): void {
    known.set(name, value);
    if (batch.length === 0) sending = new Promise<void>((resolve) => setTimeout(resolve, gathering)).then(send);
    batch.push([name, value]);
  }

  function send(): void {
    const values = batch;
    batch = [];
    if (values.every(([name, value]) => !name.includes('.score.') || Number(value || 'none') >= 0)) {
      keep(Object.fromEntries(values));
    }
  }

  return {
    apiName,
    names,
    call(kind, [name, value]) {
      switch (kind) {
        case 'get':
          return unread.test(String(name)) ? '' : (known.get(String(name)) ?? '');
        case 'lastError':
          return '0';
        case 'errorText':
        case 'diagnostic':
          return '';
        case 'set':
          gather(String(name), String(value));
          return 'true';
        default:
          return 'true';
      }
    },
    refuse: () => undefined,
    values: () => Object.fromEntries(known),
    atRest: () => sending,
  };
}

const unread = /status|\.score\.|mode$|_count$|\.credit$|\.entry$|total_time$/;
