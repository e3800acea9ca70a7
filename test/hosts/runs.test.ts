import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { places } from './runs/places.ts';
import { anyRun } from './runs/plan.ts';
import { play } from './runs/play.ts';

/**
 * Whatever a learner does, whatever goes wrong and whenever the browser dies: nothing acknowledged is lost, nothing goes
 * down, and the health told is true. `npm run test:soak` makes many more of these.
 */
const soak = Number(process.env.SOAK ?? 0);
const runs = Math.ceil((soak || 10_000) / places.length);

const late = [
  () => import('../../src/record/remembered.ts'),
  () => import('../../scorm/adapters/interactions12.ts'),
  () => import('../../scorm/adapters/interactions2004.ts'),
];

describe('any run of a learner', () => {
  beforeAll(async () => {
    // What is loaded late must be loaded before time stands still.
    await Promise.all(late.map((load) => load()));
    vi.useFakeTimers();
  });
  afterAll(() => vi.useRealTimers());

  it.each(places)(
    'loses nothing and lowers nothing on $title',
    async (place) => {
      let played = 0;
      await fc.assert(
        fc.asyncProperty(anyRun(), async (run) => {
          if (soak > 0 && ++played % 1000 === 0) console.log(`${place.title}: ${played} of ${runs}`);
          expect(await play(place, run)).toEqual([]);
        }),
        // The same ten thousand each time, so that a change is what turns them red; the soak looks for others.
        { numRuns: runs, ...(soak === 0 && { seed: 20_261_125 }) },
      );
    },
    soak > 0 ? 0 : 600_000,
  );
});
