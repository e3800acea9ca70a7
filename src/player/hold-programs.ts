import { loadElement } from '../blocks/catalogue.ts';
import type { Outline } from '../model/course.ts';
import type { Host } from '../record/port.ts';
import { loadSummary } from './summary/load-summary.ts';

/** Fetches what later lessons and answers need to run, before the network goes; a failure is told when it is needed. */
export async function holdPrograms({ aids, lessons }: Outline, host: Host): Promise<void> {
  const kinds = new Set<string>(aids);
  for (const { blocks, check } of lessons) {
    for (const { kind } of blocks) kinds.add(kind);
    if (check) kinds.add('check');
  }
  // It needs no program.
  kinds.delete('compare');
  const results = Object.entries(loadResult).filter(([kind]) => kinds.has(kind));
  const loaders = [...results.map(([, load]) => load()), ...[...kinds].map(loadElement), loadSummary()];
  await Promise.allSettled([...loaders, host.prepare?.()]);
}

/** What shows the results of kinds that come without them. */
const loadResult: Readonly<Record<string, () => Promise<unknown>>> = {
  choice: () => import('../blocks/choice/choice-result.ts'),
  guess: () => import('../blocks/guess/guess-result.ts'),
};
