import { loadElement } from '../blocks/catalogue.ts';
import type { Outline } from '../model/course.ts';
import type { LateJourney } from './late-journey.ts';
import type { Host } from '../record/port.ts';
import { loadSummary } from './summary/load-summary.ts';

export interface HoldSetting {
  readonly outline: Outline;
  readonly host: Host;
  readonly journey: LateJourney;
  /** Of the lesson that is shown. */
  readonly index: number;
}

/**
 * Fetches what may be needed after the network has gone: what shows the next answer, the lessons' pages, then the programs
 * of their kinds. A failure is told when it matters.
 */
export async function holdCourse({ outline: { aids, lessons }, host, journey, index }: HoldSetting): Promise<void> {
  const kinds = new Set<string>(aids);
  for (const { blocks, check } of lessons) {
    for (const { kind } of blocks) kinds.add(kind);
    if (check) kinds.add('check');
  }
  // It needs no program.
  kinds.delete('compare');
  const results = Object.entries(loadResult).flatMap(([kind, load]) => (kinds.has(kind) ? [load()] : []));
  await Promise.allSettled([...results, loadSummary(), host.prepare?.()]);
  await journey.hold(index);
  await Promise.allSettled([...kinds].map(loadElement));
}

/** What shows the results of kinds that come without them. */
const loadResult: Readonly<Record<string, () => Promise<unknown>>> = {
  choice: () => import('../blocks/choice/choice-result.ts'),
  guess: () => import('../blocks/guess/guess-result.ts'),
};
